package io.langyan.job.intake;

import io.langyan.records.Topic;

/**
 * How far event time has come in one partition, as a checkpoint remembers it.
 *
 * @param source the topic
 * @param partition the partition
 * @param newest the highest min(event time, arrival) of its records, epoch milliseconds
 */
record PartitionTime(Topic source, int partition, long newest) {}
