package io.langyan.schema;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/** The reference of all records as Markdown, made from the schemas. */
final class RecordReference {
    private static final String NAMESPACE = "io.langyan.schema.";
    private static final List<String> STREAMS = List.of(
            "Call",
            "Payment",
            "Identity",
            "WatchlistEntry",
            "Feedback",
            "CaseLabel",
            "CasePayment",
            "Detection",
            "Warning",
            "Suspect",
            "StopPayment",
            "RuleOutcome",
            "Situation",
            "DeadLetter",
            "RuleBundle",
            "RuleMute",
            "RuleStatus");
    private static final String INTRODUCTION = """
            # Records

            Every field of every record, in the Avro of the topics and in the JSON Lines of `langyan run` alike. This page
            is made from the schemas; do not edit it.

            In JSON, enums are strings, times are epoch milliseconds (read also as ISO-8601), bytes are base64, and an
            optional field that is missing is left out. A JSON record that is read may carry one field more, `arrivalTime`:
            when the record arrived, in epoch milliseconds. Without it calls, payments and feedback arrive when they happened,
            and identities and entries of watchlists before everything else. 🔒 marks what identifies a person, a number or an
            account, and free text: it appears in no log.
            """;

    private final Map<String, Schema> schemas;
    private final StringBuilder text = new StringBuilder(INTRODUCTION);

    private RecordReference(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static String of(Map<String, Schema> schemas) {
        RecordReference reference = new RecordReference(new TreeMap<>(schemas));
        Set<String> names = new LinkedHashSet<>();
        STREAMS.forEach(name -> names.add(NAMESPACE + name));
        names.addAll(reference.schemas.keySet());
        names.forEach(name -> reference.append(reference.schemas.get(name)));
        return reference.text.toString();
    }

    private void append(Schema schema) {
        if (schema.getType() != Schema.Type.RECORD) {
            return;
        }
        text.append("\n## ").append(schema.getName()).append("\n\n");
        text.append(schema.getDoc()).append("\n\n");
        text.append("| field | type | meaning |\n|---|---|---|\n");
        for (Schema.Field field : schema.getFields()) {
            text.append("| `").append(field.name()).append("` ");
            text.append(LangyanRecord.isSensitive(field) ? "🔒 " : "");
            text.append("| ")
                    .append(type(field))
                    .append(" | ")
                    .append(meaning(field))
                    .append(" |\n");
        }
    }

    private static String type(Schema.Field field) {
        String type = type(field.schema());
        if (field.schema().isUnion()) {
            return type + ", optional";
        }
        return field.hasDefaultValue() && field.schema().getType() != Schema.Type.ARRAY
                ? type + ", default `" + field.defaultVal() + "`"
                : type;
    }

    private static String type(Schema schema) {
        if (Timestamps.isTimestamp(schema)) {
            return "time";
        }
        return switch (schema.getType()) {
            case UNION -> type(schema.getTypes().get(1));
            case RECORD -> "[" + schema.getName() + "](#" + schema.getName().toLowerCase(Locale.ROOT) + ")";
            case ARRAY -> "list of " + type(schema.getElementType());
            case ENUM -> schema.getEnumSymbols().stream().collect(Collectors.joining("`, `", "`", "`"));
            default -> schema.getType().getName();
        };
    }

    /** The field's documentation; of an enum, that of the type, which tells about every symbol. */
    private static String meaning(Schema.Field field) {
        Schema schema = field.schema();
        String meaning =
                schema.getType() == Schema.Type.ENUM && !field.doc().contains(":") ? schema.getDoc() : field.doc();
        return meaning.replace("|", "\\|").replace("<", "&lt;");
    }
}
