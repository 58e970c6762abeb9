package io.langyan.engine.desk;

import io.langyan.engine.event.Event;

/**
 * Where a warning stands on the ladder. Times are of the clock, in a replay of events; {@link Event#MISSING} for never.
 *
 * @param step the step
 * @param reason why it stands there
 * @param since since when
 * @param attempt which attempt to reach the person this is
 * @param repeated how often it has been said again
 * @param acknowledgedAt when somebody took it
 * @param repeatAt when it is to be said again, or given to somebody else
 * @param dueAt when the step is overdue
 */
record Position(
        Step step,
        Reason reason,
        long since,
        int attempt,
        int repeated,
        long acknowledgedAt,
        long repeatAt,
        long dueAt) {

    /** The place of a warning that was never told. */
    static final Position NOWHERE = closed(Reason.OPENED, 0, 1);

    /** Nothing is to be done any more. */
    static Position closed(Reason reason, long at, int attempt) {
        return new Position(Step.CLOSED, reason, at, attempt, 0, at, Event.MISSING, Event.MISSING);
    }

    /** A step that nobody has taken yet: where the level asks for it, only then the step's own time begins to run. */
    static Position unacknowledged(LevelPlan plan, Step step, Reason reason, long at, int attempt) {
        boolean waits = plan.wantsAcknowledgement();
        return new Position(
                step,
                reason,
                at,
                attempt,
                0,
                Event.MISSING,
                waits ? at + plan.acceptMillis() : Event.MISSING,
                waits ? Event.MISSING : plan.due(step, at));
    }

    boolean closed() {
        return step == Step.CLOSED;
    }

    boolean acknowledged() {
        return acknowledgedAt != Event.MISSING;
    }

    /** When the clock moves it next; {@link Long#MAX_VALUE} for never. */
    long nextDue() {
        return Math.min(
                repeatAt == Event.MISSING ? Long.MAX_VALUE : repeatAt, dueAt == Event.MISSING ? Long.MAX_VALUE : dueAt);
    }

    /** Another step, whose time begins to run at once. */
    Position moved(LevelPlan plan, Step to, Reason why, long at) {
        return new Position(to, why, at, attempt, repeated, acknowledgedAt, Event.MISSING, plan.due(to, at));
    }

    /** Said once more. */
    Position saidAgain(LevelPlan plan, long at) {
        return new Position(
                step, reason, since, attempt, repeated + 1, acknowledgedAt, at + plan.acceptMillis(), dueAt);
    }

    /** Taken by somebody: what is to be done now has its own time from then on. */
    Position acknowledgedAt(LevelPlan plan, long at) {
        boolean waited = repeatAt != Event.MISSING;
        return acknowledged()
                ? this
                : new Position(
                        step, reason, since, attempt, repeated, at, Event.MISSING, waited ? plan.due(step, at) : dueAt);
    }

    /** The same after one more attempt that reached nobody. */
    Position unreached() {
        return new Position(step, reason, since, attempt + 1, repeated, acknowledgedAt, repeatAt, dueAt);
    }
}
