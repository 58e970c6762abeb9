package io.langyan.engine.ruletest.mutation;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.explain.ExpressionText;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Expr.ArithmeticOp;
import io.langyan.engine.rule.Expr.CompareOp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Changes comparisons: the operator at its boundary and turned round, the threshold by a unit (a yuan, a second, one),
 * by half and by twice, sums and differences exchanged.
 */
final class ComparisonChanges {
    private static final Map<CompareOp, CompareOp> AT_THE_BOUNDARY = Map.of(
            CompareOp.LT, CompareOp.LE,
            CompareOp.LE, CompareOp.LT,
            CompareOp.GT, CompareOp.GE,
            CompareOp.GE, CompareOp.GT);
    private static final Map<CompareOp, CompareOp> OPPOSITE = Map.of(
            CompareOp.EQ, CompareOp.NE,
            CompareOp.NE, CompareOp.EQ,
            CompareOp.LT, CompareOp.GE,
            CompareOp.LE, CompareOp.GT,
            CompareOp.GT, CompareOp.LE,
            CompareOp.GE, CompareOp.LT);

    private final ExpressionText text;

    ComparisonChanges(ExpressionText text) {
        this.text = text;
    }

    List<Change<Expr>> of(Expr.Compare compare) {
        List<Change<Expr>> changes = new ArrayList<>();
        CompareOp strict = AT_THE_BOUNDARY.get(compare.op());
        if (strict != null) {
            changes.add(change(new Expr.Compare(strict, compare.left(), compare.right()), exactly(compare)));
        }
        CompareOp opposite = OPPOSITE.get(compare.op());
        changes.add(change(new Expr.Compare(opposite, compare.left(), compare.right()), bothSides(compare)));
        boolean right = Units.isMovable(compare.right());
        if (right || Units.isMovable(compare.left())) {
            thresholds(compare, right, changes);
        }
        arithmetic(compare.left(), left -> new Expr.Compare(compare.op(), left, compare.right()), compare, changes);
        arithmetic(compare.right(), side -> new Expr.Compare(compare.op(), compare.left(), side), compare, changes);
        return changes;
    }

    private void thresholds(Expr.Compare compare, boolean right, List<Change<Expr>> changes) {
        Expr threshold = right ? compare.right() : compare.left();
        // The other direction is what the operator at its boundary comes to.
        boolean lower = right == (compare.op() == CompareOp.GE || compare.op() == CompareOp.LT);
        boolean ordered = AT_THE_BOUNDARY.containsKey(compare.op());
        List<Expr.NumberLiteral> others = new ArrayList<>();
        others.add(Units.moved(threshold, ordered && lower ? -1 : 1));
        if (ordered) {
            others.add(Units.scaled(threshold, 2, 1));
            others.add(Units.scaled(threshold, 1, 2));
        }
        for (Expr.NumberLiteral other : others) {
            if (!other.equals(threshold)) {
                Expr.Compare changed = right
                        ? new Expr.Compare(compare.op(), compare.left(), other)
                        : new Expr.Compare(compare.op(), other, compare.right());
                String value = text.of(right ? compare.left() : compare.right());
                Label help = new Label(
                        "加一个测试：" + value + " 恰为 " + text.of(other) + "，并写明结果",
                        "add a test in which " + value + " is exactly " + text.of(other)
                                + ", and say what it comes to");
                changes.add(change(changed, help));
            }
        }
    }

    private void arithmetic(Expr at, UnaryOperator<Expr> whole, Expr.Compare compare, List<Change<Expr>> changes) {
        if (!(at instanceof Expr.Arithmetic sum)) {
            return;
        }
        if (sum.op() == ArithmeticOp.TIMES) {
            factor(sum, whole, compare, changes);
        } else {
            ArithmeticOp other = sum.op() == ArithmeticOp.PLUS ? ArithmeticOp.MINUS : ArithmeticOp.PLUS;
            Expr changed = new Expr.Arithmetic(other, sum.left(), sum.right(), sum.type());
            changes.add(change(whole.apply(changed), exactly(compare)));
        }
        UnaryOperator<Expr> left = part -> whole.apply(new Expr.Arithmetic(sum.op(), part, sum.right(), sum.type()));
        UnaryOperator<Expr> right = part -> whole.apply(new Expr.Arithmetic(sum.op(), sum.left(), part, sum.type()));
        arithmetic(sum.left(), left, compare, changes);
        arithmetic(sum.right(), right, compare, changes);
    }

    private void factor(
            Expr.Arithmetic product, UnaryOperator<Expr> whole, Expr.Compare compare, List<Change<Expr>> changes) {
        for (int step : new int[] {1, -1}) {
            if (Units.isMovable(product.left())) {
                Expr other = new Expr.Arithmetic(
                        product.op(), Units.moved(product.left(), step), product.right(), product.type());
                changes.add(change(whole.apply(other), exactly(compare)));
            } else if (Units.isMovable(product.right())) {
                Expr other = new Expr.Arithmetic(
                        product.op(), product.left(), Units.moved(product.right(), step), product.type());
                changes.add(change(whole.apply(other), exactly(compare)));
            }
        }
    }

    private Change<Expr> change(Expr changed, Label help) {
        return new Change<>(changed, new Label("改为 " + text.of(changed), text.of(changed)), help);
    }

    private Label exactly(Expr.Compare compare) {
        String left = text.of(compare.left());
        String right = text.of(compare.right());
        return new Label(
                "加一个测试：" + left + " 恰等于 " + right + "，并写明结果",
                "add a test in which " + left + " equals " + right + " exactly, and say what it comes to");
    }

    private Label bothSides(Expr.Compare compare) {
        return new Label(
                "加两个测试：" + text.of(compare) + " 成立与不成立各一个",
                "add a test in which " + text.of(compare) + " holds, and one in which it does not");
    }
}
