package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.FieldType;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.diagnostic.Words;
import io.langyan.engine.language.expression.ExpressionReader;
import io.langyan.engine.language.expression.TypeNames;
import io.langyan.engine.language.yaml.YamlNode.YamlText;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Expr.FieldRef;
import io.langyan.engine.rule.Template;
import io.langyan.engine.rule.Template.Filter;
import io.langyan.engine.rule.Template.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads a text with placeholders such as <code>{call.talk|minutes}</code>. */
final class TemplateReader {
    private static final List<String> FILTERS = Arrays.stream(Filter.values())
            .filter(filter -> filter != Filter.PLAIN)
            .map(filter -> filter.name().toLowerCase(Locale.ROOT))
            .toList();

    private final Context context;

    TemplateReader(Context context) {
        this.context = context;
    }

    Optional<Template> read(YamlText text) {
        int before = context.problems().count();
        List<Part> parts = new ArrayList<>();
        String value = text.value();
        int place = 0;
        while (place < value.length()) {
            int open = value.indexOf('{', place);
            String plain = value.substring(place, open < 0 ? value.length() : open);
            refuseStray(text, place, plain);
            if (!plain.isEmpty()) {
                parts.add(new Template.Text(plain));
            }
            int foreign = open < 0 ? -1 : foreign(text, open);
            if (foreign >= 0) {
                place = foreign;
                continue;
            }
            int close = open < 0 ? value.length() : value.indexOf('}', open);
            if (close < 0) {
                context.problems()
                        .report(text.span(open, value.length()), Message.PLACEHOLDER_SYNTAX, value.substring(open));
                return Optional.empty();
            }
            if (open >= 0) {
                placeholder(text, open + 1, close).ifPresent(parts::add);
            }
            place = close + 1;
        }
        return context.problems().count() == before ? Optional.of(new Template(parts)) : Optional.empty();
    }

    /**
     * Reports a placeholder as other languages write it, with a dollar sign or two braces, and tells where it ends; −1 where
     * it is none.
     */
    private int foreign(YamlText text, int open) {
        String value = text.value();
        boolean doubled = value.startsWith("{{", open);
        boolean dollar = open > 0 && value.charAt(open - 1) == '$';
        int close = value.indexOf(doubled ? "}}" : "}", open);
        if (close < 0 || !doubled && !dollar) {
            return -1;
        }
        int from = dollar ? open - 1 : open;
        int to = close + (doubled ? 2 : 1);
        String inner = value.substring(open + (doubled ? 2 : 1), close).strip();
        context.problems()
                .report(text.span(from, to), Message.FOREIGN_PLACEHOLDER, value.substring(from, to), "{" + inner + "}");
        return to;
    }

    private void refuseStray(YamlText text, int place, String plain) {
        int stray = plain.indexOf('}');
        if (stray >= 0) {
            context.problems().report(text.span(place + stray, place + stray + 1), Message.PLACEHOLDER_SYNTAX, "}");
        }
    }

    private Optional<Part> placeholder(YamlText text, int from, int to) {
        String inner = text.value().substring(from, to);
        int bar = inner.indexOf('|');
        int nameEnd = bar < 0 ? to : from + bar;
        Optional<Expr> value =
                new ExpressionReader(context.names().ofTrigger(), context.problems()).named(text, from, nameEnd);
        Optional<Filter> filter = bar < 0 ? Optional.of(Filter.PLAIN) : filter(text, nameEnd + 1, to);
        if (value.isEmpty() || filter.isEmpty()) {
            return Optional.empty();
        }
        return fits(text, from, to, value.get(), filter.get())
                ? Optional.of(new Template.Placeholder(value.get(), filter.get()))
                : Optional.empty();
    }

    private Optional<Filter> filter(YamlText text, int from, int to) {
        String name = text.value().substring(from, to).strip();
        if (FILTERS.contains(name)) {
            return Optional.of(Filter.valueOf(name.toUpperCase(Locale.ROOT)));
        }
        context.problems()
                .report(
                        text.span(from, to),
                        Message.UNKNOWN_FILTER,
                        name,
                        Words.didYouMean(name, FILTERS),
                        Words.list(FILTERS));
        return Optional.empty();
    }

    private boolean fits(YamlText text, int from, int to, Expr value, Filter filter) {
        Set<Filter> allowed = allowed(value.type().kind());
        if (allowed.contains(filter)) {
            return true;
        }
        String name = text.value().substring(from, to);
        String bare = name.contains("|") ? name.substring(0, name.indexOf('|')) : name;
        boolean sensitive =
                value instanceof FieldRef reference && reference.field().isSensitive();
        if (sensitive) {
            context.problems().report(text.span(from, to), Message.SENSITIVE_UNMASKED, bare, bare);
            return false;
        }
        Filter first = allowed.iterator().next();
        String suggestion = "{" + bare + (first == Filter.PLAIN ? "" : "|" + lower(first)) + "}";
        Label found = filter == Filter.PLAIN ? new Label("无过滤器", "none") : Words.same(lower(filter));
        context.problems()
                .report(text.span(from, to), Message.WRONG_FILTER, TypeNames.of(value.type()), found, suggestion);
        return false;
    }

    private static Set<Filter> allowed(FieldType kind) {
        return switch (kind) {
            case TIME -> EnumSet.of(Filter.CLOCK, Filter.DATE);
            case ENUM -> EnumSet.of(Filter.LABEL);
            case DURATION -> EnumSet.of(Filter.MINUTES);
            case ID -> EnumSet.of(Filter.MASK);
            case MONEY -> EnumSet.of(Filter.YUAN);
            case BOOL, INT, TEXT -> EnumSet.of(Filter.PLAIN);
        };
    }

    private static String lower(Filter filter) {
        return filter.name().toLowerCase(Locale.ROOT);
    }
}
