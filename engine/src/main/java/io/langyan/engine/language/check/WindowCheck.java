package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Span;
import io.langyan.engine.language.yaml.YamlNode.Entry;
import io.langyan.engine.language.yaml.YamlNode.YamlText;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Feature;
import io.langyan.engine.rule.Feature.WindowKind;
import io.langyan.engine.rule.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks features over a window: count, sum, max, min, distinct and since. */
final class WindowCheck {
    /** What count and since are of: they look at events, not at a field. */
    private static final String EVENTS = "events";

    private static final String LAST = "last";

    private final Context context;
    private final Entity entity;

    WindowCheck(Context context, Entity entity) {
        this.context = context;
        this.entity = entity;
    }

    Optional<Feature> check(String name, WindowKind kind, Entry entry, Label place) {
        String kindKey = kind.name().toLowerCase(Locale.ROOT);
        Optional<Section> opened = Section.open(entry.value(), place, keys(kind, kindKey), context.problems());
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        int before = context.problems().count();
        Section section = opened.get();
        Optional<EventType> event = section.requireText("of").flatMap(text -> context.event(text, entity));
        Optional<Field> field = event.flatMap(found -> field(section, kind, kindKey, found));
        Optional<Expr> where =
                context.condition(section, "where", context.names().ofFeature(event));
        Optional<Long> over = Windows.over(section, Limits.SECOND, Limits.WINDOW, Limits.EXACT_WINDOW, context);
        boolean beforeTrigger = section.text("before").isPresent();
        section.text("before")
                .ifPresent(text -> context.values().choice(text, new Label("before", "before"), List.of("trigger")));
        int cap = section.text("cap")
                .flatMap(text -> context.values().number(text, "cap", 1, Limits.CAP))
                .orElse(Limits.CAP);
        Optional<ValueType> type = type(kind, field);
        Optional<Long> otherwise = kind == WindowKind.MAX || kind == WindowKind.MIN
                ? Otherwise.require(section, kindKey, field, context)
                : Optional.empty();
        if (context.problems().count() > before || event.isEmpty() || over.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Feature.Window(
                name, kind, event.get(), field, where, over.get(), beforeTrigger, otherwise, cap, type.get()));
    }

    private static List<String> keys(WindowKind kind, String kindKey) {
        List<String> keys = new ArrayList<>(List.of(kindKey, "of", "where", "over"));
        if (kind != WindowKind.SINCE) {
            keys.add("before");
        }
        if (kind == WindowKind.MAX || kind == WindowKind.MIN) {
            keys.add("else");
        }
        if (kind == WindowKind.DISTINCT) {
            keys.add("cap");
        }
        return keys;
    }

    private Optional<Field> field(Section section, WindowKind kind, String kindKey, EventType event) {
        Optional<YamlText> text = section.requireText(kindKey);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (kind == WindowKind.COUNT || kind == WindowKind.SINCE) {
            String word = kind == WindowKind.COUNT ? EVENTS : LAST;
            context.values().choice(text.get(), new Label(kindKey, kindKey), List.of(word));
            return Optional.empty();
        }
        Span span = text.get().span();
        return Fields.find(event, text.get().value(), span, context.problems())
                .filter(found -> kind == WindowKind.DISTINCT
                        || Windows.isAmount(found, span, kindKey, kindKey + ": amount", context));
    }

    private static Optional<ValueType> type(WindowKind kind, Optional<Field> field) {
        return switch (kind) {
            case COUNT, DISTINCT -> Optional.of(ValueType.INT);
            case SINCE -> Optional.of(ValueType.DURATION);
            case SUM, MAX, MIN -> field.map(Fields::type);
        };
    }
}
