package io.langyan.engine.oracle;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Expr.CompareOp;
import io.langyan.engine.rule.ValueType;
import java.util.Arrays;
import java.util.List;

/** Expressions for tests, short to write and to read. */
final class Terms {
    private Terms() {}

    /** A field of the event that a {@code where} is about. */
    static Expr self(String event, String field) {
        return step(Expr.FieldRef.SELF, event, field);
    }

    /** A field of a step's event. */
    static Expr step(int step, String event, String field) {
        return new Expr.FieldRef(step, field(event, field));
    }

    static Field field(String event, String field) {
        return Sample.type(event).field(field).orElseThrow();
    }

    static Expr eq(Expr left, Expr right) {
        return new Expr.Compare(CompareOp.EQ, left, right);
    }

    static Expr atLeast(Expr left, long right) {
        return new Expr.Compare(CompareOp.GE, left, new Expr.NumberLiteral(left.type(), right));
    }

    static Expr below(Expr left, long right) {
        return new Expr.Compare(CompareOp.LT, left, new Expr.NumberLiteral(left.type(), right));
    }

    static Expr text(String value) {
        return new Expr.TextLiteral(ValueType.ID, value);
    }

    static Expr and(Expr... terms) {
        return new Expr.And(List.of(terms));
    }

    static Expr not(Expr term) {
        return new Expr.Not(term);
    }

    /** Whether a field of a closed list has one of the values. */
    static Expr in(Expr value, String... options) {
        return new Expr.In(
                value,
                Arrays.stream(options)
                        .map(option -> (Expr) new Expr.NumberLiteral(
                                value.type(),
                                value.type().enumType().orElseThrow().codeOf(option)))
                        .toList());
    }

    /** An answered call from overseas that has lasted so many minutes. */
    static Expr riskyCall(long minutes) {
        EventType call = Sample.type("call.received");
        return and(
                self(call.name(), "answered"),
                in(self(call.name(), "caller_class"), "overseas"),
                atLeast(self(call.name(), "talk"), Sample.minutes(minutes)));
    }
}
