package io.langyan.cli.warnings;

import io.langyan.cli.command.BrokerOption;
import io.langyan.cli.command.UserError;
import io.langyan.cli.topic.TopicLog;
import io.langyan.records.Topic;
import io.langyan.schema.Warning;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Writes many warnings again, a part at a time, so that no reader waits long for one of the transactions. */
final class RepublishedParts {
    private static final int LARGEST_PART = 200;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final BrokerOption broker;
    private final String target;
    private final Predicate<Warning> chosen;
    private final List<Warning> written = new ArrayList<>();
    private int begunAnew;

    /** Writes to that topic what is chosen by its newest record. */
    RepublishedParts(BrokerOption broker, String target, Predicate<Warning> chosen) {
        this.broker = broker;
        this.target = target;
        this.chosen = chosen;
    }

    /**
     * Writes the newest records.
     *
     * @param newest what was read of the topic
     * @param committed where it was read
     * @throws UserError where the topic to write is not there, or the broker does not take it
     */
    void write(NewestWarnings newest, TopicLog committed) {
        Deque<String> waiting = new ArrayDeque<>();
        newest.all().forEach(each -> waiting.add(each.warning().getWarningId()));
        int size = LARGEST_PART;
        long lastWritten = System.nanoTime();
        try (TopicLog everything = TopicLog.uncommitted(broker, target, "Create it, or name another with --to.");
                Republication republication = new Republication(broker, target)) {
            while (!waiting.isEmpty()) {
                List<String> ids = new ArrayList<>();
                while (ids.size() < size && !waiting.isEmpty()) {
                    ids.add(waiting.remove());
                }
                if (isWritten(ids, newest, committed, everything, republication)) {
                    size = Math.min(LARGEST_PART, size * 2);
                    lastWritten = System.nanoTime();
                } else {
                    // The fewer warnings, the less likely it is that a newer record of one of them comes meanwhile.
                    size = Math.max(1, size / 2);
                    waiting.addAll(ids);
                    newest.await();
                    checkWait(lastWritten, waiting.size());
                }
            }
        }
    }

    private boolean isWritten(
            List<String> ids,
            NewestWarnings newest,
            TopicLog committed,
            TopicLog everything,
            Republication republication) {
        newest.readOn();
        List<StoredWarning> part = part(ids, newest);
        if (part.isEmpty()) {
            return true;
        }
        if (target.equals(Topic.WARNINGS.topicName())) {
            // What is there but not committed yet is waited for; nothing is written while it is.
            everything.seekTo(committed);
            if (Republication.hasNewer(part, Set.of(), everything, newest)) {
                return false;
            }
            everything.seekTo(committed);
            if (!republication.writeUnlessNewer(part, everything, newest)) {
                begunAnew++;
                return false;
            }
        } else {
            republication.write(part);
        }
        part.forEach(each -> written.add(each.warning()));
        return true;
    }

    private void checkWait(long lastWritten, int waiting) {
        if (System.nanoTime() - lastWritten > LONGEST_WAIT.toNanos()) {
            throw UserError.failed(
                    "expected the newest record of a warning to stand still for a moment, but newer ones came"
                            + " all the time; " + written.size() + " warnings are republished, " + waiting
                            + " are not. Run it again for the others, with a later --since.");
        }
    }

    private List<StoredWarning> part(List<String> ids, NewestWarnings newest) {
        return ids.stream()
                .flatMap(id -> newest.find(id).stream())
                .filter(each -> chosen.test(each.warning()))
                .toList();
    }

    /** What was written, each once. */
    List<Warning> written() {
        return written;
    }

    /** How often a part was begun anew because something newer had come. */
    int begunAnew() {
        return begunAnew;
    }
}
