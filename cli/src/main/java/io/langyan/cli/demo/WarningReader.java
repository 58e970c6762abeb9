package io.langyan.cli.demo;

import io.langyan.records.Topic;
import io.langyan.records.avro.SingleObjectCodec;
import io.langyan.records.avro.UnreadableRecordException;
import io.langyan.schema.Warning;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A consumer of the warnings topic that has nothing to do with the job: what a dispatch desk would see, and when. */
public final class WarningReader implements Runnable, AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<String, byte[]> consumer;
    private final BiConsumer<Warning, Long> listener;
    private final SingleObjectCodec<Warning> codec = SingleObjectCodec.of(Warning.class);
    private volatile boolean closed;

    /**
     * A reader of all warnings from the first on.
     *
     * @param bootstrapServers where the broker is
     * @param listener told of each warning, and when it could be read (epoch milliseconds), on the thread that runs this
     */
    public WarningReader(String bootstrapServers, BiConsumer<Warning, Long> listener) {
        Properties properties = new Properties();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, "langyan-demo-desk");
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, "langyan-demo-desk");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, "1");
        this.consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
        this.listener = listener;
    }

    /** Reads until it is closed. */
    @Override
    public void run() {
        try (consumer) {
            consumer.subscribe(List.of(Topic.WARNINGS.topicName()));
            while (!closed) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
                    listener.accept(decode(message), System.currentTimeMillis());
                }
            }
        } catch (WakeupException expected) {
            // how close() ends a poll
        }
    }

    private Warning decode(ConsumerRecord<String, byte[]> message) {
        try {
            return codec.decode(message.value());
        } catch (UnreadableRecordException e) {
            throw new IllegalStateException(
                    "expected a warning at offset " + message.offset() + ", but could not read it", e);
        }
    }

    /** Makes {@link #run} return. */
    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
    }
}
