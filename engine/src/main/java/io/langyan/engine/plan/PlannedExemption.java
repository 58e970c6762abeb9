package io.langyan.engine.plan;

/**
 * A standing exception ready to run.
 *
 * @param id its name in the rule
 * @param condition when it applies
 * @param untilMillis the first moment at which it no longer applies, epoch milliseconds
 */
public record PlannedExemption(String id, Condition condition, long untilMillis) {}
