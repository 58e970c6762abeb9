package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.diagnostic.Nearest;
import io.langyan.engine.diagnostic.Problems;
import io.langyan.engine.diagnostic.Span;
import io.langyan.engine.diagnostic.Words;
import io.langyan.engine.language.expression.TypeNames;
import io.langyan.engine.rule.ValueType;
import java.util.List;
import java.util.Optional;

/** Finds fields of events, and reports unknown ones with the nearest known one. */
final class Fields {
    private Fields() {}

    static Optional<Field> find(EventType event, String name, Span span, Problems problems) {
        Optional<Field> field = event.field(name);
        if (field.isEmpty()) {
            reportUnknown(event, name, span, problems);
        }
        return field;
    }

    static void reportUnknown(EventType event, String name, Span span, Problems problems) {
        List<String> names = event.fields().stream().map(Field::name).toList();
        Label suggestion = Nearest.to(name, names)
                .flatMap(event::field)
                .map(Fields::suggestion)
                .orElse(Words.same(""));
        problems.report(span, Message.UNKNOWN_FIELD, name, event.name(), suggestion, Words.list(names));
    }

    static ValueType type(Field field) {
        return new ValueType(field.type(), field.enumType());
    }

    private static Label suggestion(Field field) {
        Label type = TypeNames.of(type(field));
        return new Label(
                "是否想写 '" + field.name() + "'（" + type.zh() + "）？",
                "did you mean '" + field.name() + "' (" + type.en() + ")? ");
    }
}
