package io.langyan.engine.plan;

/**
 * An absence ready to run.
 *
 * @param type code of the event type
 * @param where what must hold for an event to count
 * @param from index of the step from which it counts
 * @param to index of the step up to which it counts
 * @param afterMillis how long after the trigger it still counts; 0 where it counts up to the step
 */
public record PlannedNever(int type, Condition where, int from, int to, long afterMillis) {}
