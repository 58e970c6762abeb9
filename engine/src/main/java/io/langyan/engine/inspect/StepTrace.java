package io.langyan.engine.inspect;

import java.util.Optional;

/**
 * An event that was looked at for a step or an absence.
 *
 * @param name the step or absence
 * @param event which kind of event
 * @param evidenceId the event's evidence id; empty where there is no such event
 * @param time when it began, epoch milliseconds
 * @param where what its condition came to; empty where it has none, or there is no event
 */
public record StepTrace(
        String name, String event, Optional<String> evidenceId, long time, Optional<TracedCondition> where) {
    /** Whether there is such an event and its condition holds. */
    public boolean holds() {
        return evidenceId.isPresent()
                && where.map(condition -> condition.answer() == Answer.TRUE).orElse(true);
    }
}
