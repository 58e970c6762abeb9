package io.langyan.engine.desk;

/** What moves a warning on the ladder: feedback by the name of its type, and the clock. */
public enum Trigger {
    /** As {@link FeedbackType#ACKNOWLEDGED}. */
    ACKNOWLEDGED,
    /** As {@link FeedbackType#ANSWERED_DISSUADED}. */
    ANSWERED_DISSUADED,
    /** As {@link FeedbackType#ANSWERED_DISBELIEVED}. */
    ANSWERED_DISBELIEVED,
    /** As {@link FeedbackType#REFUSED}. */
    REFUSED,
    /** As {@link FeedbackType#BUSY}. */
    BUSY,
    /** As {@link FeedbackType#UNREACHABLE}. */
    UNREACHABLE,
    /** As {@link FeedbackType#WRONG_PERSON}. */
    WRONG_PERSON,
    /** As {@link FeedbackType#VISITED}. */
    VISITED,
    /** As {@link FeedbackType#RELATIVE_TOLD}. */
    RELATIVE_TOLD,
    /** As {@link FeedbackType#ALREADY_PAID}. */
    ALREADY_PAID,
    /** As {@link FeedbackType#GENUINE_BUSINESS}. */
    GENUINE_BUSINESS,
    /** Nothing was heard until the step was due. */
    OVERDUE,
    /** Nobody acknowledged the warning, however often it was repeated. */
    UNACKNOWLEDGED;

    /** The trigger that a report of that type is. */
    public static Trigger of(FeedbackType type) {
        return valueOf(type.name());
    }
}
