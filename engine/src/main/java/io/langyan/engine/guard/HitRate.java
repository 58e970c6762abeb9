package io.langyan.engine.guard;

import java.time.Duration;

/**
 * How many detections a rule makes in a minute: those of one minute of event time, made within one minute of the clock.
 * Catching up on a backlog makes them fast by the clock alone, and a feed with coarse times crowds them by event time
 * alone; neither is the rule's doing.
 */
final class HitRate {
    /** A burst, as when a feed comes back, is over in a minute or two. */
    static final int MINUTES_IN_A_ROW = 3;
    /** What no burst comes to. */
    static final int HIGHEST = 10;

    private static final long MINUTE_MILLIS = Duration.ofMinutes(1).toMillis();
    private static final long MINUTE_NANOS = Duration.ofMinutes(1).toNanos();
    /** Of how many minutes of event time detections are counted apart: feeds are not all equally far. */
    private static final int MINUTES = 16;

    private final int limit;
    private final long[] minutes = new long[MINUTES];
    private final long[] since = new long[MINUTES];
    private final int[] counts = new int[MINUTES];

    HitRate(int limit) {
        this.limit = limit;
    }

    /**
     * Counts a detection.
     *
     * @param triggeredAt event time of its trigger, epoch milliseconds
     * @param now the clock, in nanoseconds
     * @return how many there are of that minute if that is too many; else 0
     */
    int count(long triggeredAt, long now) {
        long minute = Math.floorDiv(triggeredAt, MINUTE_MILLIS);
        int place = place(minute);
        boolean goesOn = counts[place] > 0 && minutes[place] == minute;
        if (!goesOn || now - since[place] > MINUTE_NANOS && counts[place] <= limit) {
            minutes[place] = minute;
            since[place] = now;
            counts[place] = 0;
        }
        counts[place]++;
        boolean far = counts[place] > (long) HIGHEST * limit && now - since[place] <= MINUTE_NANOS;
        return far || counts[place] > limit && isOneOfARow(minute) ? counts[place] : 0;
    }

    private boolean isOneOfARow(long minute) {
        int row = 1;
        for (long before = minute - 1; isTooMuch(before); before--) {
            row++;
        }
        for (long after = minute + 1; isTooMuch(after); after++) {
            row++;
        }
        return row >= MINUTES_IN_A_ROW;
    }

    private boolean isTooMuch(long minute) {
        int place = place(minute);
        return minutes[place] == minute && counts[place] > limit;
    }

    private static int place(long minute) {
        return Math.floorMod(minute, MINUTES);
    }
}
