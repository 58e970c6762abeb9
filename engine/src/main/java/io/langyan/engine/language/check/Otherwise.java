package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.Field;
import io.langyan.engine.catalogue.FieldType;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.language.expression.Quantity;
import io.langyan.engine.language.expression.TypeNames;
import io.langyan.engine.language.yaml.YamlNode.YamlText;
import java.util.Optional;

/** Reads {@code else}: the value of a feature where there is nothing to compute it from. */
final class Otherwise {
    private Otherwise() {}

    private static String example(Optional<Field> field) {
        FieldType type = field.map(Field::type).orElse(FieldType.INT);
        return type == FieldType.MONEY ? "0元" : type == FieldType.DURATION ? "0s" : "0";
    }

    /** The value, in the unit of the field; a missing or unfitting one is reported. */
    static Optional<Long> require(Section section, String kind, Optional<Field> field, Context context) {
        Optional<YamlText> text = section.text("else");
        if (section.lacks("else")) {
            context.problems().report(section.span(), Message.ELSE_MISSING, section.place(), kind, example(field));
        }
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Quantity> value = Quantity.parse(text.get().value());
        boolean fits = value.isPresent()
                && field.isPresent()
                && value.get().type().kind() == field.get().type();
        if (!fits && field.isPresent()) {
            Label expected = TypeNames.of(Fields.type(field.get()));
            context.problems()
                    .report(
                            text.get().span(),
                            Message.ELSE_TYPE,
                            expected,
                            text.get().value());
        }
        return value.map(Quantity::value);
    }
}
