package io.langyan.job.count;

import io.langyan.records.Topic;

/**
 * One count of one source.
 *
 * @param source the topic
 * @param count what is counted
 * @param value how many records
 */
public record SourceCount(Topic source, Count count, long value) {}
