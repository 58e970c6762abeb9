/** What reports are made of: sections, tables and pages, for a terminal, for programs and for a browser. */
package io.langyan.cli.report;
