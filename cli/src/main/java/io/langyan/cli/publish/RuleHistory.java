package io.langyan.cli.publish;

import io.langyan.cli.command.BrokerOption;
import io.langyan.cli.command.UserError;
import io.langyan.cli.topic.TopicLog;
import io.langyan.records.Topic;
import io.langyan.records.avro.UnreadableRecordException;
import io.langyan.records.bundle.BundleVerifier;
import io.langyan.records.bundle.RuleMessages;
import io.langyan.records.bundle.TrustedKeys;
import io.langyan.records.bundle.VerifiedBundle;
import io.langyan.schema.RuleBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The bundles of topic {@code rules}, as everybody takes them who trusts the same keys: in the order of the topic, only
 * what is signed as it must be, each with a higher number than the one before. So nobody else can use numbers up.
 */
public final class RuleHistory {
    private static final String CREATE = "Create it, with one partition and no limit of time.";

    private final TreeMap<Long, PublishedBundle> bundles = new TreeMap<>();

    private RuleHistory() {}

    /**
     * Reads the topic to its end.
     *
     * @throws UserError where it is not there, has more than one partition, or cannot be read
     */
    public static RuleHistory read(BrokerOption broker, TrustedKeys trusted) {
        try (TopicLog log = TopicLog.committed(broker, Topic.RULES.topicName(), CREATE)) {
            if (log.partitionCount() != 1) {
                throw UserError.failed("expected one partition of topic " + Topic.RULES.topicName() + ", but found "
                        + log.partitionCount() + ". Bundles need one order: create the topic anew with one.");
            }
            List<byte[]> messages = new ArrayList<>();
            log.seekToBeginning();
            log.readToEnd(message -> messages.add(message.value()));
            messages.removeIf(Objects::isNull);
            return of(messages, trusted);
        }
    }

    private static RuleHistory of(List<byte[]> messages, TrustedKeys trusted) {
        RuleHistory history = new RuleHistory();
        RuleMessages codec = new RuleMessages();
        BundleVerifier verifier = new BundleVerifier(trusted);
        for (byte[] message : messages) {
            try {
                if (codec.decode(message) instanceof RuleBundle bundle) {
                    history.add(bundle, verifier);
                }
            } catch (UnreadableRecordException e) {
                // The job tells of it; nobody takes it for a bundle.
                continue;
            }
        }
        return history;
    }

    private void add(RuleBundle bundle, BundleVerifier verifier) {
        VerifiedBundle verified = verifier.verify(bundle, next() - 1);
        if (verified.isTrusted()) {
            bundles.put(bundle.getNumber(), new PublishedBundle(bundle, verified.rules()));
        }
    }

    /** The number that the next bundle must have. */
    public long next() {
        return bundles.isEmpty() ? 1 : bundles.lastKey() + 1;
    }

    /** The newest bundle. */
    public Optional<PublishedBundle> newest() {
        return bundles.isEmpty()
                ? Optional.empty()
                : Optional.of(bundles.lastEntry().getValue());
    }

    /** The bundle of that number. */
    public Optional<PublishedBundle> find(long number) {
        return Optional.ofNullable(bundles.get(number));
    }

    /** All numbers, rising. */
    public List<Long> numbers() {
        return List.copyOf(bundles.keySet());
    }
}
