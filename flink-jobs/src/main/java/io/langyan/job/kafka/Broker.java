package io.langyan.job.kafka;

import java.util.Collection;
import java.util.Map;

/** What a probe asks of the brokers. Every answer is fresh: a broker that is gone gives none. */
interface Broker extends AutoCloseable {
    /**
     * The offsets behind the last record of partitions.
     *
     * @throws org.apache.kafka.common.KafkaException where they do not answer in time
     */
    Map<Integer, Long> ends(Collection<Integer> partitions);

    /**
     * Whether the partition holds a record between the offsets; the marks of transactions are none.
     *
     * @param from the first offset, or {@link ReadPositions#BEGINNING}
     * @param end the offset behind the last
     * @throws org.apache.kafka.common.KafkaException where they do not answer in time
     */
    boolean holdsRecord(int partition, long from, long end);

    @Override
    void close();
}
