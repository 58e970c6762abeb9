package io.langyan.records.event;

import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/** A dotted path into records of one schema, resolved to positions once. */
final class FieldPath {
    private final int[] positions;
    private final Schema schema;

    private FieldPath(int[] positions, Schema schema) {
        this.positions = positions;
        this.schema = schema;
    }

    /**
     * Resolves a path.
     *
     * @param path field names, dotted for nested records
     * @param user what needs it, for the message
     * @throws IllegalStateException where the schema has no such field
     */
    static FieldPath of(Schema record, String path, String user) {
        String[] names = path.split("\\.", -1);
        int[] positions = new int[names.length];
        Schema schema = record;
        for (int i = 0; i < names.length; i++) {
            Schema.Field field = schema.getType() == Schema.Type.RECORD ? schema.getField(names[i]) : null;
            if (field == null) {
                throw new IllegalStateException(unknown(record, path, user, schema));
            }
            positions[i] = field.pos();
            schema = content(field.schema());
        }
        return new FieldPath(positions, schema);
    }

    private static String unknown(Schema record, String path, String user, Schema schema) {
        String known = schema.getType() == Schema.Type.RECORD
                ? schema.getFields().stream().map(Schema.Field::name).collect(Collectors.joining(", "))
                : "none";
        return "expected " + user + " of the catalogue to be read from a field of " + record.getName() + ", but found '"
                + path + "'; the fields there are " + known;
    }

    private static Schema content(Schema schema) {
        if (!schema.isUnion()) {
            return schema;
        }
        return schema.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .findFirst()
                .orElseThrow();
    }

    /** The schema of the values, without null. */
    Schema schema() {
        return schema;
    }

    /** The value in a record; null where it, or what it lies in, is missing. */
    Object get(IndexedRecord value) {
        Object found = value;
        for (int position : positions) {
            if (found == null) {
                return null;
            }
            found = ((IndexedRecord) found).get(position);
        }
        return found;
    }
}
