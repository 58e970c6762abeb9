package io.langyan.records.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.langyan.schema.Timestamps;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/** Makes the readers of a record's fields from its Avro schema. */
final class JsonValueReaders {
    private JsonValueReaders() {}

    /**
     * The reader for values of a schema.
     *
     * @param path the field, dotted for nested records, as sentences name it
     * @throws IllegalStateException for a schema that input records do not use yet
     */
    static JsonValueReader of(Schema schema, String path) {
        return switch (schema.getType()) {
            case STRING -> parser -> text(parser, path);
            case BOOLEAN -> parser -> truth(parser, path);
            case INT -> parser -> smallNumber(parser, path);
            case LONG ->
                Timestamps.isTimestamp(schema) ? parser -> time(parser, path) : parser -> wholeNumber(parser, path);
            case ENUM -> symbol(schema, path);
            case UNION -> nullable(schema, path);
            case RECORD -> JsonRecordReader.nested(schema, path);
            case ARRAY -> items(of(schema.getElementType(), path), path);
            default ->
                throw new IllegalStateException("expected a type that input records use at " + path + ", but found "
                        + schema.getType() + "; teach JsonValueReaders the new type");
        };
    }

    /** Epoch milliseconds from a whole number or an ISO-8601 text with a zone. */
    static Long time(JsonParser parser, String path) throws IOException, Rejection {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            OptionalLong millis = IsoTimes.parse(parser.getText());
            if (millis.isPresent()) {
                return millis.getAsLong();
            }
            throw new Rejection(
                    ReasonCode.WRONG_TYPE,
                    "field " + path + ": expected a time, but found a text that is none; write epoch milliseconds, or "
                            + "ISO-8601 with a zone as in 2026-03-01T09:30:00+08:00");
        }
        return wholeNumber(parser, path);
    }

    private static Long wholeNumber(JsonParser parser, String path) throws IOException, Rejection {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw wrongType(parser, path, "a whole number");
        }
        if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            throw new Rejection(
                    ReasonCode.WRONG_TYPE,
                    "field " + path + ": expected a whole number of 64 bits, but found one of " + parser.getTextLength()
                            + " digits; look at what the producer writes");
        }
        return parser.getLongValue();
    }

    private static Integer smallNumber(JsonParser parser, String path) throws IOException, Rejection {
        long number = wholeNumber(parser, path);
        if (number < Integer.MIN_VALUE || number > Integer.MAX_VALUE) {
            throw new Rejection(
                    ReasonCode.WRONG_TYPE,
                    "field " + path + ": expected a whole number of 32 bits, but found a larger one; look at what the "
                            + "producer writes");
        }
        return (int) number;
    }

    private static String text(JsonParser parser, String path) throws IOException, Rejection {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw wrongType(parser, path, "a text");
        }
        return parser.getText();
    }

    private static Boolean truth(JsonParser parser, String path) throws Rejection {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> throw wrongType(parser, path, "true or false");
        };
    }

    private static JsonValueReader symbol(Schema schema, String path) {
        Map<String, Object> symbols = new HashMap<>();
        schema.getEnumSymbols()
                .forEach(symbol -> symbols.put(symbol, SpecificData.get().createEnum(symbol, schema)));
        return parser -> {
            String word = text(parser, path);
            Object value = symbols.get(word);
            if (value == null) {
                throw new Rejection(
                        ReasonCode.UNKNOWN_ENUM,
                        "field " + path + ": expected one of " + String.join(", ", schema.getEnumSymbols())
                                + ", but found " + Wording.quoted(word)
                                + Wording.nearest(word, schema.getEnumSymbols())
                                        .map(near -> "; did you mean " + near + "?")
                                        .orElse("; correct it where the record is made"));
            }
            return value;
        };
    }

    private static JsonValueReader items(JsonValueReader item, String path) {
        return parser -> {
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                throw wrongType(parser, path, "an array");
            }
            List<Object> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(item.read(parser));
            }
            return items;
        };
    }

    private static JsonValueReader nullable(Schema union, String path) {
        Schema content = union.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .findFirst()
                .orElseThrow();
        JsonValueReader reader = of(content, path);
        return parser -> parser.currentToken() == JsonToken.VALUE_NULL ? null : reader.read(parser);
    }

    static Rejection wrongType(JsonParser parser, String path, String expected) {
        String found = switch (parser.currentToken()) {
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT -> "a whole number";
            case VALUE_NUMBER_FLOAT -> "a number with a fraction";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            default -> "something else";
        };
        return new Rejection(
                ReasonCode.WRONG_TYPE,
                "field " + path + ": expected " + expected + ", but found " + found
                        + "; see the schema of the record for the types of its fields");
    }
}
