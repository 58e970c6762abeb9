package io.langyan.engine.core;

import io.langyan.engine.event.Event;
import io.langyan.engine.plan.PlannedFeature;
import io.langyan.engine.rule.Feature;

/** Tells whether a feature has been watched for long enough to say anything about what is usual (RULES S10). */
final class Warmth {
    private Warmth() {}

    /**
     * Whether a feature that came with a change of rules is still missing.
     *
     * @param now the trigger, epoch milliseconds
     */
    static boolean isNew(PlannedFeature planned, long now) {
        return planned.since() != Long.MIN_VALUE && isCold(planned.feature(), now, planned.since());
    }

    /**
     * Whether a feature is still missing for somebody whose records begin at a moment.
     *
     * @param now the trigger, epoch milliseconds
     * @param since the earliest record that counts, epoch milliseconds, or {@link Event#MISSING} for none
     */
    static boolean isCold(Feature feature, long now, long since) {
        return since == Event.MISSING || now - since < PlannedFeature.warmingMillis(feature);
    }
}
