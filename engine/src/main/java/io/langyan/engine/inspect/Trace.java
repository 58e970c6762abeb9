package io.langyan.engine.inspect;

import io.langyan.engine.detection.Finding;
import io.langyan.engine.rule.Rung;
import java.util.List;
import java.util.Optional;

/**
 * What a rule says of one event that could trigger it, and why.
 *
 * @param triggerId its evidence id
 * @param event which kind of event
 * @param triggeredAt when, epoch milliseconds
 * @param outcome what the rule says
 * @param steps the chosen chain, or the trigger alone
 * @param obstacles what is in the way of a chain, where there is none
 * @param features values of the features at the trigger, where there is a chain
 * @param lines the score lines, where there is a chain
 * @param firstRung the lowest rung of the rule's ladder
 * @param finding what was found, as it stands in the end
 * @param repeats the detection whose repetition it is, if it is one
 */
public record Trace(
        String triggerId,
        String event,
        long triggeredAt,
        Outcome outcome,
        List<StepTrace> steps,
        List<Obstacle> obstacles,
        List<TracedValue> features,
        List<LineTrace> lines,
        Rung firstRung,
        Optional<Finding> finding,
        Optional<Finding> repeats) {
    /** Copies its lists. */
    public Trace {
        steps = List.copyOf(steps);
        obstacles = List.copyOf(obstacles);
        features = List.copyOf(features);
        lines = List.copyOf(lines);
    }

    /** What a rule can say of a trigger. */
    public enum Outcome {
        /** The event is none of the rule's concern. */
        NOT_A_TRIGGER,
        /** The events before it are not those that the rule wants. */
        NO_CHAIN,
        /** What was found does not come to the lowest rung. */
        BELOW_LADDER,
        /** It is detected, but says nothing new, is excepted, or is one of too many. */
        SUPPRESSED,
        /** It is detected by a rule in shadow, which never warns. */
        SHADOW,
        /** It warns. */
        WARNS
    }

    /** What the lines that count add up to. */
    public int score() {
        return lines.stream().mapToInt(LineTrace::counted).sum();
    }

    /** The same, as it stands in the end. */
    Trace standing(Finding last, Optional<Finding> repeated) {
        Outcome now =
                last.suppressedBy().isPresent() ? Outcome.SUPPRESSED : last.live() ? Outcome.WARNS : Outcome.SHADOW;
        return new Trace(
                triggerId,
                event,
                triggeredAt,
                now,
                steps,
                obstacles,
                features,
                lines,
                firstRung,
                Optional.of(last),
                repeated);
    }
}
