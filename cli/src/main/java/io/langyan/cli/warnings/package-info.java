/** The command that shows, answers and sends again what the dispatch desk is told. */
package io.langyan.cli.warnings;
