package io.langyan.cli.warnings;

import io.langyan.cli.command.BrokerOption;
import io.langyan.cli.topic.TopicLog;
import io.langyan.records.Topic;
import io.langyan.records.avro.SingleObjectCodec;
import io.langyan.records.avro.UnreadableRecordException;
import io.langyan.schema.Warning;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The warnings on the topic of a broker. */
final class WarningTopic implements WarningSource {
    /** What to do where the topic is not there. */
    static final String CREATE = "Create the topics of the job, or name the brokers that have them.";

    private final TopicLog log;
    private final SingleObjectCodec<Warning> codec = SingleObjectCodec.of(Warning.class);
    private final Consumer<String> complaints;
    private int unreadable;

    private WarningTopic(TopicLog log, Consumer<String> complaints) {
        this.log = log;
        this.complaints = complaints;
    }

    /**
     * The warnings that were published since then, or from the first on.
     *
     * @param complaints told of the first record that cannot be read
     * @throws io.langyan.cli.command.UserError where there is no such topic, or the broker cannot be reached
     */
    static WarningTopic since(BrokerOption broker, Optional<Instant> time, Consumer<String> complaints) {
        WarningTopic topic = open(broker, complaints);
        time.ifPresentOrElse(topic.log::seekTo, topic.log::seekToBeginning);
        return topic;
    }

    /**
     * The warnings that are published from now on.
     *
     * @param complaints told of the first record that cannot be read
     * @throws io.langyan.cli.command.UserError where there is no such topic, or the broker cannot be reached
     */
    static WarningTopic fromNow(BrokerOption broker, Consumer<String> complaints) {
        WarningTopic topic = open(broker, complaints);
        topic.log.skipToEnd();
        return topic;
    }

    private static WarningTopic open(BrokerOption broker, Consumer<String> complaints) {
        return new WarningTopic(TopicLog.committed(broker, Topic.WARNINGS.topicName(), CREATE), complaints);
    }

    @Override
    public void readPresent(Consumer<Warning> reader) {
        log.readToEnd(message -> decode(message).ifPresent(reader));
    }

    @Override
    public void readNext(Consumer<Warning> reader) {
        log.poll().forEach(message -> decode(message).ifPresent(reader));
    }

    private Optional<Warning> decode(ConsumerRecord<byte[], byte[]> message) {
        if (message.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(codec.decode(message.value()));
        } catch (UnreadableRecordException e) {
            unreadable++;
            if (unreadable == 1) {
                complaints.accept("offset " + message.offset() + " of partition " + message.partition()
                        + " is left out: " + e.getMessage() + ".");
            }
            return Optional.empty();
        }
    }

    @Override
    public int unreadable() {
        return unreadable;
    }

    @Override
    public void close() {
        log.close();
    }
}
