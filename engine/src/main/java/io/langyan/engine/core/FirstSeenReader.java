package io.langyan.engine.core;

import io.langyan.engine.catalogue.Field;
import io.langyan.engine.event.Event;
import io.langyan.engine.plan.Condition;
import io.langyan.engine.plan.EvaluationContext;
import io.langyan.engine.plan.PlannedFeature;
import io.langyan.engine.rule.Feature;
import io.langyan.engine.timeline.Entry;
import io.langyan.engine.timeline.FirstSeenMemory;
import io.langyan.engine.timeline.Hash;
import io.langyan.engine.timeline.Horizon;
import io.langyan.engine.timeline.Timeline;
import io.langyan.engine.timeline.View;

/** Tells whether a value is seen for the first time: from the raw timeline and from the memory of older events. Reused. */
final class FirstSeenReader {
    /** Fingerprint of a value that is missing. */
    static final long NO_VALUE = Event.MISSING;

    private final Horizon horizon;
    private final EvaluationContext context = new EvaluationContext(EvaluationContext.MOST_STEPS);
    private final View view = new View();

    FirstSeenReader(Horizon horizon) {
        this.horizon = horizon;
    }

    /**
     * 1 where the carrier's value is new, 0 where it is known, MISSING where it cannot be told. The trigger makes no value
     * known (RULES S9).
     */
    long read(
            PlannedFeature planned, Timeline timeline, FirstSeenMemory memory, View carrier, Entry trigger, long now) {
        Feature.FirstSeen feature = (Feature.FirstSeen) planned.feature();
        long fingerprint = fingerprint(carrier, feature.stepField());
        if (fingerprint == NO_VALUE) {
            return Event.MISSING;
        }
        long after = carrier.begin() - feature.overMillis();
        long until = carrier.begin() - feature.settleMillis();
        for (int i = 0; i < timeline.size(); i++) {
            Entry entry = timeline.entry(i);
            if (entry.type().code() == planned.type()
                    && entry != carrier.entry()
                    && entry != trigger
                    && occurred(view.look(entry, now, horizon), after, until)
                    && fingerprint(view, feature.field()) == fingerprint
                    && planned.where().test(context.self(view)) == Condition.TRUE) {
                return 0;
            }
        }
        return switch (memory.answer(planned.key(), fingerprint, after, until)) {
            case SEEN -> 0;
            case UNSEEN -> 1;
            case FORGOTTEN -> Event.MISSING;
        };
    }

    private static boolean occurred(View view, long after, long until) {
        return view.exists() && view.begin() > after && view.begin() <= until;
    }

    static long fingerprint(View view, Field field) {
        if (field.type().isNumeric()) {
            long number = view.number(field);
            return number == Event.MISSING ? NO_VALUE : Hash.of(number);
        }
        String text = view.text(field);
        return text == null ? NO_VALUE : Hash.of(text);
    }
}
