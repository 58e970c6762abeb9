package io.langyan.engine.rule;

import io.langyan.engine.catalogue.EventType;
import java.util.Optional;

/**
 * An event that must not have happened between two steps, both ends included, or between a step and a deadline.
 *
 * @param name its name in the rule
 * @param event which event
 * @param where what must hold for the event to count: its own fields are {@link Expr.FieldRef#SELF}
 * @param from the index of the step after which it counts (from a call's begin)
 * @param to the index of the step before which it counts
 * @param afterMillis how long after the trigger it still counts: only where {@code to} is the trigger; 0 where it counts
 *     up to the step
 */
public record Never(String name, EventType event, Optional<Expr> where, int from, int to, long afterMillis) {
    /** Whether it waits for a deadline after the trigger. */
    public boolean hasDeadline() {
        return afterMillis > 0;
    }
}
