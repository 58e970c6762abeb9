package io.langyan.cli.topic;

import io.langyan.cli.command.BrokerOption;
import io.langyan.cli.command.UserError;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** All partitions of a topic, read without a group. Not thread-safe. */
public final class TopicLog implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final String TIMEOUT_MILLIS = "15000";

    private final BrokerOption broker;
    private final String topic;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    private TopicLog(BrokerOption broker, String topic, String isolation, String advice) {
        this.broker = broker;
        this.topic = topic;
        Map<String, Object> properties = new HashMap<>(broker.properties());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
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
            partitions = partitions(advice);
            consumer.assign(partitions);
            opened = true;
        } catch (KafkaException e) {
            throw Failures.of("find topic " + topic, broker, e);
        } finally {
            if (!opened) {
                consumer.close();
            }
        }
    }

    /**
     * Opens a topic that is there, to read what is committed alone.
     *
     * @param advice what to do where it is not there, as a sentence
     * @throws UserError where it is not, or the broker cannot be reached
     */
    public static TopicLog committed(BrokerOption broker, String topic, String advice) {
        return new TopicLog(broker, topic, "read_committed", advice);
    }

    /**
     * Opens a topic that is there, to read also what is not committed, and what never will be.
     *
     * @param advice what to do where it is not there, as a sentence
     * @throws UserError where it is not, or the broker cannot be reached
     */
    public static TopicLog uncommitted(BrokerOption broker, String topic, String advice) {
        return new TopicLog(broker, topic, "read_uncommitted", advice);
    }

    /** How many partitions it has. */
    public int partitionCount() {
        return partitions.size();
    }

    /** Goes back to the first message that is still there. */
    public void seekToBeginning() {
        doing(() -> consumer.seekToBeginning(partitions));
    }

    /** Goes to the first message whose timestamp is not earlier, in each partition. */
    public void seekTo(Instant time) {
        doing(() -> {
            Map<TopicPartition, Long> times = new HashMap<>();
            partitions.forEach(partition -> times.put(partition, time.toEpochMilli()));
            Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(times);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            for (TopicPartition partition : partitions) {
                OffsetAndTimestamp first = found.get(partition);
                consumer.seek(partition, first == null ? ends.get(partition) : first.offset());
            }
        });
    }

    /** Goes to where another reader of the same topic is. */
    public void seekTo(TopicLog other) {
        doing(() -> partitions.forEach(partition -> consumer.seek(partition, other.consumer.position(partition))));
    }

    /** Passes over all that is there; when this returns, whatever is written from now on will be read. */
    public void skipToEnd() {
        doing(() -> {
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
        });
    }

    /**
     * Reads from where it is to what is the end now, in the order of each partition.
     *
     * @param reader takes each message; its value may be null
     */
    public void readToEnd(Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        doing(() -> {
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(reader);
            }
        });
    }

    /** What has come since, after waiting for a moment. */
    public List<ConsumerRecord<byte[], byte[]>> poll() {
        List<ConsumerRecord<byte[], byte[]>> messages = new ArrayList<>();
        doing(() -> consumer.poll(POLL).forEach(messages::add));
        return messages;
    }

    private List<TopicPartition> partitions(String advice) {
        List<PartitionInfo> found = consumer.partitionsFor(topic);
        if (found == null || found.isEmpty()) {
            throw UserError.failed(
                    "expected topic " + topic + " on " + broker.bootstrapServers() + ", but there is none. " + advice);
        }
        return found.stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private void doing(Runnable work) {
        try {
            work.run();
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            throw Failures.of("read topic " + topic, broker, e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
