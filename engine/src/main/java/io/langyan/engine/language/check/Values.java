package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.FieldType;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.diagnostic.Problems;
import io.langyan.engine.diagnostic.Words;
import io.langyan.engine.language.expression.Quantity;
import io.langyan.engine.language.yaml.YamlNode.YamlText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads single values of a rule file; what does not fit is reported and gives nothing. */
final class Values {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Set<String> RESERVED = Set.of("and", "or", "not", "in", "true", "false", "at");

    private final Problems problems;

    Values(Problems problems) {
        this.problems = problems;
    }

    /** A whole number from least to most. */
    Optional<Integer> number(YamlText text, String key, int least, int most) {
        Optional<Integer> number = Optional.of(text.value())
                .filter(value -> WHOLE.matcher(value).matches())
                .map(Integer::valueOf)
                .filter(value -> value >= least && value <= most);
        if (number.isEmpty()) {
            problems.report(text.span(), Message.NUMBER_OUT_OF_RANGE, key, least, most, text.value(), least);
        }
        return number;
    }

    /** A name for a part of the rule. */
    Optional<String> name(YamlText text) {
        boolean fits = NAME.matcher(text.value()).matches() && !RESERVED.contains(text.value());
        if (!fits) {
            problems.report(text.span(), Message.NAME_MALFORMED, text.value());
        }
        return fits ? Optional.of(text.value()) : Optional.empty();
    }

    /** A day such as 2027-06-30. */
    Optional<LocalDate> date(YamlText text, String key) {
        try {
            return Optional.of(LocalDate.parse(text.value()));
        } catch (DateTimeParseException e) {
            problems.report(text.span(), Message.WRONG_TEXT, new Label("日期", "a day"), key, text.value(), "2027-06-30");
            return Optional.empty();
        }
    }

    /** True or false. */
    Optional<Boolean> truth(YamlText text, String key) {
        if (text.value().equals("true") || text.value().equals("false")) {
            return Optional.of(Boolean.valueOf(text.value()));
        }
        Label expected = new Label("true 或 false", "true or false");
        problems.report(text.span(), Message.WRONG_TEXT, expected, key, text.value(), "true");
        return Optional.empty();
    }

    /** A duration in milliseconds, of any length. */
    Optional<Long> duration(YamlText text, String key) {
        return quantity(text, key, FieldType.DURATION, new Label("时长", "a duration"), "2h");
    }

    /** A duration within limits, both included. */
    Optional<Long> duration(YamlText text, String key, long least, long most) {
        return duration(text, key).filter(millis -> {
            boolean fits = millis >= least && millis <= most;
            if (!fits) {
                String from = Quantity.duration(least);
                String to = Quantity.duration(most);
                problems.report(text.span(), Message.WINDOW_OUT_OF_LIMITS, key, from, to, text.value());
            }
            return fits;
        });
    }

    /** An amount in fen. */
    Optional<Long> money(YamlText text, String key) {
        return quantity(text, key, FieldType.MONEY, new Label("金额", "an amount"), "3万元");
    }

    /** A whole number of any size. */
    Optional<Long> whole(YamlText text, String key) {
        return quantity(text, key, FieldType.INT, new Label("整数", "a whole number"), "3");
    }

    /** One value of a closed list. */
    Optional<String> choice(YamlText text, Label what, Collection<String> values) {
        if (values.contains(text.value())) {
            return Optional.of(text.value());
        }
        problems.report(
                text.span(),
                Message.UNKNOWN_VALUE,
                what,
                text.value(),
                Words.didYouMean(text.value(), values),
                Words.list(values));
        return Optional.empty();
    }

    /** One value of a closed list whose values have labels: a label in its place is recognised. */
    Optional<String> choice(YamlText text, Label what, Map<String, Label> values) {
        if (values.containsKey(text.value())) {
            return Optional.of(text.value());
        }
        Label suggestion = values.entrySet().stream()
                .filter(entry -> entry.getValue().zh().equals(text.value())
                        || entry.getValue().en().equals(text.value()))
                .findFirst()
                .map(entry -> Words.didYouMean(entry.getKey(), values.keySet()))
                .orElse(Words.didYouMean(text.value(), values.keySet()));
        problems.report(text.span(), Message.UNKNOWN_VALUE, what, text.value(), suggestion, Words.labelled(values));
        return Optional.empty();
    }

    private Optional<Long> quantity(YamlText text, String key, FieldType kind, Label expected, String example) {
        Optional<Long> value = Quantity.parse(text.value())
                .filter(quantity -> quantity.type().kind() == kind)
                .map(Quantity::value);
        if (value.isEmpty()) {
            problems.report(text.span(), Message.WRONG_TEXT, expected, key, text.value(), example);
        }
        return value;
    }
}
