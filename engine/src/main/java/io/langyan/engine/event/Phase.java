package io.langyan.engine.event;

/** What a record of a lasting event reports. The order is part of the encoded form: only ever append. */
public enum Phase {
    /** The attempt: the phone rings. */
    START,
    /** The answer. */
    ANSWER,
    /** An interim record of a call that is still open. */
    PARTIAL,
    /** The release; with an answer time on it, a plain record of a whole call. */
    END
}
