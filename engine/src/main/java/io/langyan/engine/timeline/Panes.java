package io.langyan.engine.timeline;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.LongBinaryOperator;

/**
 * The folded events of one window, by pane: of each pane one number (a count, a sum, an extreme, a time), or of each
 * different value the last pane that had it. Mutable.
 */
public final class Panes {
    /** The most panes that are kept; the oldest go first. A window needs 240, or 31 days. */
    public static final int MOST_PANES = 512;

    private final NavigableMap<Long, Long> values;
    private final Map<Long, Long> lastPanes;
    private long newest;

    Panes() {
        this(new TreeMap<>(), new HashMap<>(), Long.MIN_VALUE);
    }

    /**
     * Panes as they are stored.
     *
     * @param values the number of each pane
     * @param lastPanes the last pane of each different value, by its fingerprint
     * @param newest time of the newest event that was folded, epoch milliseconds
     */
    public Panes(NavigableMap<Long, Long> values, Map<Long, Long> lastPanes, long newest) {
        this.values = values;
        this.lastPanes = lastPanes;
        this.newest = newest;
    }

    /** The number of each pane. */
    public NavigableMap<Long, Long> values() {
        return Collections.unmodifiableNavigableMap(values);
    }

    /** The last pane of each different value, by its fingerprint. */
    public Map<Long, Long> lastPanes() {
        return Collections.unmodifiableMap(lastPanes);
    }

    /** Time of the newest event that was folded, epoch milliseconds. */
    public long newest() {
        return newest;
    }

    /** Notes that an event of that time was folded, whether or not it has a value. */
    public void folded(long time) {
        newest = Math.max(newest, time);
    }

    /** Adds an event's number to its pane. */
    public void add(long pane, long value, LongBinaryOperator merge) {
        values.merge(pane, value, merge::applyAsLong);
        if (values.size() > MOST_PANES) {
            values.pollFirstEntry();
        }
    }

    /** Notes a value in a pane. Of more than {@code most} values those go first whose last pane is the oldest. */
    public void see(long pane, long fingerprint, int most) {
        lastPanes.merge(fingerprint, pane, Math::max);
        if (lastPanes.size() > most) {
            lastPanes.remove(Collections.min(
                            lastPanes.entrySet(),
                            Map.Entry.<Long, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .getKey());
        }
    }

    /** Forgets panes before that one. */
    public void forgetBefore(long pane) {
        values.headMap(pane, false).clear();
        lastPanes.values().removeIf(last -> last < pane);
    }

    Panes copy() {
        return new Panes(new TreeMap<>(values), new HashMap<>(lastPanes), newest);
    }
}
