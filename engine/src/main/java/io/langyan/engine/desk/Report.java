package io.langyan.engine.desk;

import java.util.Comparator;

/**
 * Feedback as a file keeps it.
 *
 * @param feedbackId its identity
 * @param time when it happened
 * @param type what happened
 * @param amountMinor the money concerned, {@link io.langyan.engine.event.Event#MISSING} where none is told
 */
record Report(String feedbackId, long time, FeedbackType type, long amountMinor) {
    /** The order in which feedback counts, whenever it came. */
    static final Comparator<Report> ORDER =
            Comparator.comparingLong(Report::time).thenComparing(Report::feedbackId);

    static Report of(Feedback feedback) {
        return new Report(feedback.feedbackId(), feedback.time(), feedback.type(), feedback.amountMinor());
    }
}
