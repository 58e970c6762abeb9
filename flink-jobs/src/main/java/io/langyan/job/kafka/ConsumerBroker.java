package io.langyan.job.kafka;

import io.langyan.records.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Asks with a consumer of its own, outside any group, that sees what the job's readers see. */
final class ConsumerBroker implements Broker {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final String MOST_BYTES = "65536";

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Topic topic;

    ConsumerBroker(KafkaSettings settings, Topic topic, String clientId) {
        Properties properties = settings.clientProperties();
        properties.setProperty(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        properties.setProperty(ConsumerConfig.CLIENT_ID_CONFIG, clientId);
        properties.setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.setProperty(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "1");
        properties.setProperty(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, MOST_BYTES);
        properties.setProperty(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, MOST_BYTES);
        this.consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.topic = topic;
    }

    @Override
    public Map<Integer, Long> ends(Collection<Integer> partitions) {
        Set<TopicPartition> asked = partitions.stream().map(this::partition).collect(Collectors.toSet());
        if (!consumer.assignment().equals(asked)) {
            // The answer would do without; but Kafka logs a complaint about each partition that is not assigned.
            consumer.assign(asked);
        }
        return consumer.endOffsets(asked, TIMEOUT).entrySet().stream()
                .collect(Collectors.toMap(end -> end.getKey().partition(), Map.Entry::getValue));
    }

    @Override
    public boolean holdsRecord(int number, long from, long end) {
        List<TopicPartition> partition = List.of(partition(number));
        consumer.assign(partition);
        if (from == ReadPositions.BEGINNING) {
            consumer.seekToBeginning(partition);
        } else {
            consumer.seek(partition.get(0), from);
        }
        long giveUp = System.nanoTime() + TIMEOUT.toNanos();
        while (consumer.position(partition.get(0), TIMEOUT) < end) {
            if (!consumer.poll(POLL).isEmpty()) {
                return true;
            }
            if (System.nanoTime() > giveUp) {
                throw new TimeoutException("no answer about what lies before offset " + end);
            }
        }
        return false;
    }

    private TopicPartition partition(int number) {
        return new TopicPartition(topic.topicName(), number);
    }

    @Override
    public void close() {
        try {
            consumer.close();
        } catch (KafkaException e) {
            // Nothing is lost with it: it belongs to no group and has committed nothing.
            return;
        }
    }
}
