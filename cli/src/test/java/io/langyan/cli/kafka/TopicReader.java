package io.langyan.cli.kafka;

import io.langyan.records.Topic;
import io.langyan.records.avro.SingleObjectCodec;
import io.langyan.schema.LangyanRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic from its beginning, committed records alone. */
final class TopicReader<T extends LangyanRecord> implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final SingleObjectCodec<T> codec;
    private final List<T> found = new ArrayList<>();

    TopicReader(String bootstrapServers, Topic topic, Class<T> recordClass) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic.topicName()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        codec = SingleObjectCodec.of(recordClass);
    }

    /** Everything found so far, after one more look. */
    List<T> poll() throws Exception {
        for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
            found.add(codec.decode(message.value()));
        }
        return List.copyOf(found);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
