package io.langyan.engine.plan;

import java.time.Duration;

/**
 * Why events of a type are kept: a consumer of them, which looks at them from the triggers that may be looked at again.
 *
 * @param kind who wants them
 * @param where the events it wants
 * @param keepMillis for how long after its end an event can still serve the consumer
 * @param waitMillis for how much longer than others its triggers may be looked at again, since they wait for a deadline
 */
public record Interest(Kind kind, Condition where, long keepMillis, long waitMillis) {
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

    static Interest step(Condition where, long withinMillis, long waitMillis) {
        return new Interest(Kind.STEP, where, withinMillis, waitMillis);
    }

    static Interest window(Condition where, long overMillis, long waitMillis) {
        return new Interest(Kind.WINDOW, where, overMillis, waitMillis);
    }

    static Interest day(Condition where, long waitMillis) {
        return new Interest(Kind.DAY, where, Duration.ZERO.toMillis(), waitMillis);
    }

    static Interest memory(Condition where, long waitMillis) {
        return new Interest(Kind.MEMORY, where, Duration.ZERO.toMillis(), waitMillis);
    }
}
