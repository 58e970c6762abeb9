package io.langyan.engine.rule;

import java.util.List;

/**
 * The steps of a rule in order; the last is the trigger.
 *
 * @param withinMillis the longest span from the first step (a call's end) to the trigger, both included
 * @param steps one to five steps
 * @param never events that must be absent, at most three
 */
public record Sequence(long withinMillis, List<Step> steps, List<Never> never) {
    /** Copies its lists. */
    public Sequence {
        steps = List.copyOf(steps);
        never = List.copyOf(never);
    }

    /** The step that triggers the rule. */
    public Step trigger() {
        return steps.get(steps.size() - 1);
    }

    /** How long after the trigger the last of its deadlines is, in milliseconds; 0 without any. */
    public long deadlineMillis() {
        return never.stream().mapToLong(Never::afterMillis).max().orElse(0);
    }

    /** The index of the trigger. */
    public int triggerIndex() {
        return steps.size() - 1;
    }
}
