package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.catalogue.FieldType;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.language.expression.ExpressionReader;
import io.langyan.engine.language.expression.Quantity;
import io.langyan.engine.language.expression.TypeNames;
import io.langyan.engine.language.yaml.YamlNode.Entry;
import io.langyan.engine.language.yaml.YamlNode.YamlText;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Expr.FieldRef;
import io.langyan.engine.rule.Feature;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks {@code first_seen} features. */
final class FirstSeenCheck {
    private static final List<String> KEYS = List.of("first_seen", "of", "where", "over", "settle");
    private static final Set<FieldType> REMEMBERED = EnumSet.of(FieldType.ID, FieldType.TEXT, FieldType.ENUM);

    private final Context context;
    private final Entity entity;

    FirstSeenCheck(Context context, Entity entity) {
        this.context = context;
        this.entity = entity;
    }

    Optional<Feature> check(String name, Entry entry, Label place) {
        Optional<Section> opened = Section.open(entry.value(), place, KEYS, context.problems());
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        int before = context.problems().count();
        Section section = opened.get();
        Optional<YamlText> text = section.requireText("first_seen");
        Optional<FieldRef> carried = text.flatMap(this::carried);
        Optional<EventType> event = section.requireText("of").flatMap(found -> context.event(found, entity));
        Optional<Field> field = event.isEmpty() || carried.isEmpty()
                ? Optional.empty()
                : Fields.find(
                        event.get(), carried.get().field().name(), text.get().span(), context.problems());
        Optional<Expr> where =
                context.condition(section, "where", context.names().ofFeature(event));
        Optional<Long> settle = section.text("settle")
                .map(found -> context.values().duration(found, "settle"))
                .orElse(Optional.of(Limits.SETTLE));
        Optional<Long> over = over(section, settle);
        if (context.problems().count() > before || field.isEmpty() || over.isEmpty() || settle.isEmpty()) {
            return Optional.empty();
        }
        FieldRef value = carried.get();
        return Optional.of(new Feature.FirstSeen(
                name, value.step(), value.field(), event.get(), field.get(), where, over.get(), settle.get()));
    }

    /** The value asked about: a field of the trigger, or of a named step. */
    private Optional<FieldRef> carried(YamlText text) {
        if (context.names().steps().isEmpty()) {
            return Optional.empty();
        }
        Optional<Expr> named = new ExpressionReader(context.names().ofTrigger(), context.problems())
                .named(text, 0, text.value().length());
        if (named.isEmpty()) {
            return Optional.empty();
        }
        if (named.get() instanceof FieldRef reference
                && REMEMBERED.contains(reference.field().type())) {
            return Optional.of(reference);
        }
        Label expected = new Label("标识、文本或枚举字段", "a field that is an id, a text or a value of a list");
        Label found = TypeNames.of(named.get().type());
        context.problems()
                .report(text.span(), Message.WRONG_ARGUMENT, "first_seen", expected, found, "first_seen: payee");
        return Optional.empty();
    }

    private Optional<Long> over(Section section, Optional<Long> settle) {
        if (section.lacks("over")) {
            context.problems().report(section.span(), Message.WINDOW_MISSING, "over", section.place());
        }
        Optional<YamlText> text = section.text("over");
        Optional<Long> over =
                text.flatMap(found -> context.values().duration(found, "over", Limits.SECOND, Limits.HISTORY));
        if (over.isEmpty() || settle.isEmpty()) {
            return over;
        }
        long least = 2 * (settle.get() + Limits.REACH);
        if (settle.get() >= over.get()) {
            YamlText place = section.text("settle").orElse(text.get());
            String shown = Quantity.duration(settle.get());
            context.problems()
                    .report(
                            place.span(),
                            Message.SETTLE_NOT_BELOW_OVER,
                            shown,
                            text.get().value());
        } else if (over.get() < least) {
            String shown = Quantity.duration(least);
            context.problems()
                    .report(
                            text.get().span(),
                            Message.WINDOW_TOO_SHORT_FOR_SETTLE,
                            shown,
                            text.get().value());
        }
        return over;
    }
}
