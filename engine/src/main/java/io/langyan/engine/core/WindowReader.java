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
        Panes folded = profile.panesOf(planned.key());
        long exactAfter = grid.exactAfter(now);
        long after = grid.daily() ? grid.panesAfter(now) : exactAfter;
        int exact = tally(planned, profile.timeline(), trigger, now, after, exactAfter);
        boolean crowded = exact > maxExact || folded != null && folded.newest() > exactAfter;
        long newestThatStands = tally.newest();
        if (crowded) {
            // What is folded no longer knows whether it was taken back, so nothing that was is left out (0004 §16).
            boolean fromPane = !grid.daily() && window.kind() != WindowKind.SINCE;
            tally(planned, profile.timeline(), trigger, now, fromPane ? grid.panesAfter(now) : after, now);
        }
        if (window.kind() == WindowKind.SINCE) {
            boolean differs = tally.newest() != newestThatStands;
            return since(folded, grid, now, differs);
        }
        approximate = crowded;
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
    private long since(Panes folded, PaneGrid grid, long now, boolean newestWasTakenBack) {
        long raw = tally.newest();
        if (folded != null) {
            tally.add(folded, grid, now);
        }
        approximate = newestWasTakenBack || tally.newest() > raw && (!grid.daily() || folded.newest() > now);
        return tally.value(now);
    }

    /**
     * Adds up what lies in (after, now], leaving out what was taken back of it after {@code exactAfter}, and tells how
     * many events lie after {@code exactAfter}, those among them.
     */
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
                    && planned.where().test(context.self(view)) == Condition.TRUE) {
                boolean isExact = view.begin() > exactAfter;
                exact += isExact ? 1 : 0;
                if (!isExact || !view.retracted() || entry == trigger) {
                    tally.add(view);
                }
            }
        }
        return exact;
    }

    private static boolean isWithin(View view, long after, long until) {
        return view.exists() && view.begin() > after && view.begin() <= until;
    }
}
