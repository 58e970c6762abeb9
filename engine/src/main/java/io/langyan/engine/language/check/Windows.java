package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.Field;
import io.langyan.engine.catalogue.FieldType;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.diagnostic.Span;
import io.langyan.engine.language.expression.Quantity;
import io.langyan.engine.language.expression.TypeNames;
import io.langyan.engine.language.yaml.YamlNode.YamlText;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What all features that look back over a span have in common. */
final class Windows {
    private static final Set<FieldType> AMOUNTS = EnumSet.of(FieldType.INT, FieldType.MONEY, FieldType.DURATION);

    private Windows() {}

    /**
     * How far back a feature looks, in milliseconds; above {@code longestExact} in whole days.
     *
     * @param least the shortest span there may be
     * @param most the longest
     * @param longestExact the longest that need not be whole days
     */
    static Optional<Long> over(Section section, long least, long most, long longestExact, Context context) {
        if (section.lacks("over")) {
            context.problems().report(section.span(), Message.WINDOW_MISSING, "over", section.place());
        }
        Optional<YamlText> text = section.text("over");
        Optional<Long> over = text.flatMap(found -> context.values().duration(found, "over", least, most));
        if (over.isPresent() && over.get() > longestExact && over.get() % Limits.DAY != 0) {
            String exact = Quantity.duration(longestExact);
            String whole = Quantity.duration(over.get() / Limits.DAY * Limits.DAY + Limits.DAY);
            YamlText found = text.get();
            context.problems().report(found.span(), Message.WINDOW_NOT_WHOLE_DAYS, exact, found.value(), whole);
        }
        return over;
    }

    /** Whether a field can be added up and ranked; one that cannot is reported. */
    static boolean isAmount(Field field, Span span, String kind, String example, Context context) {
        boolean fits = AMOUNTS.contains(field.type());
        if (!fits) {
            Label expected = new Label("数字、金额或时长字段", "a field that is a number, an amount or a duration");
            Label found = TypeNames.of(Fields.type(field));
            context.problems().report(span, Message.WRONG_ARGUMENT, kind, expected, found, example);
        }
        return fits;
    }
}
