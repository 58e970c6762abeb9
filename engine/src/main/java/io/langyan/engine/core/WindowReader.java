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
import io.langyan.engine.timeline.Timeline;
import io.langyan.engine.timeline.View;

/**
 * Computes features over a window (RULES S1): from the raw timeline while few events are in it; of a long window or of
 * very many events also from panes. Reused from trigger to trigger.
 */
final class WindowReader {
    private final Horizon horizon;
    private final int maxExact;
    private final EvaluationContext context = new EvaluationContext(EvaluationContext.MOST_STEPS);
    private final View view = new View();
    private final WindowTally tally = new WindowTally();
    private boolean approximate;

    WindowReader(Horizon horizon, int maxExact) {
        this.horizon = horizon;
        this.maxExact = maxExact;
    }

    /** The value at a trigger, or MISSING. */
    long read(PlannedFeature planned, Profile profile, Entry trigger, long now) {
        Feature.Window window = (Feature.Window) planned.feature();
        PaneGrid grid = planned.grid();
        Panes folded = profile.panes().of(planned.hash());
        long exactAfter = grid.exactAfter(now);
        long after = grid.daily() ? grid.panesAfter(now) : exactAfter;
        int exact = tally(planned, profile.timeline(), trigger, now, after, exactAfter);
        if (window.kind() == WindowKind.SINCE) {
            return since(folded, grid, now);
        }
        approximate = exact > maxExact || folded != null && folded.newest() > exactAfter;
        if (approximate && !grid.daily()) {
            tally(planned, profile.timeline(), trigger, now, grid.panesAfter(now), exactAfter);
        }
        if (folded != null && (approximate || grid.daily())) {
            tally.add(folded, grid, now);
        }
        return tally.value(now);
    }

    /** Whether the value that was read last is right to a pane only. */
    boolean approximate() {
        return approximate;
    }

    /** The newest event is known exactly, unless newer events than the trigger pushed it out of the timeline. */
    private long since(Panes folded, PaneGrid grid, long now) {
        long raw = tally.newest();
        if (folded != null) {
            tally.add(folded, grid, now);
        }
        approximate = tally.newest() > raw && (!grid.daily() || folded.newest() > now);
        return tally.value(now);
    }

    /** Adds up what lies in (after, now], and tells how many events of it lie after {@code exactAfter}. */
    private int tally(PlannedFeature planned, Timeline timeline, Entry trigger, long now, long after, long exactAfter) {
        Feature.Window window = (Feature.Window) planned.feature();
        boolean withoutTrigger = window.beforeTrigger() || window.kind() == WindowKind.SINCE;
        tally.turnTo(window);
        int exact = 0;
        for (int i = 0; i < timeline.size(); i++) {
            Entry entry = timeline.entry(i);
            if (entry.type().code() == planned.type()
                    && !(withoutTrigger && entry == trigger)
                    && isWithin(view.look(entry, now, horizon), after, now)
                    && (!view.retracted() || entry == trigger)
                    && planned.where().test(context.self(view)) == Condition.TRUE) {
                tally.add(view);
                exact += view.begin() > exactAfter ? 1 : 0;
            }
        }
        return exact;
    }

    private static boolean isWithin(View view, long after, long until) {
        return view.exists() && view.begin() > after && view.begin() <= until;
    }
}
