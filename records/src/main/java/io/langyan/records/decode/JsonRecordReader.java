package io.langyan.records.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Reads a JSON object into a record of a schema. Whatever the schema does not have is refused, so that a misspelt
 * optional field does not go missing in silence.
 */
final class JsonRecordReader implements JsonValueReader {
    /** An extra field that every record may carry. */
    static final String ARRIVAL_TIME = "arrivalTime";

    private final Schema schema;
    private final Class<?> recordClass;
    private final String path;
    private final Map<String, FieldReader> fields = new HashMap<>();
    private final FieldReader[] fieldsByPosition;

    private record FieldReader(
            int position, String path, JsonValueReader reader, boolean required, boolean nullable, Object otherwise) {}

    private JsonRecordReader(Schema schema, String path) {
        this.schema = schema;
        this.recordClass = SpecificData.get().getClass(schema);
        this.path = path;
        this.fieldsByPosition = new FieldReader[schema.getFields().size()];
        for (Schema.Field field : schema.getFields()) {
            FieldReader reader = fieldReader(field);
            fields.put(field.name(), reader);
            fieldsByPosition[field.pos()] = reader;
        }
    }

    /** A reader for whole lines. */
    static JsonRecordReader top(Schema schema) {
        return new JsonRecordReader(schema, "");
    }

    /** A reader for the values of a field. */
    static JsonRecordReader nested(Schema schema, String path) {
        return new JsonRecordReader(schema, path);
    }

    private FieldReader fieldReader(Schema.Field field) {
        String fieldPath = path.isEmpty() ? field.name() : path + "." + field.name();
        boolean required = !field.hasDefaultValue();
        return new FieldReader(
                field.pos(),
                fieldPath,
                JsonValueReaders.of(field.schema(), fieldPath),
                required,
                field.schema().isNullable(),
                required ? null : SpecificData.get().getDefaultValue(field));
    }

    @Override
    public SpecificRecord read(JsonParser parser) throws IOException, Rejection {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw JsonValueReaders.wrongType(parser, path, "an object");
        }
        return object(parser, new long[1]);
    }

    /**
     * Reads a whole line.
     *
     * @param arrival receives the record's own arrival time, where it has one
     */
    SpecificRecord readLine(JsonParser parser, long[] arrival) throws IOException, Rejection {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new Rejection(
                    ReasonCode.NOT_JSON,
                    "expected one JSON object on the line, but found none; write one record a line");
        }
        SpecificRecord value = object(parser, arrival);
        if (parser.nextToken() != null) {
            throw new Rejection(
                    ReasonCode.NOT_JSON,
                    "expected the line to end with the record, but found more behind it; write one record a line");
        }
        return value;
    }

    private SpecificRecord object(JsonParser parser, long[] arrival) throws IOException, Rejection {
        SpecificRecord value = (SpecificRecord) SpecificData.newInstance(recordClass, schema);
        boolean[] seen = new boolean[fieldsByPosition.length];
        boolean seenArrival = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            FieldReader field = fields.get(name);
            parser.nextToken();
            if (field != null) {
                refuseDuplicate(seen[field.position], field.path);
                seen[field.position] = true;
                value.put(field.position, content(field, parser));
            } else if (path.isEmpty() && name.equals(ARRIVAL_TIME)) {
                refuseDuplicate(seenArrival, name);
                seenArrival = true;
                arrival[0] = parser.currentToken() == JsonToken.VALUE_NULL
                        ? arrival[0]
                        : JsonValueReaders.time(parser, name);
            } else {
                throw unknownField(name);
            }
        }
        fillIn(value, seen);
        return value;
    }

    private static Object content(FieldReader field, JsonParser parser) throws IOException, Rejection {
        if (parser.currentToken() == JsonToken.VALUE_NULL && !field.nullable) {
            throw field.required ? missing(field) : JsonValueReaders.wrongType(parser, field.path, "a value");
        }
        return field.reader.read(parser);
    }

    private void fillIn(SpecificRecord value, boolean[] seen) throws Rejection {
        for (int position = 0; position < seen.length; position++) {
            FieldReader field = fieldsByPosition[position];
            if (!seen[position]) {
                if (field.required) {
                    throw missing(field);
                }
                value.put(position, field.otherwise);
            }
        }
    }

    private static Rejection missing(FieldReader field) {
        return new Rejection(
                ReasonCode.MISSING_FIELD,
                "field " + field.path
                        + ": expected a value, but it is missing; every record of this kind must have it");
    }

    private static void refuseDuplicate(boolean seen, String fieldPath) throws Rejection {
        if (seen) {
            throw new Rejection(
                    ReasonCode.DUPLICATE_KEY,
                    "field " + fieldPath + ": expected it once, but found it twice; leave one of them out");
        }
    }

    private Rejection unknownField(String name) {
        List<String> known = schema.getFields().stream().map(Schema.Field::name).toList();
        String hint = Wording.nearest(name, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("the fields are " + String.join(", ", known));
        return new Rejection(
                ReasonCode.UNKNOWN_FIELD,
                "expected a field of " + schema.getName() + (path.isEmpty() ? "" : " at " + path) + ", but found "
                        + Wording.quoted(name) + "; " + hint);
    }
}
