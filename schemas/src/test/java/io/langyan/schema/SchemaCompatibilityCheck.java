package io.langyan.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;
import org.apache.avro.SchemaCompatibility.SchemaIncompatibilityType;

/**
 * What may happen to a schema after its release: old readers read new records and new readers old ones; fields and enum
 * symbols are only added; times stay times. One difference is let pass: a new symbol in a record that comes in, because a
 * job of the older release turns it into a dead letter, which is better than to mistake it for something else.
 */
final class SchemaCompatibilityCheck {
    private static final Set<String> INPUTS =
            Set.of("Call", "Payment", "Party", "Identity", "WatchlistEntry", "Feedback");

    private final List<String> breaks = new ArrayList<>();

    private SchemaCompatibilityCheck() {}

    /** Sentences about everything that breaks readers or writers of the release; none where all is well. */
    static List<String> breaks(Map<String, Schema> released, Map<String, Schema> current) {
        SchemaCompatibilityCheck check = new SchemaCompatibilityCheck();
        released.forEach((name, schema) -> check.compare(schema, current.get(name)));
        return check.breaks;
    }

    private void compare(Schema released, Schema current) {
        if (current == null) {
            breaks.add(released.getName() + " is gone");
            return;
        }
        incompatibilities(current, released)
                .forEach(found -> report("reads no more what was written", released, found));
        incompatibilities(released, current).stream()
                .filter(found -> !isNewInputSymbol(released, found))
                .forEach(found -> report("is no longer readable by the release", released, found));
        if (released.getType() == Schema.Type.ENUM && current.getType() == Schema.Type.ENUM) {
            compareSymbols(released, current);
        }
        if (released.getType() == Schema.Type.RECORD && current.getType() == Schema.Type.RECORD) {
            released.getFields().forEach(field -> compareField(released, field, current.getField(field.name())));
        }
    }

    private void compareSymbols(Schema released, Schema current) {
        List<String> symbols = released.getEnumSymbols();
        if (current.getEnumSymbols().size() < symbols.size()
                || !current.getEnumSymbols().subList(0, symbols.size()).equals(symbols)) {
            breaks.add(released.getName() + ": symbols are only appended");
        }
    }

    private void compareField(Schema record, Schema.Field released, Schema.Field current) {
        String name = record.getName() + "." + released.name();
        if (current == null) {
            breaks.add(name + " is gone");
        } else if (!types(released.schema()).equals(types(current.schema()))) {
            breaks.add(name + ": its type changed");
        } else if (Timestamps.isTimestamp(released.schema()) != Timestamps.isTimestamp(current.schema())) {
            breaks.add(name + ": its unit of time changed");
        } else if (LangyanRecord.isSensitive(released) && !LangyanRecord.isSensitive(current)) {
            breaks.add(name + " is no longer sensitive");
        }
    }

    /** Avro lets text be read as bytes; for those who use the field it is another type all the same. */
    private static List<Schema.Type> types(Schema schema) {
        return schema.isUnion()
                ? schema.getTypes().stream().map(Schema::getType).toList()
                : List.of(schema.getType());
    }

    private void report(String what, Schema released, Incompatibility found) {
        breaks.add(released.getName() + " " + what + ": " + found.getType() + " at " + found.getLocation() + ": "
                + found.getMessage());
    }

    private static boolean isNewInputSymbol(Schema released, Incompatibility found) {
        return found.getType() == SchemaIncompatibilityType.MISSING_ENUM_SYMBOLS
                && (INPUTS.contains(released.getName()) || released.getType() == Schema.Type.ENUM);
    }

    private static List<Incompatibility> incompatibilities(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities();
    }
}
