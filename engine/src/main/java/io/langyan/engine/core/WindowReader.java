package io.langyan.engine.core;

import io.langyan.engine.catalogue.Field;
import io.langyan.engine.event.Event;
import io.langyan.engine.plan.Condition;
import io.langyan.engine.plan.EvaluationContext;
import io.langyan.engine.plan.PlannedFeature;
import io.langyan.engine.rule.Feature;
import io.langyan.engine.timeline.Entry;
import io.langyan.engine.timeline.Horizon;
import io.langyan.engine.timeline.Timeline;
import io.langyan.engine.timeline.View;
import java.util.Optional;

/** Computes features over a window (t − over, t] from the raw timeline. Reused from trigger to trigger. */
final class WindowReader {
    private final Horizon horizon;
    private final EvaluationContext context = new EvaluationContext(EvaluationContext.MOST_STEPS);
    private final View view = new View();
    private final DistinctValues distinct = new DistinctValues();
    private long count;
    private long sum;
    private boolean overflow;
    private long largest;
    private long smallest;
    private long newest;

    WindowReader(Horizon horizon) {
        this.horizon = horizon;
    }

    /** The value at a trigger, or MISSING. */
    long read(PlannedFeature planned, Timeline timeline, Entry trigger, long now) {
        Feature.Window window = (Feature.Window) planned.feature();
        boolean withoutTrigger = window.beforeTrigger() || window.kind() == Feature.WindowKind.SINCE;
        clear();
        for (int i = 0; i < timeline.size(); i++) {
            Entry entry = timeline.entry(i);
            if (entry.type().code() == planned.type()
                    && !(withoutTrigger && entry == trigger)
                    && isWithin(view.look(entry, now, horizon), now, window.overMillis())
                    && planned.where().test(context.self(view)) == Condition.TRUE) {
                add(window);
            }
        }
        return value(window, now);
    }

    private static boolean isWithin(View view, long now, long overMillis) {
        return view.exists() && view.begin() <= now && view.begin() > now - overMillis;
    }

    private void clear() {
        count = 0;
        sum = 0;
        overflow = false;
        largest = Event.MISSING;
        smallest = Event.MISSING;
        newest = Event.MISSING;
        distinct.clear();
    }

    private void add(Feature.Window window) {
        count++;
        newest = Math.max(newest, view.begin());
        Optional<Field> field = window.field();
        if (field.isEmpty()) {
            return;
        }
        if (window.kind() == Feature.WindowKind.DISTINCT) {
            distinct.add(view.fingerprint(field.get()));
        } else {
            addNumber(view.number(field.get()));
        }
    }

    private void addNumber(long number) {
        if (number == Event.MISSING) {
            return;
        }
        long next = sum + number;
        overflow |= ((sum ^ next) & (number ^ next)) < 0;
        sum = next;
        largest = Math.max(largest, number);
        smallest = smallest == Event.MISSING ? number : Math.min(smallest, number);
    }

    private long value(Feature.Window window, long now) {
        return switch (window.kind()) {
            case COUNT -> count;
            case SUM -> overflow ? Event.MISSING : sum;
            case MAX -> largest == Event.MISSING ? window.otherwise().orElse(Event.MISSING) : largest;
            case MIN -> smallest == Event.MISSING ? window.otherwise().orElse(Event.MISSING) : smallest;
            case DISTINCT -> Math.min(distinct.count(), window.cap());
            case SINCE -> newest == Event.MISSING ? Event.MISSING : now - newest;
        };
    }
}
