package io.langyan.schema;

import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/**
 * Tells which numbers are times. The contracts say {@code logicalType: timestamp-millis}; in the generated classes that
 * mark is called {@code unit} instead, because Avro would else make an {@link java.time.Instant} of every time of every
 * record, only for the job to ask for its milliseconds.
 */
public final class Timestamps {
    private static final String MARK = LogicalTypes.timestampMillis().getName();

    private Timestamps() {}

    /** Whether values of this schema are epoch milliseconds; of a union, whether those of one of its branches are. */
    public static boolean isTimestamp(Schema schema) {
        return schema.isUnion()
                ? schema.getTypes().stream().anyMatch(Timestamps::isTimestamp)
                : MARK.equals(schema.getProp("logicalType")) || MARK.equals(schema.getProp("unit"));
    }
}
