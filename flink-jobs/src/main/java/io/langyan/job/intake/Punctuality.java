package io.langyan.job.intake;

/** How a record stands in time among those of its partition (RULES S6). */
public enum Punctuality {
    /** Within the out-of-orderness of its feed. */
    ON_TIME,
    /** Later than that: evaluated as well as the state allows. */
    LATE,
    /** Older than a day: not evaluated. */
    EXPIRED
}
