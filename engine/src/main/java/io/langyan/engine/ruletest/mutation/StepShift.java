package io.langyan.engine.ruletest.mutation;

import io.langyan.engine.rule.Expr;
import java.util.function.IntUnaryOperator;

/** Writes an expression anew with other indices of steps. */
final class StepShift {
    private final IntUnaryOperator step;

    private StepShift(IntUnaryOperator step) {
        this.step = step;
    }

    /** The expression about the steps at the places that the operator tells. */
    static Expr of(Expr expression, IntUnaryOperator step) {
        return new StepShift(index -> index == Expr.FieldRef.SELF ? index : step.applyAsInt(index)).shifted(expression);
    }

    private Expr shifted(Expr expression) {
        if (expression instanceof Expr.FieldRef reference) {
            return new Expr.FieldRef(step.applyAsInt(reference.step()), reference.field());
        } else if (expression instanceof Expr.TimeOf time) {
            return new Expr.TimeOf(step.applyAsInt(time.step()));
        } else if (expression instanceof Expr.Subject subject) {
            return new Expr.Subject(step.applyAsInt(subject.step()), subject.entity());
        } else if (expression instanceof Expr.Compare compare) {
            return new Expr.Compare(compare.op(), shifted(compare.left()), shifted(compare.right()));
        } else if (expression instanceof Expr.In in) {
            return new Expr.In(shifted(in.value()), in.options());
        } else if (expression instanceof Expr.Arithmetic sum) {
            return new Expr.Arithmetic(sum.op(), shifted(sum.left()), shifted(sum.right()), sum.type());
        } else if (expression instanceof Expr.Known known) {
            return new Expr.Known(shifted(known.value()));
        } else if (expression instanceof Expr.Calendar calendar) {
            return new Expr.Calendar(calendar.part(), shifted(calendar.time()));
        } else if (expression instanceof Expr.StartsWith starts) {
            return new Expr.StartsWith(shifted(starts.value()), starts.prefix());
        } else if (expression instanceof Expr.MultipleOf multiple) {
            return new Expr.MultipleOf(shifted(multiple.value()), multiple.unit());
        } else if (expression instanceof Expr.Listed listed) {
            return new Expr.Listed(shifted(listed.who()), listed.list());
        } else if (expression instanceof Expr.Tagged tagged) {
            return new Expr.Tagged((Expr.FieldRef) shifted(tagged.who()), tagged.tag());
        }
        return expression;
    }
}
