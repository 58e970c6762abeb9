package io.langyan.engine.timeline;

import io.langyan.engine.event.Phase;

/** What later records did to an event that does not last (RULES S12, decision 0004). */
public final class Changes {
    /** Stands for an event that was never taken back. */
    public static final long NEVER = Long.MAX_VALUE;

    private Changes() {}

    /** When an event of that time was taken back, epoch milliseconds, or {@link #NEVER}. */
    public static long retractedAt(Entry entry, long time) {
        for (int i = 0; i < entry.records(); i++) {
            RecordFact fact = entry.fact(i);
            if (fact.phase() == Phase.RETRACT && fact.time() >= time) {
                return fact.time();
            }
        }
        return NEVER;
    }

    /** Whether something of the reach before the event's time says that it was not what it seems. */
    static boolean ruledOut(Entry entry, long time, Horizon horizon) {
        for (int i = 0; i < entry.records(); i++) {
            RecordFact fact = entry.fact(i);
            if (fact.phase() == Phase.RULE_OUT && fact.time() <= time && time - fact.time() <= horizon.reachMillis()) {
                return true;
            }
        }
        return false;
    }
}
