/** How good rules are, for a terminal, for programs and as a page. */
package io.langyan.cli.quality.report;
