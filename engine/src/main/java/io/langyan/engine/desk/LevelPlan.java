package io.langyan.engine.desk;

import io.langyan.engine.event.Event;
import java.util.EnumMap;
import java.util.Map;

/**
 * How the desk goes about warnings of one level.
 *
 * @param begins the step that they begin with
 * @param acceptMillis how long one may go unacknowledged before it is said again; {@link Event#MISSING} where the level
 *     asks for no acknowledgement
 * @param repeats how often it is said again before it is given to somebody else
 * @param dueMillis how long each step may take; a step that is missing is never overdue
 */
public record LevelPlan(Step begins, long acceptMillis, int repeats, Map<Step, Long> dueMillis) {
    /** Copies its map. */
    public LevelPlan {
        Map<Step, Long> copy = new EnumMap<>(Step.class);
        copy.putAll(dueMillis);
        dueMillis = Map.copyOf(copy);
    }

    /** Whether warnings of this level are repeated until somebody acknowledges them. */
    public boolean wantsAcknowledgement() {
        return acceptMillis != Event.MISSING;
    }

    /** When a step that begins then is overdue; {@link Event#MISSING} for never. */
    long due(Step step, long since) {
        Long millis = dueMillis.get(step);
        return millis == null ? Event.MISSING : since + millis;
    }
}
