package io.langyan.records.decode;

/**
 * Where bytes were found, so that a dead letter can be looked up.
 *
 * @param source the topic, or the file's name
 * @param partition the partition; 0 for a file
 * @param offset the offset; of a file the line, counted from 1
 */
public record Place(String source, int partition, long offset) {}
