package io.langyan.cli.warnings;

import io.langyan.cli.broker.EmbeddedBroker;
import io.langyan.cli.demo.DemoTopics;
import io.langyan.records.Topic;
import io.langyan.records.avro.SingleObjectCodec;
import io.langyan.records.avro.UnreadableRecordException;
import io.langyan.schema.LangyanRecord;
import io.langyan.schema.Warning;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A broker whose topic of warnings a test writes, in place of the job. */
public final class TopicOfWarnings implements AutoCloseable {
    private final EmbeddedBroker broker = EmbeddedBroker.start();
    private final KafkaProducer<byte[], byte[]> producer;
    private final SingleObjectCodec<Warning> codec = SingleObjectCodec.of(Warning.class);

    /** Starts a broker with the topics of the job. */
    public TopicOfWarnings() {
        DemoTopics.create(broker.bootstrapServers());
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Where it is. */
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** The words of a command and where the broker is. */
    String[] arguments(String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--bootstrap-servers", bootstrapServers()));
        return arguments.toArray(String[]::new);
    }

    /** Publishes warnings as the job does, in that order; they are there when this returns. */
    public void publish(Warning... warnings) {
        for (Warning warning : warnings) {
            send(warning.getSubjectId(), codec.encode(warning), null);
        }
        producer.flush();
    }

    /** Publishes a warning that arrived at that time, epoch milliseconds. */
    public void publishAt(long time, Warning warning) {
        send(warning.getSubjectId(), codec.encode(warning), time);
        producer.flush();
    }

    /** Publishes something that is no warning. */
    void publishGarbage() {
        send("nobody", new byte[] {1, 2, 3}, null);
        producer.flush();
    }

    /** Everything on a topic that is committed, partition by partition. */
    public List<ConsumerRecord<byte[], byte[]>> committed(String name) {
        List<ConsumerRecord<byte[], byte[]>> messages = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(messages::add);
            }
        }
        return messages;
    }

    /** The record in a message. */
    public <T extends LangyanRecord> T decode(ConsumerRecord<byte[], byte[]> message, Class<T> recordClass)
            throws UnreadableRecordException {
        return SingleObjectCodec.of(recordClass).decode(message.value());
    }

    private void send(String key, byte[] value, Long time) {
        producer.send(new ProducerRecord<>(
                Topic.WARNINGS.topicName(), null, time, key.getBytes(StandardCharsets.UTF_8), value));
    }

    @Override
    public void close() {
        producer.close();
        broker.close();
    }
}
