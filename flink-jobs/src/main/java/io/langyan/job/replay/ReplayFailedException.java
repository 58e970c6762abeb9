package io.langyan.job.replay;

/** A replay that could not be finished; the message is one sentence for people, without a stack trace. */
public final class ReplayFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With the sentence and what lies behind it. */
    public ReplayFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
