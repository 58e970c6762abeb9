package io.langyan.docs;

import io.langyan.cli.command.CatalogueFile;
import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.catalogue.EnumType;
import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.catalogue.FieldType;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.rule.Feature;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes the reference for rule authors from the catalogue, the features and the messages of the release. */
final class RuleReference {
    private static final Object[] BLANKS = {"…", "…", "…", "…", "…", "…", "…", "…", "…", "…"};

    private final Catalogue catalogue = CatalogueFile.read();
    private final StringBuilder text = new StringBuilder();

    String text() {
        text.append("# What rules can name, and what is said of them\n\n");
        text.append("Generated from the event catalogue and the messages of this release; a test fails where it is not"
                + " current.\nHow to write a rule is told in the [guide](rule-author.md).\n");
        events();
        features();
        lists();
        messages();
        return text.toString();
    }

    private void events() {
        text.append("\n## Events and their fields\n");
        for (EventType event : catalogue.events()) {
            text.append("\n### ").append(event.name()).append("\n\n");
            text.append("From ").append(event.record()).append(event.interval() ? "; lasts, as a call does" : "");
            text.append(". Keyed by ");
            text.append(String.join(
                    ", ",
                    event.entities().stream()
                            .map(entity -> entity.word()
                                    + event.keyField(entity)
                                            .map(field -> " (`" + field.name() + "`)")
                                            .orElse(""))
                            .toList()));
            text.append(".\n\n| field | type | may be missing | in texts |\n|---|---|---|---|\n");
            for (Field field : event.fields()) {
                row(
                        "`" + field.name() + "`",
                        field.enumType().map(type -> type.name()).orElse(lower(field.type())),
                        field.optional() ? "yes" : "",
                        field.isSensitive() ? "masked" : filter(field.type()));
            }
        }
    }

    private void features() {
        text.append("\n## Features\n\n| feature | example |\n|---|---|\n");
        for (Feature.WindowKind kind : Feature.WindowKind.values()) {
            row("`" + lower(kind) + "`", "`" + example(kind) + "`");
        }
        row("`first_seen`", "`{first_seen: payee, of: transfer.out, over: 90d, settle: 24h}`");
        for (Feature.Statistic statistic : Feature.Statistic.values()) {
            row(
                    "`usual: " + lower(statistic) + "(…)`",
                    "`{usual: " + lower(statistic)
                            + "(amount), of: transfer.out, over: 30d, at_least: 8, else: 3000元}`");
        }
    }

    private void lists() {
        Set<EnumType> types = new LinkedHashSet<>();
        catalogue
                .events()
                .forEach(event ->
                        event.fields().forEach(field -> field.enumType().ifPresent(types::add)));
        text.append("\n## Closed lists\n");
        types.forEach(type -> {
            Map<String, Label> labels = new LinkedHashMap<>();
            type.values().forEach(value -> labels.put(value, type.labels().get(value)));
            labels(type.name(), labels);
        });
        Map<String, Label> fraudTypes = new LinkedHashMap<>();
        catalogue.fraudTypes().forEach((name, type) -> fraudTypes.put(name, type.label()));
        labels("fraud_type", fraudTypes);
        text.append('\n');
        catalogue.fraudTypes().values().stream()
                .filter(type -> type.entity() != Entity.PERSON)
                .forEach(type -> text.append("`" + type.name() + "` is for rules of `entity: "
                        + type.entity().word() + "` alone, and warns nobody.\n"));
        labels("action", catalogue.actions());
        text.append("\nLists: ").append(String.join(", ", catalogue.lists())).append(".\n");
    }

    private void labels(String name, Map<String, Label> labels) {
        text.append("\n### ").append(name).append("\n\n| value | zh | en |\n|---|---|---|\n");
        labels.forEach((value, label) -> row("`" + value + "`", label.zh(), label.en()));
    }

    private void messages() {
        text.append("\n## Error codes\n\n| code | what is said | help |\n|---|---|---|\n");
        for (Message message : Message.values()) {
            row(
                    message.code().name(),
                    message.text(BLANKS).en(),
                    message.help(BLANKS).en());
        }
    }

    private static String example(Feature.WindowKind kind) {
        return switch (kind) {
            case COUNT -> "{count: events, of: transfer.out, over: 2h}";
            case SINCE -> "{since: last, of: call.received, over: 4h}";
            case DISTINCT -> "{distinct: payee, of: transfer.out, over: 2h, cap: 16}";
            case MAX, MIN -> "{" + lower(kind) + ": amount, of: transfer.out, over: 2h, else: 0元}";
            case SUM -> "{sum: amount, of: transfer.out, over: 2h}";
        };
    }

    private static String filter(FieldType type) {
        return switch (type) {
            case TIME -> "`clock`, `date`";
            case ENUM -> "`label`";
            case DURATION -> "`minutes`";
            case MONEY -> "`yuan`";
            case ID -> "`mask`";
            case BOOL, INT, TEXT -> "as it is";
        };
    }

    private void row(String... cells) {
        text.append("| ");
        for (int i = 0; i < cells.length; i++) {
            text.append(i == 0 ? "" : " | ").append(cells[i].replace("|", "\\|"));
        }
        text.append(" |\n");
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
