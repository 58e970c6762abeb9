package io.langyan.engine.plan;

import io.langyan.engine.rule.Expr;

/** What parts of a condition come to, as the compiled condition itself finds it. */
public final class ExpressionValues {
    private ExpressionValues() {}

    /** The answer of a condition: a code of {@link Condition}. */
    public static int answer(Expr condition, EvaluationContext context) {
        return ExpressionCompiler.condition(condition).test(context);
    }

    /** The number that an expression comes to, or {@link io.langyan.engine.event.Event#MISSING}. */
    public static long number(Expr expression, EvaluationContext context) {
        return ExpressionCompiler.number(expression).get(context);
    }

    /** The text that an expression comes to, or null. */
    public static String text(Expr expression, EvaluationContext context) {
        return ExpressionCompiler.text(expression).get(context);
    }

    /** Whether an expression comes to a text rather than a number. */
    public static boolean isText(Expr expression) {
        return ExpressionCompiler.isText(expression);
    }
}
