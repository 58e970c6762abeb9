package io.langyan.engine.outcome;

import io.langyan.engine.desk.Feedback;
import io.langyan.engine.desk.FeedbackType;
import java.util.Comparator;

/**
 * A report that settles something: of several the last by (time, id) counts, whichever came first.
 *
 * @param type what was reported
 * @param time when it happened, epoch milliseconds
 * @param feedbackId the report
 * @param amountMinor the money concerned in fen, {@link io.langyan.engine.event.Event#MISSING} where none is told
 */
public record Decision(FeedbackType type, long time, String feedbackId, long amountMinor) {
    private static final Comparator<Decision> ORDER =
            Comparator.comparingLong(Decision::time).thenComparing(Decision::feedbackId);

    static Decision of(Feedback feedback) {
        return new Decision(feedback.type(), feedback.time(), feedback.feedbackId(), feedback.amountMinor());
    }

    /** The last of two, either of which may be null. */
    static Decision last(Decision one, Decision other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return ORDER.compare(one, other) < 0 ? other : one;
    }
}
