package io.langyan.engine.plan;

/**
 * A step ready to run.
 *
 * @param name its name in the rule
 * @param type code of the event type
 * @param where what must hold; with no other step chosen it tells whether the event could match at all
 */
public record PlannedStep(String name, int type, Condition where) {}
