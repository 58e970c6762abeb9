package io.langyan.engine.desk;

import io.langyan.engine.event.Event;
import io.langyan.engine.rule.Level;
import java.util.List;
import java.util.Optional;

/**
 * What evidence and feedback come to, whatever order they came in: part of the outcome.
 *
 * @param level how urgent
 * @param step the step that feedback alone leads to, without the clock
 * @param action what is asked for
 * @param amountGoneMinor fen that have left
 */
record Judgement(Level level, Step step, String action, long amountGoneMinor) {
    boolean closed() {
        return step == Step.CLOSED;
    }

    /** Goes through the reports, given in {@link Report#ORDER}, and the newest detection among them. */
    static Judgement of(Ladder ladder, Notice notice, List<Report> reports) {
        return new Fold(ladder, notice).through(reports);
    }

    private static final class Fold {
        private final Ladder ladder;
        private final Notice notice;
        private final Step begin;
        private Level level;
        private Step step;
        private Optional<Long> closedAt = Optional.empty();
        private int unreached;
        private long amountGone;

        Fold(Ladder ladder, Notice notice) {
            this.ladder = ladder;
            this.notice = notice;
            level = notice.level();
            begin = ladder.begin(level, notice.action());
            step = begin;
            amountGone = notice.amountGoneMinor();
        }

        Judgement through(List<Report> reports) {
            for (Report report : reports) {
                reopenBefore(report.time());
                take(report);
            }
            reopenBefore(Long.MAX_VALUE);
            boolean asEvidenceSays = step == begin || step == Step.CLOSED;
            String action =
                    asEvidenceSays ? notice.action() : ladder.actions(step).get(0);
            return new Judgement(level, step, action, amountGone);
        }

        /** What was triggered after a talk that closed the warning shows that the talk did not help. */
        private void reopenBefore(long time) {
            boolean triggeredSince =
                    closedAt.filter(closed -> closed < notice.triggeredAt()).isPresent();
            if (step == Step.CLOSED && triggeredSince && notice.triggeredAt() <= time) {
                step = ladder.begin(level, notice.action());
                unreached = 0;
            }
        }

        private void take(Report report) {
            FeedbackType type = report.type();
            if (type.isUnreached() && step != Step.CLOSED) {
                unreached++;
            }
            Step next = ladder.next(step, Trigger.of(type));
            if ((step != Step.CLOSED || next != Step.CLOSED) && ladder.raises().raises(type, level, unreached)) {
                level = Level.values()[Math.min(level.ordinal() + 1, Level.EMERGENCY.ordinal())];
            }
            if (ladder.closes(type)) {
                closedAt = Optional.of(report.time());
            }
            if (type == FeedbackType.ALREADY_PAID && report.amountMinor() != Event.MISSING) {
                amountGone = Math.max(amountGone, report.amountMinor());
            }
            step = next;
        }
    }
}
