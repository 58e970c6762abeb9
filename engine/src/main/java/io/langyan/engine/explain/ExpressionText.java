package io.langyan.engine.explain;

import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Feature;
import io.langyan.engine.rule.Step;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a checked expression as its author could have. */
public final class ExpressionText {
    private static final List<String> SIGNS = List.of("==", "!=", "<", "<=", ">", ">=");
    private static final List<String> ARITHMETIC = List.of(" + ", " - ", " * ");

    private final List<String> steps;
    private final List<String> features;

    /** For a rule with steps and features of those names; fields of the last step stand without its name. */
    public ExpressionText(List<String> steps, List<String> features) {
        this.steps = List.copyOf(steps);
        this.features = List.copyOf(features);
    }

    /** For the names of a rule. */
    public static ExpressionText of(CheckedRule rule) {
        return new ExpressionText(
                rule.sequence().steps().stream().map(Step::name).toList(),
                rule.features().stream().map(Feature::name).toList());
    }

    /** The text of an expression. */
    public String of(Expr expression) {
        if (expression instanceof Expr.NumberLiteral literal) {
            return Quantities.of(literal.type(), literal.value());
        } else if (expression instanceof Expr.TextLiteral literal) {
            return "'" + literal.value() + "'";
        } else if (expression instanceof Expr.FieldRef reference) {
            return step(reference.step()) + reference.field().name();
        } else if (expression instanceof Expr.TimeOf time) {
            return step(time.step()) + "at";
        } else if (expression instanceof Expr.FeatureRef reference) {
            return features.get(reference.index());
        } else if (expression instanceof Expr.Compare compare) {
            return of(compare.left()) + " " + SIGNS.get(compare.op().ordinal()) + " " + of(compare.right());
        } else if (expression instanceof Expr.In in) {
            return of(in.value()) + " in "
                    + in.options().stream().map(this::of).collect(Collectors.joining(", ", "[", "]"));
        } else if (expression instanceof Expr.And and) {
            return and.terms().stream().map(this::termOfAnd).collect(Collectors.joining(" and "));
        } else if (expression instanceof Expr.Or or) {
            return or.terms().stream().map(this::of).collect(Collectors.joining(" or "));
        } else if (expression instanceof Expr.Not not) {
            return "not " + termOfNot(not.term());
        } else if (expression instanceof Expr.Arithmetic arithmetic) {
            return operand(arithmetic, arithmetic.left(), false)
                    + ARITHMETIC.get(arithmetic.op().ordinal())
                    + operand(arithmetic, arithmetic.right(), true);
        }
        return function(expression);
    }

    private String termOfAnd(Expr term) {
        return term instanceof Expr.Or ? "(" + of(term) + ")" : of(term);
    }

    private String termOfNot(Expr term) {
        return term instanceof Expr.Or || term instanceof Expr.And ? "(" + of(term) + ")" : of(term);
    }

    private String operand(Expr.Arithmetic whole, Expr operand, boolean right) {
        boolean sum = operand instanceof Expr.Arithmetic part && part.op() != Expr.ArithmeticOp.TIMES;
        boolean apart = sum && (whole.op() == Expr.ArithmeticOp.TIMES || right);
        return apart ? "(" + of(operand) + ")" : of(operand);
    }

    private String function(Expr expression) {
        if (expression instanceof Expr.Known known) {
            return "known(" + of(known.value()) + ")";
        } else if (expression instanceof Expr.Calendar calendar) {
            return calendar.part().name().toLowerCase(Locale.ROOT) + "(" + of(calendar.time()) + ")";
        } else if (expression instanceof Expr.StartsWith startsWith) {
            return "starts_with(" + of(startsWith.value()) + ", '" + startsWith.prefix() + "')";
        } else if (expression instanceof Expr.MultipleOf multiple) {
            return "multiple_of(" + of(multiple.value()) + ", "
                    + Quantities.of(multiple.value().type(), multiple.unit()) + ")";
        } else if (expression instanceof Expr.Listed listed) {
            return "listed(" + of(listed.who()) + ", " + listed.list() + ")";
        } else if (expression instanceof Expr.Tagged tagged) {
            return "tagged(" + of(tagged.who()) + ", " + tagged.tag() + ")";
        }
        Expr.Subject subject = (Expr.Subject) expression;
        return step(subject.step()) + subject.entity().word();
    }

    private String step(int step) {
        return step == Expr.FieldRef.SELF || step == steps.size() - 1 ? "" : steps.get(step) + ".";
    }
}
