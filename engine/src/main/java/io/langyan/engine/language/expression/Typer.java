package io.langyan.engine.language.expression;

import io.langyan.engine.catalogue.FieldType;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.diagnostic.Problems;
import io.langyan.engine.diagnostic.Span;
import io.langyan.engine.language.yaml.YamlNode.YamlText;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Expr.ArithmeticOp;
import io.langyan.engine.rule.Expr.NumberLiteral;
import io.langyan.engine.rule.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Resolves the names of one expression and sees to it that operands go together. */
final class Typer {
    private final Scope scope;
    private final YamlText text;
    private final Problems problems;
    private final Literals literals;
    private final Comparisons comparisons;
    private final Functions functions;
    private final MissingValues missing;
    /** How many operators lie around the present place under which false and missing are not alike. */
    private int inverted;

    Typer(Scope scope, YamlText text, Problems problems) {
        this.scope = scope;
        this.text = text;
        this.problems = problems;
        this.literals = new Literals(text, problems);
        this.comparisons = new Comparisons(this, scope, literals);
        this.functions = new Functions(this);
        this.missing = new MissingValues();
    }

    /** The expression as a condition; what it does not say about missing values is reported too. */
    Optional<Expr> condition(Syntax syntax) {
        Optional<Expr> condition = term(syntax);
        if (condition.isPresent()) {
            missing.report(problems);
        }
        return condition;
    }

    /** A value of any type. */
    Optional<Expr> value(Syntax syntax) {
        if (syntax instanceof Syntax.Number number) {
            return Optional.of(new NumberLiteral(
                    number.quantity().type(), number.quantity().value()));
        }
        if (syntax instanceof Syntax.Text literal) {
            return Optional.of(new Expr.TextLiteral(ValueType.TEXT, literal.value()));
        }
        if (syntax instanceof Syntax.Truth truth) {
            return Optional.of(new NumberLiteral(ValueType.BOOL, truth.value() ? 1 : 0));
        }
        if (syntax instanceof Syntax.Name || syntax instanceof Syntax.Member) {
            Optional<Expr> named = reference(syntax);
            named.ifPresent(found -> missing.used(found, span(syntax)));
            return named;
        }
        if (syntax instanceof Syntax.Arithmetic arithmetic) {
            return arithmetic(arithmetic);
        }
        return logical(syntax);
    }

    /** What a name or a step's field means, without counting it as a use of its value. */
    Optional<Expr> reference(Syntax syntax) {
        if (syntax instanceof Syntax.Member member) {
            Span step = text.span(member.start(), member.start() + member.step().length());
            return scope.member(
                    member.step(), member.field(), step, text.span(member.fieldStart(), member.end()), problems);
        }
        return scope.name(((Syntax.Name) syntax).name(), span(syntax), problems);
    }

    /**
     * Counts a value as used where it is asked for lists. A number that is withheld is on no list: that it is missing
     * matters only where the answer is turned round.
     */
    void usedInListed(Expr value, Syntax syntax) {
        if (inverted > 0) {
            missing.used(value, span(syntax));
        }
    }

    Scope scope() {
        return scope;
    }

    MissingValues missing() {
        return missing;
    }

    Span span(Syntax syntax) {
        return text.span(syntax.start(), syntax.end());
    }

    void report(Syntax syntax, Message message, Object... arguments) {
        problems.report(span(syntax), message, arguments);
    }

    private Optional<Expr> inverted(Supplier<Optional<Expr>> operand) {
        inverted++;
        Optional<Expr> typed = operand.get();
        inverted--;
        return typed;
    }

    private Optional<Expr> logical(Syntax syntax) {
        if (syntax instanceof Syntax.Not not) {
            return inverted(() -> term(not.term())).map(Expr.Not::new);
        }
        if (syntax instanceof Syntax.Logical logical) {
            List<Expr> terms = new ArrayList<>();
            logical.terms().forEach(part -> term(part).ifPresent(terms::add));
            boolean complete = terms.size() == logical.terms().size();
            return complete ? Optional.of(logical.and() ? new Expr.And(terms) : new Expr.Or(terms)) : Optional.empty();
        }
        if (syntax instanceof Syntax.Compare compare) {
            return inverted(() -> comparisons.compare(compare));
        }
        if (syntax instanceof Syntax.Membership membership) {
            return comparisons.membership(membership);
        }
        return functions.call((Syntax.Call) syntax);
    }

    private Optional<Expr> term(Syntax syntax) {
        Optional<Expr> value = value(syntax);
        if (value.isPresent() && !value.get().type().equals(ValueType.BOOL)) {
            report(syntax, Message.NOT_A_CONDITION, TypeNames.of(value.get().type()));
            return Optional.empty();
        }
        return value;
    }

    private Optional<Expr> arithmetic(Syntax.Arithmetic syntax) {
        Optional<Expr> left = value(syntax.left());
        Optional<Expr> right = value(syntax.right());
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        FieldType leftKind = left.get().type().kind();
        FieldType rightKind = right.get().type().kind();
        Optional<FieldType> result = syntax.op() == ArithmeticOp.TIMES
                ? product(leftKind, rightKind)
                : sum(syntax.op(), leftKind, rightKind);
        if (result.isEmpty()) {
            reportOperands(syntax, left.get(), right.get());
        }
        return result.map(kind -> new Expr.Arithmetic(syntax.op(), left.get(), right.get(), ValueType.of(kind)));
    }

    private void reportOperands(Syntax.Arithmetic syntax, Expr left, Expr right) {
        boolean leftIsNumber = isAmount(left.type().kind()) || left.type().kind() == FieldType.TIME;
        if (leftIsNumber && syntax.op() != ArithmeticOp.TIMES) {
            boolean isTime = left.type().kind() == FieldType.TIME;
            ValueType expected = isTime ? ValueType.DURATION : left.type();
            literals.reportMismatch(syntax.right(), syntax.sign(), expected, right.type(), true);
        } else {
            Syntax wrong = leftIsNumber ? syntax.right() : syntax.left();
            Label side = leftIsNumber ? Literals.RIGHT : Literals.LEFT;
            Label expected = leftIsNumber
                    ? new Label("整数（金额或时长只能乘整数）", "an int (amounts and durations are multiplied by ints only)")
                    : new Label("数字、金额或时长", "a number, an amount or a duration");
            Label found = TypeNames.of((leftIsNumber ? right : left).type());
            report(wrong, Message.WRONG_OPERAND, expected, side, syntax.sign(), found);
        }
    }

    private static Optional<FieldType> product(FieldType left, FieldType right) {
        if (left == FieldType.INT && isAmount(right)) {
            return Optional.of(right);
        }
        return right == FieldType.INT && isAmount(left) ? Optional.of(left) : Optional.empty();
    }

    private static Optional<FieldType> sum(ArithmeticOp op, FieldType left, FieldType right) {
        if (left == FieldType.TIME && right == FieldType.DURATION) {
            return Optional.of(FieldType.TIME);
        }
        if (left == FieldType.TIME && right == FieldType.TIME && op == ArithmeticOp.MINUS) {
            return Optional.of(FieldType.DURATION);
        }
        return left == right && isAmount(left) ? Optional.of(left) : Optional.empty();
    }

    private static boolean isAmount(FieldType kind) {
        return kind == FieldType.INT || kind == FieldType.MONEY || kind == FieldType.DURATION;
    }
}
