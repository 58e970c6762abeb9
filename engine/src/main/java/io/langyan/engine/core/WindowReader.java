package io.langyan.engine.core;

import io.langyan.engine.plan.Condition;
import io.langyan.engine.plan.EvaluationContext;
import io.langyan.engine.plan.PlannedFeature;
import io.langyan.engine.rule.Feature;
import io.langyan.engine.rule.Feature.WindowKind;
import io.langyan.engine.timeline.Entry;
import io.langyan.engine.timeline.Horizon;
import io.langyan.engine.timeline.PaneGrid;
import io.langyan.engine.timeline.Panes;
import io.langyan.engine.timeline.View;

/**
 * Computes a feature over a window (RULES S1): from the raw timeline while few events are in it; of a long window or of
 * very many events also from panes. One reader serves one feature at one trigger.
 */
final class WindowReader {
    private final Horizon horizon;
    private final int maxExact;
    private final EvaluationContext context = new EvaluationContext(0);
    private final PlannedFeature planned;
    private final Feature.Window window;
    private final PaneGrid grid;
    private final Panes folded;
    private boolean approximate;

    /** A reader of that feature, of which older events were folded so; null where none were. */
    WindowReader(PlannedFeature planned, Panes folded, Horizon horizon, int maxExact) {
        this.horizon = horizon;
        this.maxExact = maxExact;
        this.planned = planned;
        this.window = (Feature.Window) planned.feature();
        this.grid = PaneGrid.of(window.overMillis());
        this.folded = folded;
    }

    /** The value at a trigger, or MISSING. */
    long read(Iterable<Entry> timeline, Entry trigger, long now) {
        long exactAfter = grid.exactAfter(now);
        WindowTally tally = new WindowTally(window);
        int exact = tally(timeline, trigger, now, grid.daily() ? grid.panesAfter(now) : exactAfter, exactAfter, tally);
        if (window.kind() == WindowKind.SINCE) {
            return since(tally, now);
        }
        approximate = exact > maxExact || folded != null && folded.newest() > exactAfter;
        if (approximate && !grid.daily()) {
            tally = new WindowTally(window);
            tally(timeline, trigger, now, grid.panesAfter(now), exactAfter, tally);
        }
        if (folded != null && (approximate || grid.daily())) {
            tally.add(folded, grid, now);
        }
        return tally.value(now);
    }

    /** Whether the value is right to a pane only. */
    boolean approximate() {
        return approximate;
    }

    /** The newest event is known exactly, unless newer events than the trigger pushed it out of the timeline. */
    private long since(WindowTally tally, long now) {
        if (folded != null) {
            long raw = tally.newest();
            tally.add(folded, grid, now);
            approximate = tally.newest() > raw && (!grid.daily() || folded.newest() > now);
        }
        return tally.value(now);
    }

    /** Adds what lies in (after, now], and tells how much of it lies after {@code exactAfter}. */
    private int tally(
            Iterable<Entry> timeline, Entry trigger, long now, long after, long exactAfter, WindowTally tally) {
        boolean withoutTrigger = window.beforeTrigger() || window.kind() == WindowKind.SINCE;
        int exact = 0;
        for (Entry entry : timeline) {
            if (entry.type().code() == planned.type() && !(withoutTrigger && entry == trigger)) {
                View view = View.of(entry, now, horizon);
                if (view.exists()
                        && view.begin() <= now
                        && view.begin() > after
                        && planned.where().test(context.self(view)) == Condition.TRUE) {
                    tally.add(view);
                    exact += view.begin() > exactAfter ? 1 : 0;
                }
            }
        }
        return exact;
    }
}
