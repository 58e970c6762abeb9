package io.langyan.schema;

import java.util.StringJoiner;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;

/** What every generated record extends, so that no log or message shows a phone number, an account or a person. */
public abstract class LangyanRecord extends SpecificRecordBase {
    private static final long serialVersionUID = 1L;

    /** The name of a field's property in the schemas that says that its value must not be shown. */
    public static final String SENSITIVE = "sensitive";

    /** Whether the schema says that values of this field must not be shown. */
    public static boolean isSensitive(Schema.Field field) {
        return Boolean.TRUE.equals(field.getObjectProp(SENSITIVE));
    }

    /** The record's name and its fields, without those that are sensitive or missing. */
    @Override
    public final String toString() {
        StringJoiner text = new StringJoiner(", ", getSchema().getName() + "[", "]");
        for (Schema.Field field : getSchema().getFields()) {
            Object value = get(field.pos());
            if (value != null && !isSensitive(field)) {
                text.add(field.name() + "=" + value);
            }
        }
        return text.toString();
    }
}
