package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.catalogue.FraudType;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.diagnostic.Words;
import io.langyan.engine.language.yaml.YamlNode.YamlText;
import io.langyan.engine.rule.CheckedRule.Emit;
import io.langyan.engine.rule.CheckedRule.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks what a rule says about itself, from {@code format} to {@code review_by}. */
final class HeaderCheck {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");
    private static final String EXTENSION = ".yaml";

    private final Context context;

    HeaderCheck(Context context) {
        this.context = context;
    }

    Header check(Section rule, String file) {
        rule.requireText("format").ifPresent(text -> context.values().number(text, "format", 1, 1));
        Optional<String> id = rule.requireText("rule").flatMap(text -> id(text, file));
        Optional<Integer> version =
                rule.requireText("version").flatMap(text -> context.values().number(text, "version", 1, 999_999));
        Optional<Status> status = rule.requireText("status")
                .flatMap(text -> context.values().choice(text, new Label("状态", "status"), lowerCase(Status.values())))
                .map(value -> Status.valueOf(value.toUpperCase(Locale.ROOT)));
        Optional<String> owner = rule.requireText("owner").map(YamlText::value);
        Optional<Entity> said = rule.requireText("entity").flatMap(this::entity);
        Optional<FraudType> fraudType = rule.requireText("fraud_type").flatMap(text -> fraudType(text, said));
        Entity entity = said.orElse(Entity.PERSON);
        Optional<Label> title = context.label(rule, "title");
        rule.requireText("about");
        rule.requireText("review_by").ifPresent(text -> context.values().date(text, "review_by"));
        Emit emit = rule.text("emit").flatMap(this::emit).orElse(Emit.EAGER);
        return new Header(id, version, status, owner, fraudType, entity, title, emit);
    }

    private Optional<String> id(YamlText text, String file) {
        if (!ID.matcher(text.value()).matches()) {
            context.problems().report(text.span(), Message.ID_MALFORMED, text.value());
            return Optional.empty();
        }
        String path = file.endsWith(EXTENSION) ? file.substring(0, file.length() - EXTENSION.length()) : file;
        String expected = path.replace('/', '.').replace('\\', '.');
        if (!text.value().equals(expected)) {
            context.problems().report(text.span(), Message.ID_NOT_PATH, text.value(), expected);
            return Optional.empty();
        }
        return Optional.of(text.value());
    }

    private Optional<FraudType> fraudType(YamlText text, Optional<Entity> entity) {
        Optional<FraudType> fraudType = context.values()
                .choice(
                        text,
                        new Label("诈骗类型", "fraud type"),
                        context.catalogue().fraudTypes().keySet())
                .flatMap(context.catalogue()::fraudType);
        if (fraudType.isPresent()
                && entity.isPresent()
                && entity.get() != fraudType.get().entity()) {
            List<String> fitting = context.catalogue().fraudTypes().values().stream()
                    .filter(other -> other.entity() == entity.get())
                    .map(FraudType::name)
                    .toList();
            context.problems()
                    .report(
                            text.span(),
                            Message.OTHER_ENTITY,
                            text.value(),
                            entity.get().word(),
                            fraudType.get().entity().word(),
                            Words.list(fitting));
        }
        return fraudType;
    }

    private Optional<Entity> entity(YamlText text) {
        return context.values()
                .choice(text, new Label("实体", "entity"), lowerCase(Entity.values()))
                .map(value -> Entity.valueOf(value.toUpperCase(Locale.ROOT)));
    }

    private Optional<Emit> emit(YamlText text) {
        return context.values()
                .choice(text, new Label("emit", "emit"), lowerCase(Emit.values()))
                .map(value -> Emit.valueOf(value.toUpperCase(Locale.ROOT)));
    }

    static List<String> lowerCase(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
