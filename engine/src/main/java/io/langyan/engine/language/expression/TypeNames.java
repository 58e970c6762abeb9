package io.langyan.engine.language.expression;

import io.langyan.engine.catalogue.FieldType;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.rule.ValueType;

/** How types are called in messages. */
public final class TypeNames {
    private TypeNames() {}

    /** The name of a type; of a value of a closed list, with the list. */
    public static Label of(ValueType type) {
        Label name = of(type.kind());
        return type.enumType()
                .map(list -> new Label(name.zh() + " " + list.name(), name.en() + " of " + list.name()))
                .orElse(name);
    }

    private static Label of(FieldType kind) {
        return switch (kind) {
            case BOOL -> new Label("条件", "a condition");
            case INT -> new Label("整数", "an int");
            case MONEY -> new Label("金额", "money");
            case DURATION -> new Label("时长", "a duration");
            case TIME -> new Label("时刻", "a time");
            case TEXT -> new Label("文本", "a text");
            case ENUM -> new Label("枚举值", "a value");
            case ID -> new Label("标识", "an id");
        };
    }
}
