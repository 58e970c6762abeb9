package io.langyan.cli.publish;

import io.langyan.cli.command.BrokerOption;
import io.langyan.cli.command.UserError;
import io.langyan.records.Topic;
import io.langyan.records.bundle.RuleMessages;
import io.langyan.schema.RuleBundle;
import io.langyan.schema.RuleMute;
import io.langyan.schema.RuleState;
import io.langyan.schema.RuleStatus;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends bundles and mutes to the job, and waits until every subtask has answered. */
public final class RulePublisher {
    private static final String TIMEOUT_MILLIS = "15000";

    private final BrokerOption broker;
    private final RuleMessages messages = new RuleMessages();

    /** A publisher on that broker. */
    public RulePublisher(BrokerOption broker) {
        this.broker = broker;
    }

    /**
     * Publishes a bundle.
     *
     * @param wait for how long answers are waited for
     * @throws UserError where it cannot be sent
     */
    public Answers publish(RuleBundle bundle, Duration wait) {
        return send(messages.encode(bundle), status -> isAbout(status, bundle), wait);
    }

    /**
     * Publishes a mute.
     *
     * @param wait for how long answers are waited for
     * @throws UserError where it cannot be sent
     */
    public Answers publish(RuleMute mute, Duration wait) {
        return send(
                messages.encode(mute),
                status -> mute.getMuteId().equals(status.getMuteId())
                        && (status.getState() == RuleState.MUTED || status.getState() == RuleState.REJECTED),
                wait);
    }

    private static boolean isAbout(RuleStatus status, RuleBundle bundle) {
        return status.getBundleNumber() == bundle.getNumber()
                && status.getContentHash().equals(bundle.getContentHash())
                && status.getMuteId() == null
                && status.getState() != RuleState.MUTED
                && status.getState() != RuleState.UNKNOWN;
    }

    private Answers send(byte[] message, Predicate<RuleStatus> about, Duration wait) {
        try (StatusLog log = new StatusLog(broker)) {
            log.skipToEnd();
            long began = System.nanoTime();
            send(message);
            return answers(log, about, began, wait);
        }
    }

    private static Answers answers(StatusLog log, Predicate<RuleStatus> about, long began, Duration wait) {
        Answers answers = new Answers();
        while (!answers.isComplete() && System.nanoTime() - began < wait.toNanos()) {
            for (RuleStatus status : log.poll()) {
                if (about.test(status) && status.getState() == RuleState.QUARANTINED) {
                    answers.note(status);
                } else if (about.test(status)) {
                    answers.add(status, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
                }
            }
        }
        return answers;
    }

    private void send(byte[] message) {
        Map<String, Object> properties = new HashMap<>(broker.properties());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, TIMEOUT_MILLIS);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000");
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topic.RULES.topicName(), message))
                    .get();
        } catch (KafkaException e) {
            throw Failures.of("write topic " + Topic.RULES.topicName(), broker, e);
        } catch (ExecutionException e) {
            throw Failures.of("write topic " + Topic.RULES.topicName(), broker, (Exception) e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw UserError.failed("interrupted while writing topic " + Topic.RULES.topicName() + ".");
        }
    }
}
