package io.langyan.job.intake;

import io.langyan.records.Topic;
import io.langyan.records.decode.Decoded;

/** What a source hands to its gate: records, which partitions it reads, and how far it has read them. */
public sealed interface SourceMessage
        permits SourceMessage.Arrived,
                SourceMessage.PartitionOpened,
                SourceMessage.PartitionRead,
                SourceMessage.PartitionEnded {
    /** The topic it belongs to. */
    Topic topic();

    /** The partition it belongs to; 0 for a file. */
    int partition();

    /**
     * A record, good or bad.
     *
     * @param topic where it came from
     * @param partition where it came from
     * @param decoded what it says, or why it cannot be used
     */
    record Arrived(Topic topic, int partition, Decoded decoded) implements SourceMessage {}

    /**
     * From now on records of this partition come here: it holds the watermark back, even before its first record.
     *
     * @param topic the topic
     * @param partition the partition
     */
    record PartitionOpened(Topic topic, int partition) implements SourceMessage {}

    /**
     * Everything that arrived in the partition before a moment has come here. Only a live source says so.
     *
     * @param topic the topic
     * @param partition the partition
     * @param time epoch milliseconds on the clock of the reader
     */
    record PartitionRead(Topic topic, int partition, long time) implements SourceMessage {}

    /**
     * The partition has no more records, ever.
     *
     * @param topic the topic
     * @param partition the partition
     */
    record PartitionEnded(Topic topic, int partition) implements SourceMessage {}
}
