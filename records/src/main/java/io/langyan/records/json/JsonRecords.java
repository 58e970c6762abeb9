package io.langyan.records.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Collection;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;

/**
 * Writes records as JSON Lines: the field names of the schema, enums as their symbols, times as epoch milliseconds, bytes
 * as base64, optional fields that are missing left out. What it writes, {@code langyan run} reads.
 */
public final class JsonRecords {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonRecords() {}

    /** The record as one line without its end; in clear, so for the output files alone and never for a log. */
    public static String toJson(SpecificRecord value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            writeRecord(value, json);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return text.toString();
    }

    private static void writeRecord(IndexedRecord value, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Schema.Field field : value.getSchema().getFields()) {
            Object content = value.get(field.pos());
            if (content != null) {
                json.writeFieldName(field.name());
                writeValue(content, json);
            }
        }
        json.writeEndObject();
    }

    private static void writeValue(Object value, JsonGenerator json) throws IOException {
        if (value instanceof IndexedRecord inner) {
            writeRecord(inner, json);
        } else if (value instanceof Collection<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                writeValue(item, json);
            }
            json.writeEndArray();
        } else if (value instanceof ByteBuffer bytes) {
            byte[] copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            json.writeBinary(copy);
        } else {
            writeScalar(value, json);
        }
    }

    private static void writeScalar(Object value, JsonGenerator json) throws IOException {
        if (value instanceof CharSequence || value instanceof Enum<?>) {
            json.writeString(value.toString());
        } else if (value instanceof Long || value instanceof Integer) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            throw new IllegalArgumentException("expected a type that the schemas use, but found "
                    + value.getClass().getName() + "; teach JsonRecords the new type");
        }
    }
}
