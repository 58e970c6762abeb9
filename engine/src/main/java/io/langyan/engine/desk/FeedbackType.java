package io.langyan.engine.desk;

/** What the dispatch desk or an officer can report about a warned person, in the order of the feedback record. */
public enum FeedbackType {
    /** Somebody has taken the warning. */
    ACKNOWLEDGED,
    /** The person was reached and believes it. */
    ANSWERED_DISSUADED,
    /** The person was reached and does not believe it. */
    ANSWERED_DISBELIEVED,
    /** The person hung up. */
    REFUSED,
    /** The line is busy. */
    BUSY,
    /** No answer. */
    UNREACHABLE,
    /** Somebody else answered. */
    WRONG_PERSON,
    /** Officers were at the door. */
    VISITED,
    /** A relative was told. */
    RELATIVE_TOLD,
    /** The money is gone. */
    ALREADY_PAID,
    /** No fraud. */
    GENUINE_BUSINESS;

    /** Whether it reports an attempt that reached nobody. */
    public boolean isUnreached() {
        return this == REFUSED || this == BUSY || this == UNREACHABLE;
    }
}
