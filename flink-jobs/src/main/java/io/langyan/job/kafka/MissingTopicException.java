package io.langyan.job.kafka;

/** The brokers cannot be reached, or do not have a topic; the message is one sentence for people. */
public final class MissingTopicException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the sentence and what lies behind it. */
    public MissingTopicException(String message, Throwable cause) {
        super(message, cause);
    }
}
