package io.langyan.engine.ruletest.mutation;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.explain.ExpressionText;
import io.langyan.engine.rule.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Changes conditions: terms dropped, operators exchanged, thresholds moved, values left out, opposites. */
final class ConditionChanges {
    private final ExpressionText text;
    private final ComparisonChanges comparisons;

    ConditionChanges(ExpressionText text) {
        this.text = text;
        this.comparisons = new ComparisonChanges(text);
    }

    /** Every condition that differs from this one in one place. */
    List<Change<Expr>> of(Expr condition) {
        List<Change<Expr>> changes = new ArrayList<>();
        collect(condition, whole -> whole, false, changes);
        return changes;
    }

    private void collect(Expr at, UnaryOperator<Expr> whole, boolean negated, List<Change<Expr>> changes) {
        if (at instanceof Expr.And and) {
            for (int i = 0; i < and.terms().size(); i++) {
                // What is missing does not hold either.
                if (negated || !MissingTerms.isImplied(and.terms(), i)) {
                    changes.add(withoutTerm(and.terms(), i, Expr.And::new, whole));
                }
            }
            terms(and.terms(), Expr.And::new, whole, negated, changes);
            changes.add(joined(new Expr.Or(and.terms()), whole, "and", "or"));
        } else if (at instanceof Expr.Or or) {
            for (int i = 0; i < or.terms().size(); i++) {
                changes.add(withoutTerm(or.terms(), i, Expr.Or::new, whole));
            }
            terms(or.terms(), Expr.Or::new, whole, negated, changes);
            changes.add(joined(new Expr.And(or.terms()), whole, "or", "and"));
        } else if (at instanceof Expr.Not not) {
            changes.add(opposite(not, not.term(), whole));
            collect(not.term(), term -> whole.apply(new Expr.Not(term)), true, changes);
        } else if (at instanceof Expr.Compare compare) {
            comparisons.of(compare).forEach(change -> changes.add(within(change, whole)));
        } else if (at instanceof Expr.In in) {
            options(in, whole, changes);
            changes.add(opposite(in, new Expr.Not(in), whole));
        } else {
            changes.add(opposite(at, new Expr.Not(at), whole));
            argument(at, whole, changes);
        }
    }

    private Change<Expr> withoutTerm(List<Expr> terms, int index, Join join, UnaryOperator<Expr> whole) {
        List<Expr> rest = RuleCopy.without(terms, index);
        String term = text.of(terms.get(index));
        return new Change<>(
                whole.apply(rest.size() == 1 ? rest.get(0) : join.of(rest)),
                new Label("去掉 " + term, "without " + term),
                new Label(
                        "加一个测试：只有 " + term + " 与现有测试不同，并写明结果",
                        "add a test that differs from another only in " + term + ", and say what it comes to"));
    }

    private void terms(
            List<Expr> terms, Join join, UnaryOperator<Expr> whole, boolean negated, List<Change<Expr>> changes) {
        for (int i = 0; i < terms.size(); i++) {
            int place = i;
            collect(
                    terms.get(i),
                    term -> whole.apply(join.of(RuleCopy.replaced(terms, place, term))),
                    negated,
                    changes);
        }
    }

    private Change<Expr> joined(Expr other, UnaryOperator<Expr> whole, String was, String is) {
        return new Change<>(
                whole.apply(other),
                new Label(
                        "把 " + was + " 换成 " + is + "：" + text.of(other),
                        is + " instead of " + was + ": " + text.of(other)),
                new Label(
                        "加一个测试：只有一部分条件成立，并写明结果",
                        "add a test where only one of the terms holds, and say what it comes to"));
    }

    private void options(Expr.In in, UnaryOperator<Expr> whole, List<Change<Expr>> changes) {
        for (int i = 0; i < in.options().size() && in.options().size() > 1; i++) {
            String option = text.of(in.options().get(i));
            changes.add(new Change<>(
                    whole.apply(new Expr.In(in.value(), RuleCopy.without(in.options(), i))),
                    new Label("列表中去掉 " + option, "without " + option + " in the list"),
                    new Label(
                            "加一个测试：" + text.of(in.value()) + " 为 " + option,
                            "add a test in which " + text.of(in.value()) + " is " + option)));
        }
    }

    private Change<Expr> opposite(Expr was, Expr is, UnaryOperator<Expr> whole) {
        return new Change<>(
                whole.apply(is),
                new Label("把 " + text.of(was) + " 取反", "the opposite of " + text.of(was)),
                new Label(
                        "加两个测试：" + text.of(was) + " 成立与不成立各一个",
                        "add a test in which " + text.of(was) + " holds, and one in which it does not"));
    }

    private void argument(Expr at, UnaryOperator<Expr> whole, List<Change<Expr>> changes) {
        if (at instanceof Expr.StartsWith starts && starts.prefix().length() > 1) {
            String shorter = starts.prefix().substring(0, starts.prefix().length() - 1);
            changes.add(new Change<>(
                    whole.apply(new Expr.StartsWith(starts.value(), shorter)),
                    new Label("前缀改为 '" + shorter + "'", "prefix '" + shorter + "'"),
                    new Label(
                            "加一个测试：" + text.of(starts.value()) + " 以 '" + shorter + "' 开头，但不以 '" + starts.prefix()
                                    + "' 开头",
                            "add a test in which " + text.of(starts.value()) + " begins with '" + shorter
                                    + "' but not with '" + starts.prefix() + "'")));
        } else if (at instanceof Expr.MultipleOf multiple) {
            unit(multiple, multiple.unit() * 2, whole, changes);
            unit(multiple, multiple.unit() / 2, whole, changes);
        }
    }

    private void unit(Expr.MultipleOf multiple, long unit, UnaryOperator<Expr> whole, List<Change<Expr>> changes) {
        Expr.MultipleOf other = new Expr.MultipleOf(multiple.value(), unit);
        long between = Math.min(unit, multiple.unit());
        String example = text.of(new Expr.NumberLiteral(multiple.value().type(), between));
        changes.add(new Change<>(
                whole.apply(other),
                new Label("改为 " + text.of(other), text.of(other)),
                new Label(
                        "加一个测试：" + text.of(multiple.value()) + " 是 " + example + " 的奇数倍",
                        "add a test in which " + text.of(multiple.value()) + " is an odd multiple of " + example)));
    }

    private static Change<Expr> within(Change<Expr> change, UnaryOperator<Expr> whole) {
        return new Change<>(whole.apply(change.part()), change.change(), change.help());
    }

    private interface Join {
        Expr of(List<Expr> terms);
    }
}
