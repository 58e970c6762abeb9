package io.langyan.engine.event;

/** What a record reports that does not tell of a whole event by itself. The order is part of the encoded form: only ever append. */
public enum Phase {
    /** The attempt: the phone rings. */
    START,
    /** The answer. */
    ANSWER,
    /** An interim record of a call that is still open. */
    PARTIAL,
    /** The release; with an answer time on it, a plain record of a whole call. */
    END,
    /** Of a payment: it was taken back, from the time of this record on (RULES S12). */
    RETRACT,
    /**
     * Of the same payment, something that rules an event out unless this record is later: a payment that was accepted
     * before it was rejected is no refused payment.
     */
    RULE_OUT
}
