package io.langyan.engine.language.expression;

import io.langyan.engine.catalogue.FieldType;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Expr.CompareOp;
import io.langyan.engine.rule.ValueType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Types comparisons and membership: both sides are of one type, and only what has an order is ordered. */
final class Comparisons {
    private static final Set<FieldType> ORDERED =
            EnumSet.of(FieldType.INT, FieldType.MONEY, FieldType.DURATION, FieldType.TIME);

    private final Typer typer;
    private final Scope scope;
    private final Literals literals;

    Comparisons(Typer typer, Scope scope, Literals literals) {
        this.typer = typer;
        this.scope = scope;
        this.literals = literals;
    }

    Optional<Expr> compare(Syntax.Compare syntax) {
        boolean leftDecides = decidesType(syntax.left()) || !decidesType(syntax.right());
        Syntax first = leftDecides ? syntax.left() : syntax.right();
        Syntax second = leftDecides ? syntax.right() : syntax.left();
        Optional<Expr> decided = typer.value(first);
        Optional<Expr> other = operand(second, syntax.sign(), decided, leftDecides);
        if (decided.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        ValueType type = decided.get().type();
        if (!type.equals(other.get().type())) {
            literals.reportMismatch(second, syntax.sign(), type, other.get().type(), leftDecides);
            return Optional.empty();
        }
        if (syntax.op() != CompareOp.EQ && syntax.op() != CompareOp.NE && !ORDERED.contains(type.kind())) {
            typer.report(syntax, Message.NOT_ORDERED, syntax.sign(), TypeNames.of(type));
            return Optional.empty();
        }
        Expr left = leftDecides ? decided.get() : other.get();
        Expr right = leftDecides ? other.get() : decided.get();
        checkCap(syntax, left, right);
        return Optional.of(new Expr.Compare(syntax.op(), left, right));
    }

    Optional<Expr> membership(Syntax.Membership syntax) {
        Optional<Expr> value = typer.value(syntax.value());
        List<Expr> options = new ArrayList<>();
        for (Syntax option : syntax.options()) {
            operand(option, "in", value, true).ifPresent(found -> {
                ValueType expected = value.map(Expr::type).orElse(found.type());
                if (expected.equals(found.type())) {
                    options.add(found);
                } else {
                    literals.reportMismatch(option, "in", expected, found.type(), true);
                }
            });
        }
        boolean complete =
                value.isPresent() && options.size() == syntax.options().size();
        return complete ? Optional.of(new Expr.In(value.get(), options)) : Optional.empty();
    }

    /** Literals take the type of the other side: of two sides, the one that is no literal decides. */
    private static boolean decidesType(Syntax syntax) {
        return !(syntax instanceof Syntax.Text) && !(syntax instanceof Syntax.Number);
    }

    private Optional<Expr> operand(Syntax syntax, String sign, Optional<Expr> decided, boolean right) {
        if (decided.isPresent() && syntax instanceof Syntax.Text literal) {
            return literals.typed(literal, sign, decided.get().type(), right);
        }
        if (decided.isPresent()
                && syntax instanceof Syntax.Name name
                && isUnquoted(name, decided.get().type())) {
            Label quoted = new Label("'" + name.name() + "'", "'" + name.name() + "'");
            Label expected = new Label("带引号的取值", "a quoted value");
            Label help = new Label("写作 " + quoted.zh(), "write " + quoted.en());
            typer.report(syntax, Message.EXPRESSION_SYNTAX, expected, new Label(name.name(), name.name()), help);
            return Optional.empty();
        }
        return typer.value(syntax);
    }

    private static boolean isUnquoted(Syntax.Name name, ValueType type) {
        return type.enumType().map(list -> list.codeOf(name.name()) >= 0).orElse(false);
    }

    private void checkCap(Syntax.Compare syntax, Expr left, Expr right) {
        Expr feature = left instanceof Expr.FeatureRef ? left : right;
        Expr number = feature == left ? right : left;
        if (feature instanceof Expr.FeatureRef reference && number instanceof Expr.NumberLiteral literal) {
            scope.cap(reference).ifPresent(cap -> {
                if (literal.value() > cap) {
                    typer.report(syntax, Message.BEYOND_CAP, shown(syntax, left == feature), cap, literal.value());
                }
            });
        }
    }

    private static String shown(Syntax.Compare syntax, boolean left) {
        return (left ? syntax.left() : syntax.right()) instanceof Syntax.Name name ? name.name() : "distinct";
    }
}
