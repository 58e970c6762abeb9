package io.langyan.engine.core;

import io.langyan.engine.event.Event;
import io.langyan.engine.plan.Condition;
import io.langyan.engine.plan.EvaluationContext;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.plan.PlannedFeature;
import io.langyan.engine.rule.Feature;
import io.langyan.engine.rule.Feature.WindowKind;
import io.langyan.engine.timeline.CalendarDay;
import io.langyan.engine.timeline.DailyValues;
import io.langyan.engine.timeline.Horizon;
import io.langyan.engine.timeline.PaneGrid;
import io.langyan.engine.timeline.Panes;
import io.langyan.engine.timeline.View;
import java.util.List;

/** Folds an event that leaves the timeline into the memories of the features that may still ask for it. */
final class MemoryFolder {
    private final Plan plan;
    private final Horizon horizon;
    private final EvaluationContext context = new EvaluationContext(0);

    MemoryFolder(Plan plan, Horizon horizon) {
        this.plan = plan;
        this.horizon = horizon;
    }

    /** Folds an event as it looks from now on for ever. */
    void fold(Profile profile, View view, long watermark) {
        if (!view.exists()) {
            return;
        }
        long reached = TimelineKeeper.back(watermark, horizon.reachMillis() + plan.longestDeadline());
        List<PlannedFeature> memories = plan.memories(view.entry().type().code());
        for (int i = 0; i < memories.size(); i++) {
            PlannedFeature planned = memories.get(i);
            if (planned.where().test(context.self(view)) != Condition.TRUE) {
                continue;
            }
            if (planned.feature() instanceof Feature.FirstSeen) {
                // A value is asked about at the time of its step, which lies as far back as a chain is long.
                foldValue(profile, planned, view, TimelineKeeper.back(reached, plan.longestChain()));
            } else if (planned.feature() instanceof Feature.Usual) {
                foldDay(profile, planned, view, reached);
            } else {
                foldPane(profile, planned, view, reached);
            }
        }
    }

    private static void foldValue(Profile profile, PlannedFeature planned, View view, long reached) {
        Feature.FirstSeen feature = (Feature.FirstSeen) planned.feature();
        long fingerprint = FirstSeenReader.fingerprint(view, feature.field());
        if (fingerprint != FirstSeenReader.NO_VALUE) {
            profile.memory()
                    .remember(
                            planned.key(),
                            fingerprint,
                            view.begin(),
                            TimelineKeeper.back(reached, feature.settleMillis()),
                            TimelineKeeper.back(reached, feature.overMillis()),
                            feature.overMillis() - feature.settleMillis());
        }
    }

    private static void foldDay(Profile profile, PlannedFeature planned, View view, long reached) {
        Feature.Usual usual = (Feature.Usual) planned.feature();
        long today = CalendarDay.of(reached);
        long oldest = today - usual.overMillis() / CalendarDay.MILLIS;
        if (CalendarDay.of(view.begin()) < oldest) {
            return;
        }
        DailyValues days = profile.days().open(planned.key());
        UsualReader.add(usual, view, days);
        profile.overflowed().count(days.forget(oldest, today));
    }

    private static void foldPane(Profile profile, PlannedFeature planned, View view, long reached) {
        Feature.Window window = (Feature.Window) planned.feature();
        PaneGrid grid = planned.grid();
        long pane = grid.paneOf(view.begin());
        long first = grid.firstPane(reached);
        // The pane in which a window begins does not count, but tells how many events the window holds.
        if (pane < first - 1) {
            return;
        }
        Panes panes = profile.panes().open(planned.key());
        panes.folded(view.begin());
        long value = WindowTally.valueOf(window, view);
        if (value != Event.MISSING && window.kind() == WindowKind.DISTINCT) {
            panes.see(pane, value, window.cap());
        } else if (value != Event.MISSING) {
            panes.add(pane, value, (known, more) -> WindowTally.merge(window.kind(), known, more));
        }
        panes.forgetBefore(first);
    }
}
