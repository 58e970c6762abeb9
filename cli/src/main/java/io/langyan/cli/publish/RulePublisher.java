package io.langyan.cli.publish;

import io.langyan.cli.command.BrokerOption;
import io.langyan.cli.command.UserError;
import io.langyan.cli.topic.TopicSender;
import io.langyan.records.Topic;
import io.langyan.records.bundle.RuleMessages;
import io.langyan.schema.RuleBundle;
import io.langyan.schema.RuleMute;
import io.langyan.schema.RuleState;
import io.langyan.schema.RuleStatus;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends bundles and mutes to the job, and waits until every subtask has answered. */
public final class RulePublisher {
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
        new TopicSender(broker).send(new ProducerRecord<>(Topic.RULES.topicName(), message));
    }
}
