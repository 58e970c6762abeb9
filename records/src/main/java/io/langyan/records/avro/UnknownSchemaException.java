package io.langyan.records.avro;

/** A record whose schema is of no release that this one knows, or of another kind of record. */
public final class UnknownSchemaException extends UnreadableRecordException {
    private static final long serialVersionUID = 1L;

    private final long fingerprint;

    /** For the fingerprint (CRC-64-AVRO) that the message carries. */
    public UnknownSchemaException(String message, long fingerprint) {
        super(message);
        this.fingerprint = fingerprint;
    }

    /** The fingerprint (CRC-64-AVRO) that the message carries. */
    public long fingerprint() {
        return fingerprint;
    }
}
