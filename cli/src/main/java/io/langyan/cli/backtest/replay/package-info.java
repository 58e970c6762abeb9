/** Replays a recorded history through the job, with rules that may not be in force yet, and keeps what it found. */
package io.langyan.cli.backtest.replay;
