package io.langyan.engine.desk;

import io.langyan.engine.rule.Level;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The ladder of contact as data: what each step asks for, where each trigger leads, and how long things may take.
 * Immutable.
 */
public final class Ladder {
    private final Map<Step, List<String>> actions = new EnumMap<>(Step.class);
    private final Map<Level, LevelPlan> levels = new EnumMap<>(Level.class);
    private final Map<Trigger, Map<Step, Step>> moves = new EnumMap<>(Trigger.class);
    private final RaiseRules raises;

    /**
     * A ladder.
     *
     * @param actions what each step asks for, by the names of the catalogue, the main thing first
     * @param levels the plan of every level
     * @param moves where triggers lead; from a step that is not named they lead nowhere
     * @param raises when feedback raises the level
     */
    public Ladder(
            Map<Step, List<String>> actions,
            Map<Level, LevelPlan> levels,
            Map<Trigger, Map<Step, Step>> moves,
            RaiseRules raises) {
        actions.forEach((step, asked) -> this.actions.put(step, List.copyOf(asked)));
        this.levels.putAll(levels);
        moves.forEach((trigger, row) -> this.moves.put(trigger, Map.copyOf(row)));
        this.raises = raises;
    }

    /** What a step asks for, the main thing first; nothing where it is closed. */
    public List<String> actions(Step step) {
        return actions.getOrDefault(step, List.of());
    }

    /** How the desk goes about warnings of that level. */
    public LevelPlan plan(Level level) {
        return levels.get(level);
    }

    /** Where a trigger leads from a step; the same step where nothing is said. */
    public Step next(Step from, Trigger trigger) {
        return moves.getOrDefault(trigger, Map.of()).getOrDefault(from, from);
    }

    /** When feedback raises the level. */
    public RaiseRules raises() {
        return raises;
    }

    /** Whether a report of that type means that nothing is left to do. */
    boolean closes(FeedbackType type) {
        return next(Step.CALL, Trigger.of(type)) == Step.CLOSED;
    }

    /** Where a warning of that level begins, for which its rule asked for that action: at the later step of the two. */
    public Step begin(Level level, String action) {
        Step begins = plan(level).begins();
        for (Step step : Step.values()) {
            if (step.compareTo(begins) > 0
                    && !actions(step).isEmpty()
                    && actions(step).get(0).equals(action)
                    && isFirstOf(action, step)) {
                return step;
            }
        }
        return begins;
    }

    private boolean isFirstOf(String action, Step candidate) {
        for (Step step : Step.values()) {
            if (step != Step.FOLLOW_UP
                    && !actions(step).isEmpty()
                    && actions(step).get(0).equals(action)) {
                return step == candidate;
            }
        }
        return false;
    }
}
