package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.diagnostic.Span;
import io.langyan.engine.diagnostic.Words;
import io.langyan.engine.language.yaml.YamlNode.Entry;
import io.langyan.engine.language.yaml.YamlNode.YamlText;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Feature;
import io.langyan.engine.rule.Feature.Statistic;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks {@code usual} features: a statistic of a field over whole days before today. */
final class UsualCheck {
    /** The key that tells a feature of this kind. */
    static final String KEY = "usual";

    private static final List<String> KEYS = List.of(KEY, "of", "where", "over", "at_least", "else");
    private static final Pattern FORM = Pattern.compile("\\s*([a-z0-9_]+)\\s*\\(\\s*([a-z0-9_]+)\\s*\\)\\s*");
    private static final List<String> STATISTICS = Arrays.stream(Statistic.values())
            .map(statistic -> statistic.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final String EXAMPLE = "usual: p95(amount)";

    private final Context context;
    private final Entity entity;

    UsualCheck(Context context, Entity entity) {
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
        Optional<Matcher> form = section.requireText(KEY).flatMap(this::form);
        Optional<EventType> event = section.requireText("of").flatMap(text -> context.event(text, entity));
        Optional<Statistic> statistic = form.flatMap(found -> statistic(section, found));
        Optional<Field> field = form.flatMap(found -> event.flatMap(type -> field(section, found, type)));
        Optional<Expr> where =
                context.condition(section, "where", context.names().ofFeature(event));
        Optional<Long> over = Windows.over(section, Limits.DAY, Limits.HISTORY, Limits.DAY, context);
        int atLeast = section.text("at_least")
                .flatMap(text -> context.values().number(text, "at_least", 1, Limits.AT_LEAST))
                .orElse(1);
        Optional<Long> otherwise = Otherwise.require(section, KEY, field, context);
        if (context.problems().count() > before || field.isEmpty() || statistic.isEmpty() || over.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Feature.Usual(
                name,
                statistic.get(),
                event.orElseThrow(),
                field.get(),
                where,
                over.get(),
                atLeast,
                otherwise.orElseThrow(),
                Fields.type(field.get())));
    }

    /** A statistic with the field it is of. */
    private Optional<Matcher> form(YamlText text) {
        Matcher form = FORM.matcher(text.value());
        if (form.matches()) {
            return Optional.of(form);
        }
        Label expected = new Label("统计量与字段", "a statistic of a field");
        Label found = Words.same("'" + text.value() + "'");
        context.problems().report(text.span(), Message.WRONG_ARGUMENT, KEY, expected, found, EXAMPLE);
        return Optional.empty();
    }

    private Optional<Statistic> statistic(Section section, Matcher form) {
        String word = form.group(1);
        if (STATISTICS.contains(word)) {
            return Optional.of(Statistic.valueOf(word.toUpperCase(Locale.ROOT)));
        }
        YamlText text = section.text(KEY).orElseThrow();
        context.problems()
                .report(
                        text.span(form.start(1), form.end(1)),
                        Message.UNKNOWN_VALUE,
                        new Label("统计量", "statistic"),
                        word,
                        Words.didYouMean(word, STATISTICS),
                        Words.list(STATISTICS));
        return Optional.empty();
    }

    private Optional<Field> field(Section section, Matcher form, EventType event) {
        YamlText text = section.text(KEY).orElseThrow();
        Span span = text.span(form.start(2), form.end(2));
        return Fields.find(event, form.group(2), span, context.problems())
                .filter(found -> Windows.isAmount(found, span, KEY, EXAMPLE, context));
    }
}
