/** Figures for a terminal, for programs, and as a page. */
package io.langyan.cli.backtest.report;
