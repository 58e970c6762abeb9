package io.langyan.job.kafka;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.flink.connector.base.DeliveryGuarantee;

/**
 * How the job talks to Kafka.
 *
 * @param bootstrapServers where the brokers are
 * @param group the consumer group, under which offsets are shown; also the prefix of transactions
 * @param delivery at-least-once: warnings leave at once, with ids that let a reader drop what comes twice; exactly-once:
 *     they leave with the next checkpoint
 * @param client further properties of Kafka's clients, such as how they authenticate
 */
public record KafkaSettings(
        String bootstrapServers, String group, DeliveryGuarantee delivery, Map<String, String> client)
        implements Serializable {
    /** Loopback, group {@code langyan}, at-least-once. */
    public static final KafkaSettings DEFAULT =
            new KafkaSettings("127.0.0.1:9092", "langyan", DeliveryGuarantee.AT_LEAST_ONCE, Map.of());

    /** Checks that nothing is missing. */
    public KafkaSettings {
        Objects.requireNonNull(bootstrapServers, "bootstrapServers");
        Objects.requireNonNull(group, "group");
        if (delivery == DeliveryGuarantee.NONE) {
            throw new IllegalArgumentException(
                    "expected a delivery of at-least-once or exactly-once, but found none; a lost warning is a lost victim");
        }
        client = Map.copyOf(client);
    }

    /** The same settings for other brokers. */
    public KafkaSettings withBootstrapServers(String servers) {
        return new KafkaSettings(servers, group, delivery, client);
    }

    /** The properties that every client gets. */
    Properties clientProperties() {
        Properties properties = new Properties();
        client.forEach(properties::setProperty);
        return properties;
    }

    /** The settings without what may be secret. */
    @Override
    public String toString() {
        return "KafkaSettings[" + bootstrapServers + ", group=" + group + ", delivery=" + delivery + "]";
    }
}
