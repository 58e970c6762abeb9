/** The commands that measure. */
package io.langyan.cli.bench;
