package io.langyan.engine.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Walks through the expressions of a rule. */
public final class Expressions {
    private Expressions() {}

    /** The expressions directly within one; none within literals, fields, features and times. */
    public static List<Expr> operands(Expr expression) {
        if (expression instanceof Expr.And and) {
            return and.terms();
        } else if (expression instanceof Expr.Or or) {
            return or.terms();
        } else if (expression instanceof Expr.Not not) {
            return List.of(not.term());
        } else if (expression instanceof Expr.Compare compare) {
            return List.of(compare.left(), compare.right());
        } else if (expression instanceof Expr.In in) {
            return Stream.concat(Stream.of(in.value()), in.options().stream()).toList();
        } else if (expression instanceof Expr.Arithmetic arithmetic) {
            return List.of(arithmetic.left(), arithmetic.right());
        } else if (expression instanceof Expr.Known known) {
            return List.of(known.value());
        } else if (expression instanceof Expr.Calendar calendar) {
            return List.of(calendar.time());
        } else if (expression instanceof Expr.StartsWith startsWith) {
            return List.of(startsWith.value());
        } else if (expression instanceof Expr.MultipleOf multiple) {
            return List.of(multiple.value());
        } else if (expression instanceof Expr.Listed listed) {
            return List.of(listed.who());
        } else if (expression instanceof Expr.Tagged tagged) {
            return List.of(tagged.who());
        }
        return List.of();
    }

    /** How many operators, names and literals an expression has. */
    public static int nodes(Expr expression) {
        return 1 + operands(expression).stream().mapToInt(Expressions::nodes).sum();
    }

    /** How many operators, names and literals all conditions of a rule have: what its evaluation costs at most. */
    public static int nodes(CheckedRule rule) {
        return Stream.of(
                        rule.sequence().steps().stream().map(Step::where),
                        rule.sequence().never().stream().map(Never::where),
                        rule.features().stream().map(Feature::where),
                        rule.score().stream().map(ScoreLine::condition),
                        rule.exemptions().stream().map(exemption -> Optional.of(exemption.condition())))
                .flatMap(conditions -> conditions)
                .flatMap(Optional::stream)
                .mapToInt(Expressions::nodes)
                .sum();
    }
}
