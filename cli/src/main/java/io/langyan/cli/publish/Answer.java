package io.langyan.cli.publish;

import io.langyan.schema.RuleStatus;

/**
 * What one subtask said.
 *
 * @param status its record
 * @param millis how long after the message was sent it was heard
 */
public record Answer(RuleStatus status, long millis) {
    /** The subtask as Flink calls it, for example {@code subject (1/4)}. */
    public String subtask() {
        return Answers.shown(status.getStage(), status.getSubtask(), status.getParallelism());
    }
}
