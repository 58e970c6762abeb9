package io.langyan.cli.warnings;

import io.langyan.cli.command.BrokerOption;
import io.langyan.cli.command.UserError;
import io.langyan.cli.topic.Failures;
import io.langyan.cli.topic.TopicLog;
import io.langyan.cli.topic.TopicSender;
import io.langyan.records.avro.UnreadableRecordException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes records again so that whoever reads what is committed never takes an older revision for the newest.
 *
 * <p>Copies are written within a transaction; then everything is read that came before them on the topic, committed or
 * not. If that holds another record of one of these warnings, the transaction is given up. What comes later has a higher
 * offset than the copies, and so is the newest anyway.
 */
final class Republication implements AutoCloseable {
    /** The header that marks a copy: when it was written, epoch milliseconds in digits. */
    static final String HEADER = "republished-at";

    private static final String TRANSACTIONS = "langyan-republish-";
    private static final String TRANSACTION_TIMEOUT_MILLIS = "20000";

    private final BrokerOption broker;
    private final String target;
    private final KafkaProducer<byte[], byte[]> producer;

    /**
     * Begins to write to a topic; whoever else was doing the same is stopped.
     *
     * @throws UserError where the broker does not take transactions
     */
    Republication(BrokerOption broker, String target) {
        this.broker = broker;
        this.target = target;
        Map<String, Object> properties = TopicSender.properties(broker);
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTIONS + target);
        // Readers wait for an open transaction: one that was left behind must not hold them up for long.
        properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT_MILLIS);
        KafkaProducer<byte[], byte[]> made = null;
        boolean ready = false;
        try {
            made = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
            made.initTransactions();
            ready = true;
        } catch (KafkaException e) {
            throw failure(e);
        } finally {
            if (!ready && made != null) {
                made.close(Duration.ZERO);
            }
        }
        producer = made;
    }

    /** Writes copies to a topic that only copies are written to. */
    void write(List<StoredWarning> warnings) {
        try {
            producer.beginTransaction();
            send(warnings);
            producer.commitTransaction();
        } catch (KafkaException e) {
            throw failure(e);
        }
    }

    /**
     * Writes copies to the topic that they come from, unless there is a newer record of one of these warnings.
     *
     * @param everything a reader of the topic, committed or not, that stands where the newest records were read up to
     * @param records tells what a message is a record of
     * @return whether they are written
     */
    boolean writeUnlessNewer(List<StoredWarning> warnings, TopicLog everything, NewestWarnings records) {
        try {
            producer.beginTransaction();
            Set<Place> copies = send(warnings);
            if (hasNewer(warnings, copies, everything, records)) {
                producer.abortTransaction();
                return false;
            }
            producer.commitTransaction();
            return true;
        } catch (KafkaException e) {
            throw failure(e);
        }
    }

    /** Whether there is a record of one of these warnings from where the reader stands on, other than these copies. */
    static boolean hasNewer(
            List<StoredWarning> warnings, Set<Place> copies, TopicLog everything, NewestWarnings records) {
        Set<String> chosen = new HashSet<>();
        warnings.forEach(each -> chosen.add(each.warning().getWarningId()));
        List<Place> newer = new ArrayList<>();
        everything.readToEnd(message -> {
            Place place = new Place(message.partition(), message.offset());
            if (!copies.contains(place) && isAbout(chosen, message, records)) {
                newer.add(place);
            }
        });
        return !newer.isEmpty();
    }

    private static boolean isAbout(Set<String> ids, ConsumerRecord<byte[], byte[]> message, NewestWarnings records) {
        try {
            return records.decode(message)
                    .filter(each -> ids.contains(each.warning().getWarningId()))
                    .isPresent();
        } catch (UnreadableRecordException e) {
            // Nobody can take it for a record of a warning.
            return false;
        }
    }

    private Set<Place> send(List<StoredWarning> warnings) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (StoredWarning warning : warnings) {
            sent.add(producer.send(copy(warning)));
        }
        producer.flush();
        Set<Place> places = new HashSet<>();
        for (Future<RecordMetadata> each : sent) {
            RecordMetadata metadata = done(each);
            places.add(new Place(metadata.partition(), metadata.offset()));
        }
        return places;
    }

    /** Of the same topic into the same partition; of another one where its key belongs. */
    private ProducerRecord<byte[], byte[]> copy(StoredWarning warning) {
        var message = warning.message();
        Headers headers = new RecordHeaders(message.headers().toArray());
        headers.remove(HEADER);
        headers.add(HEADER, Long.toString(System.currentTimeMillis()).getBytes(StandardCharsets.UTF_8));
        Integer partition = target.equals(message.topic()) ? message.partition() : null;
        return new ProducerRecord<>(target, partition, null, message.key(), message.value(), headers);
    }

    private RecordMetadata done(Future<RecordMetadata> sent) {
        try {
            return sent.get();
        } catch (ExecutionException e) {
            throw failure((Exception) e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw UserError.failed(
                    "interrupted while writing topic " + target + "; nothing of this part is published.");
        }
    }

    private UserError failure(Exception cause) {
        return Failures.of("write topic " + target + " in transactions", broker, cause);
    }

    @Override
    public void close() {
        // An open transaction is given up by this.
        producer.close();
    }

    /**
     * Where a message is.
     *
     * @param partition counted from 0
     * @param offset in the partition
     */
    record Place(int partition, long offset) {}
}
