package io.langyan.engine.core;

import io.langyan.engine.event.Event;
import io.langyan.engine.rule.Feature;
import io.langyan.engine.rule.Feature.WindowKind;
import io.langyan.engine.timeline.DayValues;
import io.langyan.engine.timeline.PaneGrid;
import io.langyan.engine.timeline.Panes;
import io.langyan.engine.timeline.View;

/** Adds up a window: event by event, and pane by pane of what was folded. Reused, so that adding allocates nothing. */
final class WindowTally {
    private final DistinctValues distinct = new DistinctValues();
    private Feature.Window window;
    private long total;

    /** Turns to another window, or begins again. */
    void turnTo(Feature.Window newWindow) {
        window = newWindow;
        distinct.clear();
        boolean adds = newWindow.kind() == WindowKind.COUNT || newWindow.kind() == WindowKind.SUM;
        total = adds ? 0 : Event.MISSING;
    }

    void add(View view) {
        long value = valueOf(window, view);
        if (value == Event.MISSING) {
            return;
        }
        if (window.kind() == WindowKind.DISTINCT) {
            distinct.add(value);
        } else {
            total = merge(window.kind(), total, value);
        }
    }

    /** Adds the panes of the window that ends at {@code now}. */
    void add(Panes folded, PaneGrid grid, long now) {
        long first = grid.firstPane(now);
        long last = grid.paneOf(now);
        for (long value : folded.values().subMap(first, true, last, true).values()) {
            total = merge(window.kind(), total, value);
        }
        folded.lastPanes().forEach((fingerprint, pane) -> {
            if (pane >= first && pane <= last) {
                distinct.add(fingerprint);
            }
        });
    }

    /** The value of the window, or MISSING. */
    long value(long now) {
        return switch (window.kind()) {
            case COUNT, SUM -> total;
            case MAX, MIN -> total == Event.MISSING ? window.otherwise().orElse(Event.MISSING) : total;
            case DISTINCT -> Math.min(distinct.count(), window.cap());
            case SINCE -> total == Event.MISSING ? Event.MISSING : Math.max(0, now - total);
        };
    }

    /** Of {@code since}, the time of the newest event so far; MISSING where there is none. */
    long newest() {
        return total;
    }

    /** What an event adds: one, its number, the fingerprint of its value, or its time; MISSING where it adds nothing. */
    static long valueOf(Feature.Window window, View view) {
        return switch (window.kind()) {
            case COUNT -> 1;
            case SINCE -> view.begin();
            case SUM, MAX, MIN -> view.number(window.field().orElseThrow());
            case DISTINCT -> FirstSeenReader.fingerprint(view, window.field().orElseThrow());
        };
    }

    /** Puts two numbers of a window together. A sum that is too large is MISSING and stays so. */
    static long merge(WindowKind kind, long left, long right) {
        return switch (kind) {
            case COUNT, SUM -> DayValues.exactSum(left, right);
            case MIN -> left == Event.MISSING ? right : Math.min(left, right);
            default -> Math.max(left, right);
        };
    }
}
