package io.langyan.engine.outcome;

import io.langyan.engine.event.Event;
import io.langyan.engine.outcome.WarningResult.Verdict;
import io.langyan.engine.timeline.LogarithmicBucket;
import java.util.Map;
import java.util.TreeMap;

/** What became of the warnings that were opened on one day. Mutable. */
final class OutcomeDay {
    private static final long MILLIS_PER_SECOND = 1000;

    private long warned;
    private long answered;
    private long reached;
    private long right;
    private long falseAlarms;
    private long keptMinor;
    private long lostMinor;
    private final Map<Integer, Long> contacts = new TreeMap<>();

    /** A day on which nothing happened. */
    OutcomeDay() {}

    /** A day as it is stored: see {@link #counts}. */
    OutcomeDay(long[] counts, Map<Integer, Long> contacts) {
        warned = counts[0];
        answered = counts[1];
        reached = counts[2];
        right = counts[3];
        falseAlarms = counts[4];
        keptMinor = counts[5];
        lostMinor = counts[6];
        this.contacts.putAll(contacts);
    }

    /** Warned, answered, reached, right, false alarms, fen kept and fen lost. */
    long[] counts() {
        return new long[] {warned, answered, reached, right, falseAlarms, keptMinor, lostMinor};
    }

    /** How many were reached within the seconds that each {@link LogarithmicBucket} stands for. */
    Map<Integer, Long> contacts() {
        return contacts;
    }

    /** Whether there is nothing to tell of it. */
    boolean isBlank() {
        return warned == 0 && answered == 0 && contacts.isEmpty();
    }

    /** Adds a warning once, or takes it away with −1. */
    void add(WarningResult result, int times) {
        warned += times;
        answered += result.answered() ? times : 0;
        right += result.verdict() == Verdict.RIGHT ? times : 0;
        falseAlarms += result.verdict() == Verdict.FALSE_ALARM ? times : 0;
        keptMinor += times * result.keptMinor();
        lostMinor += times * result.lostMinor();
        if (result.contactMillis() != Event.MISSING) {
            reached += times;
            addContacts(LogarithmicBucket.of(result.contactMillis() / MILLIS_PER_SECOND), times);
        }
    }

    /** Adds all of another day. */
    void add(OutcomeDay other) {
        warned += other.warned;
        answered += other.answered;
        reached += other.reached;
        right += other.right;
        falseAlarms += other.falseAlarms;
        keptMinor += other.keptMinor;
        lostMinor += other.lostMinor;
        other.contacts.forEach(this::addContacts);
    }

    private void addContacts(int bucket, long times) {
        // What has not been added yet may be taken away already: the sum is right once all is said.
        contacts.merge(bucket, times, (known, more) -> known + more == 0 ? null : known + more);
    }

    /** The seconds within which so many in a hundred of those reached were reached; {@link Event#MISSING} without any. */
    long contactSeconds(int percent) {
        long rank = Math.max(1, (reached * percent + 99) / 100);
        long seen = 0;
        for (Map.Entry<Integer, Long> bucket : contacts.entrySet()) {
            seen += bucket.getValue();
            if (seen >= rank) {
                return LogarithmicBucket.middle(bucket.getKey());
            }
        }
        return Event.MISSING;
    }
}
