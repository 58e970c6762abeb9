package io.langyan.cli.publish;

import io.langyan.cli.command.BrokerOption;
import io.langyan.cli.command.UserError;
import io.langyan.records.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** All partitions of a topic, read without a group, committed records alone. */
final class TopicLog implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final String TIMEOUT_MILLIS = "15000";

    private final BrokerOption broker;
    private final Topic topic;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    /**
     * Opens a topic that is there.
     *
     * @throws UserError where it is not, or the broker cannot be reached
     */
    TopicLog(BrokerOption broker, Topic topic) {
        this.broker = broker;
        this.topic = topic;
        Map<String, Object> properties = new HashMap<>(broker.properties());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        // Answers are waited for: the broker must not collect them.
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "50");
        try {
            consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        } catch (KafkaException e) {
            throw Failures.of("make a client of the broker", broker, e);
        }
        boolean opened = false;
        try {
            partitions = partitions();
            consumer.assign(partitions);
            opened = true;
        } catch (KafkaException e) {
            throw Failures.of("find topic " + topic.topicName(), broker, e);
        } finally {
            if (!opened) {
                consumer.close();
            }
        }
    }

    /** How many partitions it has. */
    int partitionCount() {
        return partitions.size();
    }

    /** Every message from the beginning to what is the end now, in the order of each partition. */
    List<byte[]> readAll() {
        try {
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<byte[]> all = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                all.addAll(poll());
            }
            return all;
        } catch (KafkaException e) {
            throw Failures.of("read topic " + topic.topicName(), broker, e);
        }
    }

    /** Passes over all that is there; when this returns, whatever is written from now on will be read. */
    void skipToEnd() {
        try {
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
        } catch (KafkaException e) {
            throw Failures.of("read topic " + topic.topicName(), broker, e);
        }
    }

    /** What has come since, after waiting for a moment. */
    List<byte[]> poll() {
        try {
            List<byte[]> values = new ArrayList<>();
            for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                if (message.value() != null) {
                    values.add(message.value());
                }
            }
            return values;
        } catch (KafkaException e) {
            throw Failures.of("read topic " + topic.topicName(), broker, e);
        }
    }

    private List<TopicPartition> partitions() {
        List<PartitionInfo> found = consumer.partitionsFor(topic.topicName());
        if (found == null || found.isEmpty()) {
            throw UserError.failed("expected topic " + topic.topicName() + " on " + broker.bootstrapServers()
                    + ", but there is none. Create it, with one partition and no limit of time.");
        }
        return found.stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
