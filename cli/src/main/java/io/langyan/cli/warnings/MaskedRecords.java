package io.langyan.cli.warnings;

import io.langyan.cli.report.Formats;
import io.langyan.engine.explain.Masks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** Copies of records in which every field that its schema calls sensitive is shown with stars. */
final class MaskedRecords {
    private static final String SENSITIVE = "sensitive";

    private MaskedRecords() {}

    /** A copy of the record with stars. */
    static <T extends SpecificRecord> T of(T value) {
        T copy = SpecificData.get().deepCopy(value.getSchema(), value);
        mask(copy);
        return copy;
    }

    /** A person, number or account with stars. */
    static String masked(String text) {
        return text.startsWith("+") ? Masks.phone(text) : Formats.person(text);
    }

    private static void mask(IndexedRecord value) {
        for (Schema.Field field : value.getSchema().getFields()) {
            boolean sensitive = Boolean.TRUE.equals(field.getObjectProp(SENSITIVE));
            value.put(field.pos(), masked(value.get(field.pos()), sensitive));
        }
    }

    private static Object masked(Object value, boolean sensitive) {
        if (value instanceof IndexedRecord inner) {
            mask(inner);
        } else if (value instanceof Collection<?> items) {
            List<Object> masked = new ArrayList<>(items.size());
            items.forEach(item -> masked.add(masked(item, sensitive)));
            return masked;
        } else if (value instanceof CharSequence text && sensitive) {
            return masked(text.toString());
        }
        return value;
    }
}
