/** The terminal that commands write to. */
package io.langyan.cli.terminal;
