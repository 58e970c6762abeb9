package io.langyan.engine.plan;

import io.langyan.engine.event.Event;
import io.langyan.engine.rule.Expr;

/** Compiles sums, differences and products; an overflow or a missing operand makes the result missing (RULES 4). */
final class ArithmeticCompiler {
    private ArithmeticCompiler() {}

    static NumberValue arithmetic(Expr.Arithmetic expression) {
        NumberValue left = ExpressionCompiler.number(expression.left());
        NumberValue right = ExpressionCompiler.number(expression.right());
        return switch (expression.op()) {
            case PLUS -> exact(left, right, Math::addExact);
            case MINUS -> exact(left, right, Math::subtractExact);
            case TIMES -> exact(left, right, Math::multiplyExact);
        };
    }

    private static NumberValue exact(NumberValue left, NumberValue right, LongOperation operation) {
        return context -> {
            long a = left.get(context);
            long b = right.get(context);
            if (a == Event.MISSING || b == Event.MISSING) {
                return Event.MISSING;
            }
            try {
                return operation.apply(a, b);
            } catch (ArithmeticException overflow) {
                return Event.MISSING;
            }
        };
    }

    private interface LongOperation {
        long apply(long left, long right);
    }
}
