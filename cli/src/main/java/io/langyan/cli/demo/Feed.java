package io.langyan.cli.demo;

import io.langyan.cli.city.Emission;
import io.langyan.records.avro.SingleObjectCodec;
import io.langyan.schema.LangyanRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes records to their topics, as operators and banks do. Not thread-safe. */
final class Feed implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer;
    private final Map<Class<?>, SingleObjectCodec<LangyanRecord>> codecs = new HashMap<>();
    private final EvidenceClock clock;
    private Future<RecordMetadata> last;

    /**
     * A feed to a broker.
     *
     * @param bootstrapServers where it is
     * @param clock told of every record that is written live
     */
    Feed(String bootstrapServers, EvidenceClock clock) {
        Properties properties = new Properties();
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, "langyan-demo-feed");
        properties.put(ProducerConfig.LINGER_MS_CONFIG, "0");
        this.producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
        this.clock = clock;
    }

    /** Writes records as fast as the broker takes them, each under its own arrival, and waits until all are there. */
    void writeAll(List<Emission> emissions) {
        for (Emission emission : emissions) {
            send(emission, emission.arrival());
        }
        flush();
    }

    /** Writes records that arrive now. */
    void writeLive(List<Emission> emissions) {
        for (Emission emission : emissions) {
            long now = System.currentTimeMillis();
            if (!emission.repeated()) {
                clock.appended(emission.evidenceId(), now);
            }
            send(emission, now);
        }
    }

    /** Waits until everything written is on the broker; fails where the broker refused a record. */
    void flush() {
        producer.flush();
        try {
            if (last != null) {
                last.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "the broker refused a record: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private void send(Emission emission, long timestamp) {
        byte[] value = codec(emission.record()).encode(emission.record());
        last = producer.send(
                new ProducerRecord<>(emission.topic().topicName(), null, timestamp, emission.key(), value));
    }

    private SingleObjectCodec<LangyanRecord> codec(LangyanRecord record) {
        return codecs.computeIfAbsent(record.getClass(), Feed::newCodec);
    }

    @SuppressWarnings("unchecked") // encodes records of the class it is made for, which is the key it is found by
    private static SingleObjectCodec<LangyanRecord> newCodec(Class<?> recordClass) {
        return SingleObjectCodec.of((Class<LangyanRecord>) recordClass);
    }
}
