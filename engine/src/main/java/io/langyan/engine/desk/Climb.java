package io.langyan.engine.desk;

import io.langyan.engine.rule.Level;

/** Moves warnings on the ladder: by evidence, by feedback, by the clock. Pure. */
final class Climb {
    private final Ladder ladder;

    Climb(Ladder ladder) {
        this.ladder = ladder;
    }

    /** The place of a warning that is new, or open again. */
    Position begin(Judgement judgement, Reason reason, long at, int attempt) {
        return Position.unacknowledged(ladder.plan(judgement.level()), judgement.step(), reason, at, attempt);
    }

    /** After new evidence made it more urgent: never an earlier step, and of a higher level somebody must take it anew. */
    Position rose(Position from, Notice notice, Judgement before, Judgement after, long at) {
        Step begin = ladder.begin(after.level(), notice.action());
        Step step = begin.compareTo(from.step()) > 0 ? begin : from.step();
        LevelPlan plan = ladder.plan(after.level());
        if (after.level().compareTo(before.level()) > 0) {
            return Position.unacknowledged(plan, step, Reason.RAISED, at, from.attempt());
        }
        if (step == from.step()) {
            return from;
        }
        return from.acknowledged() || !plan.wantsAcknowledgement()
                ? from.moved(plan, step, Reason.RAISED, at)
                : Position.unacknowledged(plan, step, Reason.RAISED, at, from.attempt());
    }

    /**
     * After a report.
     *
     * @param newest whether it happened after all others: one that comes late moves nothing by itself
     */
    Position reported(Position from, FeedbackType type, Judgement after, boolean newest, long at) {
        LevelPlan plan = ladder.plan(after.level());
        int attempt = from.attempt() + (type.isUnreached() ? 1 : 0);
        if (after.closed()) {
            return from.closed() ? from : Position.closed(Reason.of(type), at, attempt);
        }
        Position taken = from.acknowledgedAt(plan, at);
        Step next = newest || from.closed() ? ladder.next(from.step(), Trigger.of(type)) : from.step();
        if (next == Step.CLOSED) {
            next = after.step();
        }
        Position moved = next == from.step() ? taken : taken.moved(plan, next, Reason.of(type), at);
        return type.isUnreached() ? moved.unreached() : moved;
    }

    /** After the clock has passed what was due; the same position where nothing was. */
    Position passed(Position from, Level level, long now) {
        LevelPlan plan = ladder.plan(level);
        if (from.nextDue() > now) {
            return from;
        }
        if (from.nextDue() == from.dueAt()) {
            return from.moved(plan, ladder.next(from.step(), Trigger.OVERDUE), Reason.OVERDUE, now);
        }
        if (from.repeated() < plan.repeats()) {
            return from.saidAgain(plan, now);
        }
        return from.moved(plan, ladder.next(from.step(), Trigger.UNACKNOWLEDGED), Reason.UNACKNOWLEDGED, now);
    }

    /** The step that the clock leads to next. */
    Step nextStep(Position from, Level level) {
        if (from.nextDue() == from.dueAt()) {
            return ladder.next(from.step(), Trigger.OVERDUE);
        }
        return from.repeated() < ladder.plan(level).repeats()
                ? from.step()
                : ladder.next(from.step(), Trigger.UNACKNOWLEDGED);
    }
}
