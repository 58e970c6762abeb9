/** What was recorded of people: a directory of files, read person by person. */
package io.langyan.cli.history;
