/** What rules would have done over a recorded history. */
package io.langyan.cli.backtest;
