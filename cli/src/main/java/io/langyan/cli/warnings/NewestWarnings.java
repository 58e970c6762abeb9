package io.langyan.cli.warnings;

import io.langyan.cli.topic.TopicLog;
import io.langyan.records.avro.SingleObjectCodec;
import io.langyan.records.avro.UnreadableRecordException;
import io.langyan.schema.Warning;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The newest record of each warning on the topic, as far as it was read. */
final class NewestWarnings {
    private final TopicLog log;
    private final SingleObjectCodec<Warning> codec = SingleObjectCodec.of(Warning.class);
    private final Map<String, StoredWarning> newest = new LinkedHashMap<>();
    private int records;
    private int unreadable;

    /** None yet, of that topic, from where it stands. */
    NewestWarnings(TopicLog log) {
        this.log = log;
    }

    /** Reads on to what is the end now. */
    void readOn() {
        log.readToEnd(this::add);
    }

    /** Reads what comes within a moment. */
    void await() {
        log.poll().forEach(this::add);
    }

    /** The newest record of a warning. */
    Optional<StoredWarning> find(String warningId) {
        return Optional.ofNullable(newest.get(warningId));
    }

    /** The newest record of every warning. */
    Collection<StoredWarning> all() {
        return newest.values();
    }

    /** How many records could be read. */
    int records() {
        return records;
    }

    /** How many could not. */
    int unreadable() {
        return unreadable;
    }

    /**
     * The record in a message; empty where there is none, as for the end of a key.
     *
     * @throws UnreadableRecordException where it is something else
     */
    Optional<StoredWarning> decode(ConsumerRecord<byte[], byte[]> message) throws UnreadableRecordException {
        return message.value() == null
                ? Optional.empty()
                : Optional.of(new StoredWarning(message, codec.decode(message.value())));
    }

    private void add(ConsumerRecord<byte[], byte[]> message) {
        try {
            decode(message).ifPresent(this::add);
        } catch (UnreadableRecordException e) {
            unreadable++;
        }
    }

    private void add(StoredWarning found) {
        records++;
        newest.merge(found.warning().getWarningId(), found, (before, after) -> after.replaces(before) ? after : before);
    }
}
