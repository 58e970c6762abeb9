package io.langyan.cli.topic;

import io.langyan.cli.command.BrokerOption;
import io.langyan.cli.command.UserError;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends single messages, each of which is there when the call returns. */
public final class TopicSender {
    private static final String TIMEOUT_MILLIS = "15000";

    private final BrokerOption broker;

    /** A sender to that broker. */
    public TopicSender(BrokerOption broker) {
        this.broker = broker;
    }

    /**
     * The properties of a producer whose calls end after 15 s at the latest, and that takes a message for sent only when
     * all copies of it are there.
     */
    public static Map<String, Object> properties(BrokerOption broker) {
        Map<String, Object> properties = new HashMap<>(broker.properties());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, TIMEOUT_MILLIS);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000");
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        return properties;
    }

    /**
     * Sends one message.
     *
     * @return where it is
     * @throws UserError where it cannot be sent
     */
    public RecordMetadata send(ProducerRecord<byte[], byte[]> message) {
        String doing = "write topic " + message.topic();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties(broker), new ByteArraySerializer(), new ByteArraySerializer())) {
            return producer.send(message).get();
        } catch (KafkaException e) {
            throw Failures.of(doing, broker, e);
        } catch (ExecutionException e) {
            throw Failures.of(doing, broker, (Exception) e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw UserError.failed("interrupted while writing topic " + message.topic() + ".");
        }
    }
}
