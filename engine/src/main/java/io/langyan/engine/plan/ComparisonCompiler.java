package io.langyan.engine.plan;

import io.langyan.engine.event.Event;
import io.langyan.engine.rule.Expr;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Compiles comparisons and membership; a missing operand makes the answer missing. */
final class ComparisonCompiler {
    private ComparisonCompiler() {}

    static Condition comparison(Expr.Compare compare) {
        if (ExpressionCompiler.isText(compare.left())) {
            return texts(compare);
        }
        NumberValue left = ExpressionCompiler.number(compare.left());
        NumberValue right = ExpressionCompiler.number(compare.right());
        return switch (compare.op()) {
            case EQ -> numbers(left, right, (a, b) -> a == b);
            case NE -> numbers(left, right, (a, b) -> a != b);
            case LT -> numbers(left, right, (a, b) -> a < b);
            case LE -> numbers(left, right, (a, b) -> a <= b);
            case GT -> numbers(left, right, (a, b) -> a > b);
            case GE -> numbers(left, right, (a, b) -> a >= b);
        };
    }

    static Condition membership(Expr.In in) {
        if (ExpressionCompiler.isText(in.value())) {
            TextValue value = ExpressionCompiler.text(in.value());
            Set<String> options = in.options().stream()
                    .map(option -> ((Expr.TextLiteral) option).value())
                    .collect(Collectors.toUnmodifiableSet());
            return context -> {
                String text = value.get(context);
                return text == null ? Condition.MISSING : Condition.of(options.contains(text));
            };
        }
        NumberValue value = ExpressionCompiler.number(in.value());
        long[] options = in.options().stream()
                .mapToLong(option -> ((Expr.NumberLiteral) option).value())
                .sorted()
                .toArray();
        return context -> {
            long number = value.get(context);
            return number == Event.MISSING
                    ? Condition.MISSING
                    : Condition.of(Arrays.binarySearch(options, number) >= 0);
        };
    }

    private static Condition texts(Expr.Compare compare) {
        TextValue left = ExpressionCompiler.text(compare.left());
        TextValue right = ExpressionCompiler.text(compare.right());
        boolean wanted = compare.op() == Expr.CompareOp.EQ;
        return context -> {
            String a = left.get(context);
            String b = right.get(context);
            return a == null || b == null ? Condition.MISSING : Condition.of(a.equals(b) == wanted);
        };
    }

    private static Condition numbers(NumberValue left, NumberValue right, LongComparison comparison) {
        return context -> {
            long a = left.get(context);
            long b = right.get(context);
            return a == Event.MISSING || b == Event.MISSING ? Condition.MISSING : Condition.of(comparison.holds(a, b));
        };
    }

    private interface LongComparison {
        boolean holds(long left, long right);
    }
}
