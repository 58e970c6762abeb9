package io.langyan.engine.inspect;

import java.util.List;

/**
 * What kept a trigger from having a chain of events.
 *
 * @param kind what it was
 * @param alone whether there would be a chain without it; else several things are in the way together
 * @param chain the events that would be the chain, or are nearest to one
 * @param event the event that is in the way, or its absence
 * @param millis for a span: how long it was
 */
public record Obstacle(Kind kind, boolean alone, List<StepTrace> chain, StepTrace event, long millis) {
    /** Copies the list. */
    public Obstacle {
        chain = List.copyOf(chain);
    }

    /** What can be in the way. */
    public enum Kind {
        /** A step has an event, but its condition does not hold. */
        CONDITION,
        /** There is no event of the kind that a step wants. */
        NO_EVENT,
        /** The first step ended too long before the trigger. */
        SPAN,
        /** Something happened that must not. */
        HAPPENED
    }
}
