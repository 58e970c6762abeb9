package io.langyan.engine.plan;

import io.langyan.engine.rule.Feature;

/**
 * Why events of a type are kept: a consumer of them, which looks at them from the triggers that may be looked at again.
 *
 * @param kind who wants them
 * @param where the events it wants
 * @param keepMillis for how long after its end an event can still serve the consumer
 * @param waitMillis for how much longer than others its triggers may be looked at again, since they wait for a deadline
 * @param since since when it has wanted events, event time in epoch milliseconds
 */
public record Interest(Kind kind, Condition where, long keepMillis, long waitMillis, long since) {
    /** How many of the matches beyond the reach a step looks back at (DESIGN 3.2). */
    public static final int NEWEST_MATCHES = 8;

    /** Who wants events. */
    public enum Kind {
        /** A step or an absence: the newest {@link #NEWEST_MATCHES} matches beyond the reach. */
        STEP,
        /** A window: all of them, or the newest of very many. */
        WINDOW,
        /** A window of whole days: those of a day that may still be the day of a trigger. */
        DAY,
        /** A memory of values or of days: folded when they leave the timeline. */
        MEMORY
    }

    static Interest of(PlannedStep step, long keepMillis, long waitMillis) {
        return new Interest(Kind.STEP, step.where(), keepMillis, waitMillis, step.since());
    }

    static Interest of(PlannedNever never, long keepMillis, long waitMillis) {
        return new Interest(Kind.STEP, never.where(), keepMillis, waitMillis, never.since());
    }

    static Interest of(PlannedFeature feature, long waitMillis) {
        boolean window = feature.feature() instanceof Feature.Window;
        Kind kind = !window ? Kind.MEMORY : feature.grid().daily() ? Kind.DAY : Kind.WINDOW;
        long keepMillis = kind == Kind.WINDOW ? feature.feature().overMillis() : 0;
        return new Interest(kind, feature.where(), keepMillis, waitMillis, feature.since());
    }
}
