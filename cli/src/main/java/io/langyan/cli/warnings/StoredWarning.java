package io.langyan.cli.warnings;

import io.langyan.schema.Warning;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record on the topic of warnings.
 *
 * @param message as it stands there
 * @param warning what it says
 */
record StoredWarning(ConsumerRecord<byte[], byte[]> message, Warning warning) {
    /**
     * Whether it replaces an earlier found record of the same warning: by offset, or, where the number of partitions was
     * changed between them, by time.
     */
    boolean replaces(StoredWarning other) {
        return message.partition() == other.message.partition()
                ? message.offset() > other.message.offset()
                : message.timestamp() >= other.message.timestamp();
    }
}
