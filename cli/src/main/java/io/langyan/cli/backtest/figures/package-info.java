/** What a replayed history says about rules, in numbers. */
package io.langyan.cli.backtest.figures;
