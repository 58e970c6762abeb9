package io.langyan.engine.desk;

/**
 * Why a warning stands on its step; feedback types have the name of the type. The order is part of stored state.
 */
public enum Reason {
    /** The warning is new. */
    OPENED,
    /** New evidence raised its level, or reopened it. */
    RAISED,
    /** Nothing was heard in time. */
    OVERDUE,
    /** Nobody acknowledged it, however often it was repeated. */
    UNACKNOWLEDGED,
    /** A correction took it back. */
    WITHDRAWN,
    /** Its episode is over. */
    EPISODE_OVER,
    /** Somebody has taken it. */
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

    /** The reason that a report of that type is. */
    public static Reason of(FeedbackType type) {
        return valueOf(type.name());
    }
}
