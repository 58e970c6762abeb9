package io.langyan.records.avro;

/** Bytes that are not a record of the expected kind in single-object encoding: material for a dead letter. */
public class UnreadableRecordException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With a sentence that quotes nothing of the bytes but their header. */
    public UnreadableRecordException(String message) {
        super(message);
    }

    /** With a sentence that quotes nothing of the bytes but their header, and what Avro says. */
    public UnreadableRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
