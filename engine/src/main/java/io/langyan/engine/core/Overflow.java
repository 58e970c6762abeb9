package io.langyan.engine.core;

import io.langyan.engine.detection.Finding;
import io.langyan.engine.plan.PlannedNever;
import io.langyan.engine.plan.PlannedRule;
import io.langyan.engine.timeline.Horizon;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What had to be forgotten before its time: how much, and of each type of event how new. Mutable. */
final class Overflow {
    private static final Map<Integer, Long> NO_TYPE = Map.of();
    private static final Map<Long, Settled> NO_RULE = Map.of();

    private Map<Integer, Long> newestByType;
    private Map<Long, Settled> settledByRule;
    private long count;

    Overflow() {
        this(0, NO_TYPE, NO_RULE);
    }

    /**
     * What was forgotten.
     *
     * @param newestByType the end of the newest event of each type, epoch milliseconds
     * @param settledByRule what is settled of each rule, by its identity
     */
    Overflow(long count, Map<Integer, Long> newestByType, Map<Long, Settled> settledByRule) {
        this.count = count;
        this.newestByType = newestByType;
        this.settledByRule = settledByRule;
    }

    long count() {
        return count;
    }

    Map<Integer, Long> newestByType() {
        return Collections.unmodifiableMap(newestByType);
    }

    Map<Long, Settled> settledByRule() {
        return Collections.unmodifiableMap(settledByRule);
    }

    /** Notes that a detection can be corrected no more. */
    void countDetection(Finding finding) {
        count++;
        long rule = PlannedRule.identity(finding.ruleId(), finding.live());
        if (settledByRule.isEmpty()) {
            settledByRule = new TreeMap<>();
        }
        settledByRule.merge(rule, Settled.by(finding), Settled::and);
    }

    /** Whether what a rule said of a trigger of that time is settled, since it may have been forgotten. */
    boolean settles(long rule, long time) {
        return settledByRule.containsKey(rule)
                && time <= settledByRule.get(rule).newest();
    }

    /** Forgets rules whose forgotten detections no later one is compared with any more. */
    void forgetRulesBefore(long moment) {
        if (!settledByRule.isEmpty()) {
            settledByRule.values().removeIf(settled -> settled.newest() < moment);
        }
    }

    boolean isNothing() {
        return count == 0 && newestByType.isEmpty() && settledByRule.isEmpty();
    }

    void count(int more) {
        count += more;
    }

    void countEvent(int type, long end) {
        count++;
        if (newestByType.isEmpty()) {
            newestByType = new TreeMap<>();
        }
        newestByType.merge(type, end, Math::max);
    }

    /**
     * Whether an event that is gone could have been an earlier step, or a never, of the rule at a trigger, or a detection
     * that is gone one to be compared with.
     */
    boolean concerns(PlannedRule rule, long now, Horizon horizon) {
        if (mayRepeatWhatIsGone(rule, now)) {
            return true;
        }
        if (newestByType.isEmpty()) {
            return false;
        }
        long since = now - Math.max(horizon.reachMillis(), rule.longestChain());
        for (int step = 0; step < rule.triggerIndex(); step++) {
            if (newest(rule.steps().get(step).type()) >= since) {
                return true;
            }
        }
        for (PlannedNever never : rule.never()) {
            if (newest(never.type()) >= since) {
                return true;
            }
        }
        return false;
    }

    private boolean mayRepeatWhatIsGone(PlannedRule rule, long now) {
        if (settledByRule.isEmpty() || rule.rule().suppress().isEmpty()) {
            return false;
        }
        Settled settled = settledByRule.get(rule.identity());
        return settled != null
                && settled.newestUnsuppressed()
                        >= now - rule.rule().suppress().get().forMillis();
    }

    private long newest(int type) {
        return newestByType.getOrDefault(type, Long.MIN_VALUE);
    }

    Overflow copy() {
        return new Overflow(
                count,
                newestByType.isEmpty() ? NO_TYPE : new TreeMap<>(newestByType),
                settledByRule.isEmpty() ? NO_RULE : new TreeMap<>(settledByRule));
    }

    /**
     * Up to when a rule's detections may have been forgotten.
     *
     * @param newest the trigger of the newest that was, epoch milliseconds
     * @param newestUnsuppressed of the newest that later ones could have repeated, or Long.MIN_VALUE
     */
    record Settled(long newest, long newestUnsuppressed) {
        static Settled by(Finding finding) {
            long time = finding.triggeredAt();
            return new Settled(time, finding.suppressedBy().isEmpty() ? time : Long.MIN_VALUE);
        }

        Settled and(Settled other) {
            return new Settled(Math.max(newest, other.newest), Math.max(newestUnsuppressed, other.newestUnsuppressed));
        }
    }
}
