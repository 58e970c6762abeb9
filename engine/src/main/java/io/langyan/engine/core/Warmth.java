package io.langyan.engine.core;

import io.langyan.engine.event.Event;
import io.langyan.engine.rule.Feature;
import java.time.Duration;

/** Tells whether a person has been observed for long enough to say anything about what is usual (RULES S10). */
final class Warmth {
    /** However far back a feature looks, after this long it is warm: 14 days. */
    private static final long LONGEST_MILLIS = Duration.ofDays(14).toMillis();

    private Warmth() {}

    /**
     * Whether a feature is still missing.
     *
     * @param now the trigger, epoch milliseconds
     * @param observedSince the person's earliest record, epoch milliseconds, or {@link Event#MISSING} for none
     */
    static boolean isCold(Feature feature, long now, long observedSince) {
        return observedSince == Event.MISSING || now - observedSince < Math.min(feature.overMillis(), LONGEST_MILLIS);
    }
}
