package io.langyan.engine.diagnostic;

/**
 * A stretch of one line of a file.
 *
 * @param file path relative to the rules root
 * @param line from 1
 * @param column from 1, in code points
 * @param length in code points, at least 1
 * @param sourceLine the whole line
 */
public record Span(String file, int line, int column, int length, String sourceLine) {}
