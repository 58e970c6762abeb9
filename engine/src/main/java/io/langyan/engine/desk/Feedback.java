package io.langyan.engine.desk;

/**
 * One report of the dispatch desk or of an officer.
 *
 * @param feedbackId its identity: a report that comes again has the same one
 * @param subjectId whom it is about, as the warning names the subject
 * @param warningId the warning that it answers
 * @param time when it happened, epoch milliseconds
 * @param type what happened
 * @param amountMinor the money concerned in fen, {@link io.langyan.engine.event.Event#MISSING} where none is told
 */
public record Feedback(
        String feedbackId, String subjectId, String warningId, long time, FeedbackType type, long amountMinor) {
    /** What and when: never whom. */
    @Override
    public String toString() {
        return "Feedback[" + feedbackId + " " + type + " " + warningId + " " + time + "]";
    }
}
