package io.langyan.engine.rule;

import io.langyan.engine.catalogue.EnumType;
import io.langyan.engine.catalogue.FieldType;
import java.util.Optional;

/**
 * The type of an expression.
 *
 * @param kind the kind of value
 * @param enumType the closed list, for {@link FieldType#ENUM} alone
 */
public record ValueType(FieldType kind, Optional<EnumType> enumType) {
    /** A condition. */
    public static final ValueType BOOL = of(FieldType.BOOL);
    /** A whole number. */
    public static final ValueType INT = of(FieldType.INT);
    /** Fen of CNY. */
    public static final ValueType MONEY = of(FieldType.MONEY);
    /** Milliseconds. */
    public static final ValueType DURATION = of(FieldType.DURATION);
    /** Text. */
    public static final ValueType TEXT = of(FieldType.TEXT);
    /** An identifier. */
    public static final ValueType ID = of(FieldType.ID);

    /** A type without a closed list. */
    public static ValueType of(FieldType kind) {
        return new ValueType(kind, Optional.empty());
    }

    /** A value of that closed list. */
    public static ValueType of(EnumType enumType) {
        return new ValueType(FieldType.ENUM, Optional.of(enumType));
    }

    /** Whether values are held as a long (fen, milliseconds, codes, 0 and 1) rather than as text. */
    public boolean isNumeric() {
        return kind.isNumeric();
    }
}
