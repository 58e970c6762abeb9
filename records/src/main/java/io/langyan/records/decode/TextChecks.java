package io.langyan.records.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/** Makes sure that no required text of a record is empty, and that an optional text that is empty counts as missing. */
final class TextChecks {
    private final List<TextField> texts = new ArrayList<>();
    private final List<Nested> nested = new ArrayList<>();

    private record TextField(int position, String path, boolean optional) {}

    private record Nested(int position, TextChecks checks) {}

    /**
     * Checks for the texts of a schema.
     *
     * @param mayBeEmpty required fields whose emptiness says something
     */
    TextChecks(Schema schema, Set<String> mayBeEmpty) {
        this(schema, "", mayBeEmpty);
    }

    private TextChecks(Schema schema, String prefix, Set<String> mayBeEmpty) {
        for (Schema.Field field : schema.getFields()) {
            String path = prefix + field.name();
            boolean optional = field.schema().isNullable();
            if (field.schema().getType() == Schema.Type.RECORD) {
                nested.add(new Nested(field.pos(), new TextChecks(field.schema(), path + ".", mayBeEmpty)));
            } else if (isText(field.schema()) && !mayBeEmpty.contains(path)) {
                texts.add(new TextField(field.pos(), path, optional));
            }
        }
    }

    private static boolean isText(Schema schema) {
        return schema.isUnion()
                ? schema.getTypes().stream().anyMatch(TextChecks::isText)
                : schema.getType() == Schema.Type.STRING;
    }

    /** Checks a record and drops its empty optional texts. */
    void check(IndexedRecord value) throws Rejection {
        for (TextField field : texts) {
            String text = (String) value.get(field.position);
            if (text != null && text.isBlank()) {
                if (!field.optional) {
                    throw empty(field.path);
                }
                value.put(field.position, null);
            }
        }
        for (Nested field : nested) {
            field.checks.check((IndexedRecord) value.get(field.position));
        }
    }

    static Rejection empty(String path) {
        return new Rejection(
                ReasonCode.EMPTY_FIELD,
                "field " + path
                        + ": expected a value, but found an empty text; every record of this kind must have it");
    }
}
