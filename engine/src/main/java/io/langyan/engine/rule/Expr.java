package io.langyan.engine.rule;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.catalogue.Field;
import java.util.List;

/**
 * A checked expression: every name is resolved and every operand has the type that its operator wants, so evaluation
 * cannot fail. A value can be <em>missing</em>; conditions are three-valued (RULES S8).
 */
public sealed interface Expr {
    /** The type of its value. */
    ValueType type();

    /**
     * A number, amount, duration, boolean (0 or 1) or enum code.
     *
     * @param type its type
     * @param value the value: fen, milliseconds, a code, 0 or 1
     */
    record NumberLiteral(ValueType type, long value) implements Expr {}

    /**
     * A text or an identifier.
     *
     * @param type TEXT or ID
     * @param value the text
     */
    record TextLiteral(ValueType type, String value) implements Expr {}

    /**
     * A field of an event.
     *
     * @param step the index of the step whose event is meant, or {@link #SELF}
     * @param field the field
     */
    record FieldRef(int step, Field field) implements Expr {
        /** The event that a {@code where} is about. */
        public static final int SELF = -1;

        @Override
        public ValueType type() {
            return new ValueType(field.type(), field.enumType());
        }
    }

    /**
     * A feature of the rule.
     *
     * @param index its place in {@link CheckedRule#features()}
     * @param type its type
     */
    record FeatureRef(int index, ValueType type) implements Expr {}

    /**
     * A comparison of two values of one type.
     *
     * @param op the operator
     * @param left the left operand
     * @param right the right operand
     */
    record Compare(CompareOp op, Expr left, Expr right) implements Expr {
        @Override
        public ValueType type() {
            return ValueType.BOOL;
        }
    }

    /** How values are compared. Texts and identifiers know only EQ and NE. */
    enum CompareOp {
        /** Equal. */
        EQ,
        /** Not equal. */
        NE,
        /** Less than. */
        LT,
        /** At most. */
        LE,
        /** Greater than. */
        GT,
        /** At least. */
        GE
    }

    /**
     * Membership of a list of literals.
     *
     * @param value what is looked for
     * @param options {@link NumberLiteral}s or {@link TextLiteral}s, all of the value's type
     */
    record In(Expr value, List<Expr> options) implements Expr {
        /** Copies the options. */
        public In {
            options = List.copyOf(options);
        }

        @Override
        public ValueType type() {
            return ValueType.BOOL;
        }
    }

    /**
     * All must hold.
     *
     * @param terms two or more conditions
     */
    record And(List<Expr> terms) implements Expr {
        /** Copies the terms. */
        public And {
            terms = List.copyOf(terms);
        }

        @Override
        public ValueType type() {
            return ValueType.BOOL;
        }
    }

    /**
     * One must hold.
     *
     * @param terms two or more conditions
     */
    record Or(List<Expr> terms) implements Expr {
        /** Copies the terms. */
        public Or {
            terms = List.copyOf(terms);
        }

        @Override
        public ValueType type() {
            return ValueType.BOOL;
        }
    }

    /**
     * The opposite; missing stays missing.
     *
     * @param term the condition
     */
    record Not(Expr term) implements Expr {
        @Override
        public ValueType type() {
            return ValueType.BOOL;
        }
    }

    /**
     * A sum, difference or product; an overflow is missing.
     *
     * @param op the operator
     * @param left the left operand
     * @param right the right operand
     * @param type the type of the result
     */
    record Arithmetic(ArithmeticOp op, Expr left, Expr right, ValueType type) implements Expr {}

    /** How numbers are combined. */
    enum ArithmeticOp {
        /** Sum. */
        PLUS,
        /** Difference. */
        MINUS,
        /** Product. */
        TIMES
    }

    /**
     * Whether a value is there: never missing itself.
     *
     * @param value the value asked about
     */
    record Known(Expr value) implements Expr {
        @Override
        public ValueType type() {
            return ValueType.BOOL;
        }
    }

    /**
     * Hour of the day (0 to 23) or day of the week (1 Monday to 7 Sunday) of a moment, in Asia/Shanghai.
     *
     * @param part which
     * @param time the moment
     */
    record Calendar(CalendarPart part, Expr time) implements Expr {
        @Override
        public ValueType type() {
            return ValueType.INT;
        }
    }

    /** Parts of a moment. */
    enum CalendarPart {
        /** Hour of the day, 0 to 23. */
        HOUR,
        /** Day of the week, 1 Monday to 7 Sunday. */
        WEEKDAY
    }

    /**
     * The moment of a step's event (a call's begin).
     *
     * @param step the index of the step, or {@link FieldRef#SELF}
     */
    record TimeOf(int step) implements Expr {
        @Override
        public ValueType type() {
            return ValueType.of(io.langyan.engine.catalogue.FieldType.TIME);
        }
    }

    /**
     * Whether a text begins with another.
     *
     * @param value the text
     * @param prefix how it should begin
     */
    record StartsWith(Expr value, String prefix) implements Expr {
        @Override
        public ValueType type() {
            return ValueType.BOOL;
        }
    }

    /**
     * Whom an event is about: a person, who has no value of their own, so that a rule can only ask for their lists; in a
     * rule on accounts or phones, the account or phone.
     *
     * @param step the index of the step whose event is meant, or {@link FieldRef#SELF}
     * @param entity what the rule is about
     */
    record Subject(int step, Entity entity) implements Expr {
        @Override
        public ValueType type() {
            return ValueType.ID;
        }
    }

    /**
     * Whether an identifier was on a list when its event was looked up; missing where the identifier is, or nobody asked.
     *
     * @param who a {@link FieldRef} to a field of type ID, or a {@link Subject}
     * @param list the name of the list
     */
    record Listed(Expr who, String list) implements Expr {
        @Override
        public ValueType type() {
            return ValueType.BOOL;
        }
    }

    /**
     * Whether a rule on accounts or phones had tagged an identifier before the event (RULES S14); missing where the
     * identifier is, or nobody asked.
     *
     * @param who a field of type ID
     * @param tag the name of the tag
     */
    record Tagged(FieldRef who, String tag) implements Expr {
        @Override
        public ValueType type() {
            return ValueType.BOOL;
        }
    }

    /**
     * Whether an amount is a whole multiple of another: how a rule says "a round sum".
     *
     * @param value the amount
     * @param unit fen, above 0
     */
    record MultipleOf(Expr value, long unit) implements Expr {
        @Override
        public ValueType type() {
            return ValueType.BOOL;
        }
    }
}
