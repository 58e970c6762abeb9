package io.langyan.engine.core;

import io.langyan.engine.plan.PlannedNever;
import io.langyan.engine.plan.PlannedRule;
import io.langyan.engine.timeline.Horizon;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What had to be forgotten before its time: how much, and of each type of event how new. Mutable. */
final class Overflow {
    private static final Map<Integer, Long> NONE = Map.of();

    private Map<Integer, Long> newestByType;
    private long count;

    Overflow() {
        this(0, NONE);
    }

    /** What was forgotten, with the end of the newest event of each type, epoch milliseconds. */
    Overflow(long count, Map<Integer, Long> newestByType) {
        this.count = count;
        this.newestByType = newestByType;
    }

    long count() {
        return count;
    }

    Map<Integer, Long> newestByType() {
        return Collections.unmodifiableMap(newestByType);
    }

    boolean isNothing() {
        return count == 0 && newestByType.isEmpty();
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

    /** Whether an event that is gone could have been an earlier step, or a never, of the rule at a trigger. */
    boolean concerns(PlannedRule rule, long now, Horizon horizon) {
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

    private long newest(int type) {
        return newestByType.getOrDefault(type, Long.MIN_VALUE);
    }

    Overflow copy() {
        return new Overflow(count, newestByType.isEmpty() ? NONE : new TreeMap<>(newestByType));
    }
}
