package io.langyan.engine.inspect;

import io.langyan.engine.explain.ExpressionText;
import io.langyan.engine.plan.EvaluationContext;
import io.langyan.engine.plan.ExpressionValues;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Expressions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells what a condition and each of its parts comes to, by asking what the engine compiled them to. */
final class ConditionTracer {
    private final ExpressionText text;

    ConditionTracer(ExpressionText text) {
        this.text = text;
    }

    TracedCondition trace(Expr condition, EvaluationContext context) {
        Answer answer = Answer.of(ExpressionValues.answer(condition, context));
        List<Expr> parts = parts(condition);
        if (!parts.isEmpty()) {
            List<TracedCondition> traced =
                    parts.stream().map(part -> trace(part, context)).toList();
            return new TracedCondition(text.of(condition), answer, traced, List.of());
        }
        return new TracedCondition(text.of(condition), answer, List.of(), values(condition, context));
    }

    private static List<Expr> parts(Expr condition) {
        boolean joins = condition instanceof Expr.And || condition instanceof Expr.Or || condition instanceof Expr.Not;
        return joins ? Expressions.operands(condition) : List.of();
    }

    private List<TracedValue> values(Expr condition, EvaluationContext context) {
        Set<Expr> asked = new LinkedHashSet<>();
        collect(condition, asked);
        return asked.stream()
                .map(value -> ValueWords.of(text.of(value), value, context))
                .toList();
    }

    private static void collect(Expr expression, Set<Expr> asked) {
        if (expression instanceof Expr.FieldRef
                || expression instanceof Expr.FeatureRef
                || expression instanceof Expr.TimeOf) {
            asked.add(expression);
        } else {
            Expressions.operands(expression).forEach(operand -> collect(operand, asked));
        }
    }
}
