package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.FieldType;
import io.langyan.engine.language.expression.Quantity;
import io.langyan.engine.rule.Expr;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a checked expression as its author could have. */
final class ConditionText {
    private static final List<String> SIGNS = List.of("==", "!=", "<", "<=", ">", ">=");
    private final Names names;

    ConditionText(Names names) {
        this.names = names;
    }

    String of(Expr expression) {
        if (expression instanceof Expr.NumberLiteral literal) {
            return number(literal);
        } else if (expression instanceof Expr.TextLiteral literal) {
            return "'" + literal.value() + "'";
        } else if (expression instanceof Expr.FieldRef reference) {
            return step(reference.step()) + reference.field().name();
        } else if (expression instanceof Expr.TimeOf time) {
            return step(time.step()) + "at";
        } else if (expression instanceof Expr.FeatureRef reference) {
            return names.features().get(reference.index()).name();
        } else if (expression instanceof Expr.Compare compare) {
            return of(compare.left()) + " " + SIGNS.get(compare.op().ordinal()) + " " + of(compare.right());
        } else if (expression instanceof Expr.In in) {
            return of(in.value()) + " in "
                    + in.options().stream().map(this::of).collect(Collectors.joining(", ", "[", "]"));
        } else if (expression instanceof Expr.And and) {
            return and.terms().stream().map(this::of).collect(Collectors.joining(" and "));
        } else if (expression instanceof Expr.Or or) {
            return or.terms().stream().map(this::of).collect(Collectors.joining(" or "));
        } else if (expression instanceof Expr.Not not) {
            return "not " + of(not.term());
        } else if (expression instanceof Expr.Arithmetic arithmetic) {
            String sign = List.of(" + ", " - ", " * ").get(arithmetic.op().ordinal());
            return of(arithmetic.left()) + sign + of(arithmetic.right());
        } else if (expression instanceof Expr.Known known) {
            return "known(" + of(known.value()) + ")";
        } else if (expression instanceof Expr.Calendar calendar) {
            return calendar.part().name().toLowerCase(Locale.ROOT) + "(" + of(calendar.time()) + ")";
        }
        return function(expression);
    }

    private String function(Expr expression) {
        if (expression instanceof Expr.StartsWith startsWith) {
            return "starts_with(" + of(startsWith.value()) + ", '" + startsWith.prefix() + "')";
        } else if (expression instanceof Expr.MultipleOf multiple) {
            return "multiple_of(" + of(multiple.value()) + ", "
                    + number(new Expr.NumberLiteral(multiple.value().type(), multiple.unit())) + ")";
        } else if (expression instanceof Expr.Listed listed) {
            return "listed(" + of(listed.who()) + ", " + listed.list() + ")";
        }
        return expression instanceof Expr.Person ? "person" : "…";
    }

    private String step(int step) {
        return step == Expr.FieldRef.SELF || step == names.steps().size() - 1
                ? ""
                : names.steps().get(step).name() + ".";
    }

    private static String number(Expr.NumberLiteral literal) {
        FieldType kind = literal.type().kind();
        return switch (kind) {
            case BOOL -> literal.value() == 1 ? "true" : "false";
            case ENUM -> "'" + literal.type().enumType().orElseThrow().valueOf((int) literal.value()) + "'";
            case DURATION -> Quantity.duration(literal.value());
            case MONEY ->
                BigDecimal.valueOf(literal.value(), 2).stripTrailingZeros().toPlainString() + "元";
            default -> Long.toString(literal.value());
        };
    }
}
