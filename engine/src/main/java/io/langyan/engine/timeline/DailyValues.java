package io.langyan.engine.timeline;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The values of one {@code usual} feature by calendar day. Its size is bounded by cells: a day costs one for each bucket
 * that has a value, and one without buckets; beyond {@link #MOST_CELLS} the oldest days go first. Mutable.
 */
public final class DailyValues {
    /** The most cells that the days before today may cost together. */
    public static final int MOST_CELLS = 1024;
    /** Beyond this many cells days go even though the watermark, which stands still, has not passed them. */
    static final int MOST_CELLS_UNSETTLED = 4 * MOST_CELLS;

    /** Stands for "no day had to be forgotten". */
    public static final long NO_DAY = Long.MIN_VALUE;

    private final NavigableMap<Long, DayValues> days;
    private long newestForgotten;

    /** No days yet. */
    public DailyValues() {
        this(new TreeMap<>(), NO_DAY);
    }

    /**
     * Days as they are stored.
     *
     * @param days the values of each day, by {@link CalendarDay}
     * @param newestForgotten the newest day that had to go for want of room, or {@link #NO_DAY}
     */
    public DailyValues(NavigableMap<Long, DayValues> days, long newestForgotten) {
        this.days = days;
        this.newestForgotten = newestForgotten;
    }

    /** The values of each day. */
    public NavigableMap<Long, DayValues> days() {
        return Collections.unmodifiableNavigableMap(days);
    }

    /** The newest day that had to go for want of room, or {@link #NO_DAY}. */
    public long newestForgotten() {
        return newestForgotten;
    }

    /** Adds a value to a day. */
    public void add(long day, long value, boolean bucketed) {
        days.computeIfAbsent(day, number -> new DayValues()).add(value, bucketed);
    }

    /**
     * Forgets days that no question reaches any more, and the oldest of those that are too many.
     *
     * @param oldest days before this one lie beyond every question
     * @param today the earliest day that may still be the day of a question: only days before it are counted
     * @return how many days had to go for want of room
     */
    public int forget(long oldest, long today) {
        days.headMap(oldest, false).clear();
        return forgetBeyond(MOST_CELLS, today) + forgetBeyond(MOST_CELLS_UNSETTLED, Long.MAX_VALUE);
    }

    private int forgetBeyond(int most, long today) {
        int cells = 0;
        for (var day : days.headMap(today, false).descendingMap().entrySet()) {
            cells += day.getValue().cells();
            if (cells > most) {
                NavigableMap<Long, DayValues> surplus = days.headMap(day.getKey(), true);
                int forgotten = surplus.size();
                newestForgotten = Math.max(newestForgotten, day.getKey());
                surplus.clear();
                return forgotten;
            }
        }
        return 0;
    }

    DailyValues copy() {
        NavigableMap<Long, DayValues> copies = new TreeMap<>();
        days.forEach((day, values) -> copies.put(day, values.copy()));
        return new DailyValues(copies, newestForgotten);
    }
}
