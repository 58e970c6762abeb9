package io.langyan.engine.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * That a rule has events of a type kept.
 *
 * @param type code of the event type
 * @param part hash of the part of the rule that wants them
 * @param interest which of them, and for how long
 * @param content what tells it from others: the same content is wanted once, by however many rules
 */
public record Want(int type, long part, Interest interest, List<Object> content) {
    private static Want of(int type, long part, long told, long rest, Interest interest) {
        return new Want(type, part, interest, List.of(type, told, rest));
    }

    /** All that a rule wants, in the order of its parts. */
    public static List<Want> of(PlannedRule rule) {
        List<Want> wants = new ArrayList<>();
        long within = rule.rule().sequence().withinMillis();
        // The span counts from the end of the first step: what happened during a long call may be older than the span.
        long sinceBegin = rule.longestChain();
        long wait = rule.deadlineMillis();
        for (int index = 0; index < rule.steps().size(); index++) {
            PlannedStep step = rule.steps().get(index);
            long keep = index == 0 ? within : sinceBegin;
            wants.add(of(
                    step.type(),
                    step.hash(),
                    step.hash(),
                    step.since(),
                    Interest.of(step, index == rule.triggerIndex() ? 0 : keep, wait)));
        }
        // An absence with a deadline is looked at from there.
        for (PlannedNever never : rule.never()) {
            wants.add(of(
                    never.type(),
                    never.hash(),
                    never.hash(),
                    never.since(),
                    Interest.of(never, sinceBegin + never.afterMillis(), wait - never.afterMillis())));
        }
        for (PlannedFeature feature : rule.features()) {
            wants.add(of(feature.type(), feature.hash(), feature.key(), wait, Interest.of(feature, wait)));
        }
        return wants;
    }
}
