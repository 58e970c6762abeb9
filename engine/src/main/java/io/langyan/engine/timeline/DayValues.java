package io.langyan.engine.timeline;

import io.langyan.engine.event.Event;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The values of one day: how many, their sum, and where quantiles are asked how many in each bucket. Mutable. */
public final class DayValues {
    private final NavigableMap<Integer, Long> buckets;
    private long count;
    private long sum;

    /** A day without values. */
    public DayValues() {
        this(0, 0, new TreeMap<>());
    }

    /**
     * A day as it is stored.
     *
     * @param count how many values
     * @param sum their sum, or {@link Event#MISSING} where it is too large
     * @param buckets how many in each bucket of {@link LogarithmicBucket}
     */
    public DayValues(long count, long sum, NavigableMap<Integer, Long> buckets) {
        this.count = count;
        this.sum = sum;
        this.buckets = buckets;
    }

    /** How many values. */
    public long count() {
        return count;
    }

    /** Their sum, or {@link Event#MISSING} where it is too large. */
    public long sum() {
        return sum;
    }

    /** How many in each bucket. */
    public NavigableMap<Integer, Long> buckets() {
        return Collections.unmodifiableNavigableMap(buckets);
    }

    /** What the day costs against the limit of {@link DailyValues#MOST_CELLS}. */
    public int cells() {
        return Math.max(1, buckets.size());
    }

    /** Adds a value. */
    public void add(long value, boolean bucketed) {
        count++;
        sum = exactSum(sum, value);
        if (bucketed) {
            buckets.merge(LogarithmicBucket.of(value), 1L, Long::sum);
        }
    }

    /** The values of this day and of another together. */
    public DayValues plus(DayValues other) {
        DayValues both = copy();
        both.addAll(other);
        return both;
    }

    /** Adds the values of another. */
    public void addAll(DayValues other) {
        count += other.count;
        sum = exactSum(sum, other.sum);
        other.buckets.forEach((bucket, values) -> buckets.merge(bucket, values, Long::sum));
    }

    /** The sum of two, or {@link Event#MISSING} where it is too large, or was before. */
    public static long exactSum(long left, long right) {
        long sum = left + right;
        boolean overflow = ((left ^ sum) & (right ^ sum)) < 0;
        return overflow || left == Event.MISSING || right == Event.MISSING ? Event.MISSING : sum;
    }

    DayValues copy() {
        return new DayValues(count, sum, new TreeMap<>(buckets));
    }
}
