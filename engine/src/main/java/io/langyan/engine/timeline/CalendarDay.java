package io.langyan.engine.timeline;

/**
 * Calendar days in Asia/Shanghai, numbered from the epoch. China has kept UTC+8 without summer time since 1992, so no
 * time zone rules are needed.
 */
public final class CalendarDay {
    /** Milliseconds of a day. */
    public static final long MILLIS = 86_400_000L;

    /** How far the clocks are ahead of UTC, in milliseconds. */
    static final long OFFSET = 8 * 3_600_000L;

    private CalendarDay() {}

    /** The number of the day that holds a moment in epoch milliseconds. */
    public static long of(long time) {
        return Math.floorDiv(Math.min(time, Long.MAX_VALUE - OFFSET) + OFFSET, MILLIS);
    }

    /** The first moment of a day, epoch milliseconds. */
    public static long begin(long day) {
        return day * MILLIS - OFFSET;
    }
}
