package io.langyan.engine.core;

import io.langyan.engine.catalogue.Field;
import io.langyan.engine.event.Event;
import io.langyan.engine.plan.Condition;
import io.langyan.engine.plan.EvaluationContext;
import io.langyan.engine.plan.PlannedFeature;
import io.langyan.engine.rule.Feature;
import io.langyan.engine.timeline.Entry;
import io.langyan.engine.timeline.Hash;
import io.langyan.engine.timeline.Horizon;
import io.langyan.engine.timeline.Timeline;
import io.langyan.engine.timeline.View;
import java.util.HashSet;
import java.util.Set;

/** Computes features over a window (t − over, t] from the raw timeline. */
final class WindowReader {
    private final Horizon horizon;
    private final EvaluationContext context = new EvaluationContext(0);

    WindowReader(Horizon horizon) {
        this.horizon = horizon;
    }

    /** The value at a trigger, or MISSING. */
    long read(PlannedFeature planned, Timeline timeline, Entry trigger, long now) {
        Feature.Window window = (Feature.Window) planned.feature();
        boolean withoutTrigger = window.beforeTrigger() || window.kind() == Feature.WindowKind.SINCE;
        Tally tally = new Tally(window);
        for (Entry entry : timeline.entries()) {
            if (entry.type().code() == planned.type() && !(withoutTrigger && entry == trigger)) {
                View view = View.of(entry, now, horizon);
                if (view.exists()
                        && view.begin() <= now
                        && view.begin() > now - window.overMillis()
                        && planned.where().test(context.self(view)) == Condition.TRUE) {
                    tally.add(view);
                }
            }
        }
        return tally.value(now);
    }

    private static final class Tally {
        private final Feature.Window window;
        private final Set<Long> distinct = new HashSet<>();
        private long count;
        private long sum;
        private boolean overflow;
        private long extreme = Event.MISSING;
        private long newest = Event.MISSING;

        Tally(Feature.Window window) {
            this.window = window;
        }

        void add(View view) {
            count++;
            newest = Math.max(newest, view.begin());
            window.field().ifPresent(field -> addValue(view, field));
        }

        private void addValue(View view, Field field) {
            if (!field.type().isNumeric()) {
                String text = view.text(field);
                if (text != null) {
                    distinct.add(Hash.of(text));
                }
                return;
            }
            long number = view.number(field);
            if (number == Event.MISSING) {
                return;
            }
            distinct.add(number);
            long next = sum + number;
            overflow |= ((sum ^ next) & (number ^ next)) < 0;
            sum = next;
            boolean better = window.kind() == Feature.WindowKind.MAX ? number > extreme : number < extreme;
            if (extreme == Event.MISSING || better) {
                extreme = number;
            }
        }

        long value(long now) {
            return switch (window.kind()) {
                case COUNT -> count;
                case SUM -> overflow ? Event.MISSING : sum;
                case MAX, MIN -> extreme == Event.MISSING ? window.otherwise().orElse(Event.MISSING) : extreme;
                case DISTINCT -> Math.min(distinct.size(), window.cap());
                case SINCE -> newest == Event.MISSING ? Event.MISSING : now - newest;
            };
        }
    }
}
