package io.langyan.engine.ruletest.mutation;

import io.langyan.engine.catalogue.FieldType;
import io.langyan.engine.rule.Expr;
import java.util.List;

/** By how much thresholds are moved. */
final class Units {
    private static final long YUAN = 100;
    private static final long SECOND = 1_000;

    private Units() {}

    /** Whether values of a literal's type have an order, so that it can be moved. */
    static boolean isMovable(Expr expression) {
        return expression instanceof Expr.NumberLiteral literal
                && List.of(FieldType.INT, FieldType.MONEY, FieldType.DURATION)
                        .contains(literal.type().kind());
    }

    /** One yuan, one second, or one. */
    static long of(FieldType kind) {
        return switch (kind) {
            case MONEY -> YUAN;
            case DURATION -> SECOND;
            default -> 1;
        };
    }

    /** The literal, so many units further. */
    static Expr.NumberLiteral moved(Expr expression, int units) {
        Expr.NumberLiteral literal = (Expr.NumberLiteral) expression;
        return new Expr.NumberLiteral(
                literal.type(), literal.value() + units * of(literal.type().kind()));
    }

    /** The literal times a quotient, rounded down. */
    static Expr.NumberLiteral scaled(Expr expression, int numerator, int denominator) {
        Expr.NumberLiteral literal = (Expr.NumberLiteral) expression;
        return new Expr.NumberLiteral(literal.type(), literal.value() * numerator / denominator);
    }
}
