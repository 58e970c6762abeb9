package io.langyan.engine.inspect;

import io.langyan.engine.catalogue.Field;
import io.langyan.engine.catalogue.FieldType;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.event.Event;
import io.langyan.engine.explain.Masks;
import io.langyan.engine.explain.Quantities;
import io.langyan.engine.plan.EvaluationContext;
import io.langyan.engine.plan.ExpressionValues;
import io.langyan.engine.rule.Expr;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Puts values of a rule into words; what identifies somebody is shown with stars. */
final class ValueWords {
    private static final Label NOTHING = new Label("", "");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.ofHours(8));

    private ValueWords() {}

    /** The value of a field, feature or time. */
    static TracedValue of(String name, Expr value, EvaluationContext context) {
        if (ExpressionValues.isText(value)) {
            String text = ExpressionValues.text(value, context);
            Field field = ((Expr.FieldRef) value).field();
            return text == null ? missing(name) : known(name, "'" + masked(field, text) + "'");
        }
        long number = ExpressionValues.number(value, context);
        return number == Event.MISSING ? missing(name) : known(name, number(value, number));
    }

    static TracedValue missing(String name) {
        return new TracedValue(name, NOTHING, true);
    }

    /** A moment in Asia/Shanghai. */
    static String moment(long time) {
        return MOMENT.format(Instant.ofEpochMilli(time));
    }

    private static TracedValue known(String name, String shown) {
        return new TracedValue(name, new Label(shown, shown), false);
    }

    private static String number(Expr value, long number) {
        FieldType kind = value.type().kind();
        return kind == FieldType.TIME
                ? moment(number)
                : kind == FieldType.DURATION ? Quantities.span(number) : Quantities.of(value.type(), number);
    }

    /** Texts may hold anything, so they are treated as if they identified somebody. */
    private static String masked(Field field, String text) {
        boolean code = field.type() == FieldType.TEXT && text.length() <= 6;
        return field.mask() != Field.Mask.NONE ? Masks.mask(field.mask(), text) : code ? text : Masks.account(text);
    }
}
