package io.langyan.engine.plan;

import io.langyan.engine.event.Event;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.timeline.View;
import java.util.function.Predicate;

/**
 * Compiles {@code known}. It is never missing where the rule is decided; but an event is also looked at before the other
 * steps are chosen, or before anything is known of a call's interval, to see whether it could match at all: what is not
 * there yet must not count as unknown then.
 */
final class KnownCompiler {
    private KnownCompiler() {}

    static Condition known(Expr value) {
        Predicate<EvaluationContext> isThere = isThere(value);
        Predicate<EvaluationContext> isUndecided = isUndecided(value);
        return context -> {
            if (isThere.test(context)) {
                return Condition.TRUE;
            }
            return isUndecided.test(context) ? Condition.MISSING : Condition.FALSE;
        };
    }

    private static Predicate<EvaluationContext> isThere(Expr value) {
        if (ExpressionCompiler.isText(value)) {
            TextValue text = ExpressionCompiler.text(value);
            return context -> text.get(context) != null;
        }
        NumberValue number = ExpressionCompiler.number(value);
        return context -> number.get(context) != Event.MISSING;
    }

    private static Predicate<EvaluationContext> isUndecided(Expr value) {
        if (value instanceof Expr.FieldRef reference) {
            return isUndecided(reference.step(), reference.field().isIntervalPart());
        } else if (value instanceof Expr.TimeOf time) {
            return isUndecided(time.step(), true);
        } else if (value instanceof Expr.Arithmetic arithmetic) {
            return isUndecided(arithmetic.left()).or(isUndecided(arithmetic.right()));
        } else if (value instanceof Expr.Calendar calendar) {
            return isUndecided(calendar.time());
        }
        return context -> false;
    }

    private static Predicate<EvaluationContext> isUndecided(int step, boolean ofInterval) {
        return context -> {
            View view = context.view(step);
            return view == null || ofInterval && view.begin() == Event.MISSING;
        };
    }
}
