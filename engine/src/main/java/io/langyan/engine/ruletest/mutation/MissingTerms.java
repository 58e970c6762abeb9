package io.langyan.engine.ruletest.mutation;

import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Expressions;
import java.util.List;

/** Tells where {@code known(x)} says nothing that the terms beside it do not say as well. */
final class MissingTerms {
    private MissingTerms() {}

    /** Whether a term is {@code known(x)} and another term can only hold where x is there. */
    static boolean isImplied(List<Expr> terms, int index) {
        return terms.get(index) instanceof Expr.Known known
                && terms.stream().anyMatch(other -> isMissingWith(other, known.value()));
    }

    /** Whether a condition is missing wherever the value is. */
    private static boolean isMissingWith(Expr condition, Expr value) {
        if (condition instanceof Expr.Not not) {
            return isMissingWith(not.term(), value);
        }
        boolean decides =
                condition instanceof Expr.And || condition instanceof Expr.Or || condition instanceof Expr.Known;
        return !decides && uses(condition, value);
    }

    private static boolean uses(Expr expression, Expr value) {
        return expression.equals(value)
                || !(expression instanceof Expr.Known)
                        && Expressions.operands(expression).stream().anyMatch(operand -> uses(operand, value));
    }
}
