package io.langyan.engine.timeline;

import java.time.Duration;

/**
 * How the time that a window looks back on is cut into panes (RULES S1): a window of up to 72 h into panes of a 240th of
 * its length, aligned to the epoch; a longer one into calendar days.
 *
 * @param overMillis length of the window; of a longer one whole days
 * @param paneMillis length of a pane
 * @param daily whether panes are calendar days
 */
public record PaneGrid(long overMillis, long paneMillis, boolean daily) {
    /** The longest window that is exact to the millisecond, in milliseconds. */
    public static final long LONGEST_EXACT = Duration.ofHours(72).toMillis();

    private static final long PANES_OF_A_WINDOW = 240;

    /** The grid of a window of that length in milliseconds. */
    public static PaneGrid of(long overMillis) {
        return overMillis > LONGEST_EXACT
                ? new PaneGrid(overMillis, CalendarDay.MILLIS, true)
                : new PaneGrid(overMillis, Math.max(1, overMillis / PANES_OF_A_WINDOW), false);
    }

    /** The number of the pane that holds a moment. */
    public long paneOf(long time) {
        return daily ? CalendarDay.of(time) : Math.floorDiv(time, paneMillis);
    }

    /**
     * The first pane of a window that ends at a moment: of whole days the earliest; else the one after the pane in which
     * the window begins, so that nothing older than the window counts.
     */
    public long firstPane(long end) {
        return daily ? CalendarDay.of(end) - overMillis / CalendarDay.MILLIS : paneOf(back(end, overMillis)) + 1;
    }

    /** The moment after which the panes of a window that ends at a moment begin. */
    public long panesAfter(long end) {
        return (daily ? CalendarDay.begin(firstPane(end)) : firstPane(end) * paneMillis) - 1;
    }

    /**
     * The moment after which a window that ends at a moment is exact: its begin; of one of whole days, the begin of the
     * last day.
     */
    public long exactAfter(long end) {
        return daily ? CalendarDay.begin(CalendarDay.of(end)) - 1 : back(end, overMillis);
    }

    private static long back(long moment, long millis) {
        return moment < Long.MIN_VALUE + millis ? Long.MIN_VALUE : moment - millis;
    }
}
