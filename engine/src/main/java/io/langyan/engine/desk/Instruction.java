package io.langyan.engine.desk;

import java.util.List;
import java.util.Optional;

/**
 * What the desk is to do now, and when the next thing. It follows the clock, so it is no part of the outcome.
 *
 * @param step where the warning stands on the ladder
 * @param actions what to do now, by the names of the catalogue
 * @param attempt which attempt to reach the person this is: 1, and one more for each that was reported to reach nobody
 * @param repeated how often the step has been said again because nobody acknowledged it
 * @param reason why the warning stands there
 * @param since since when, epoch milliseconds
 * @param acknowledgedAt when somebody took it; {@link io.langyan.engine.event.Event#MISSING} where nobody has
 * @param dueAt when the next thing is to be done unless feedback comes; MISSING where nothing is due
 * @param nextActions what is to be done then
 * @param acknowledgeBy until when another city's centre has to acknowledge it; MISSING where none has to
 * @param alsoTo the own city's centre, where another one's did not acknowledge in time
 */
public record Instruction(
        Step step,
        List<String> actions,
        int attempt,
        int repeated,
        Reason reason,
        long since,
        long acknowledgedAt,
        long dueAt,
        List<String> nextActions,
        long acknowledgeBy,
        Optional<String> alsoTo) {
    /** Copies its lists. */
    public Instruction {
        actions = List.copyOf(actions);
        nextActions = List.copyOf(nextActions);
    }
}
