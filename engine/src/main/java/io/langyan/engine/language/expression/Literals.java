package io.langyan.engine.language.expression;

import io.langyan.engine.catalogue.EnumType;
import io.langyan.engine.catalogue.FieldType;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.diagnostic.Problems;
import io.langyan.engine.diagnostic.Span;
import io.langyan.engine.diagnostic.Words;
import io.langyan.engine.language.yaml.YamlNode.YamlText;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.ValueType;
import java.math.BigDecimal;
import java.util.Optional;

/** Gives quoted literals the type of what they are compared with, and says what is wrong with those that do not fit. */
final class Literals {
    static final Label LEFT = new Label("左", "left");
    static final Label RIGHT = new Label("右", "right");
    private static final long YUAN_PER_WAN = 10_000;
    /** Whole thousands of yuan read well in 万: 1.5万元. */
    private static final long SHORT_IN_WAN = 1_000;

    private final YamlText text;
    private final Problems problems;

    Literals(YamlText text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** The literal as a value of that type. */
    Optional<Expr> typed(Syntax.Text literal, String sign, ValueType type, boolean right) {
        if (type.kind() == FieldType.TEXT || type.kind() == FieldType.ID) {
            return Optional.of(new Expr.TextLiteral(type, literal.value()));
        }
        if (type.kind() != FieldType.ENUM) {
            reportMismatch(literal, sign, type, ValueType.TEXT, right);
            return Optional.empty();
        }
        EnumType list = type.enumType().orElseThrow();
        int code = list.codeOf(literal.value());
        if (code < 0) {
            problems.report(
                    text.span(literal.start(), literal.end()),
                    Message.UNKNOWN_VALUE,
                    list.name(),
                    literal.value(),
                    Words.didYouMean(literal.value(), list.values()),
                    Words.list(list.values()));
            return Optional.empty();
        }
        return Optional.of(new Expr.NumberLiteral(type, code));
    }

    /** Reports an operand whose type is not that of the other side. */
    void reportMismatch(Syntax operand, String sign, ValueType expected, ValueType found, boolean right) {
        Label side = right ? RIGHT : LEFT;
        Span span = text.span(operand.start(), operand.end());
        if (operand instanceof Syntax.Number number && found.equals(ValueType.INT) && hasUnit(expected)) {
            problems.report(
                    span,
                    Message.BARE_NUMBER,
                    TypeNames.of(expected),
                    side,
                    sign,
                    number.text(),
                    unitHelp(number, expected));
        } else {
            problems.report(span, Message.WRONG_OPERAND, TypeNames.of(expected), side, sign, TypeNames.of(found));
        }
    }

    private static boolean hasUnit(ValueType type) {
        return type.equals(ValueType.MONEY) || type.equals(ValueType.DURATION);
    }

    private static Label unitHelp(Syntax.Number number, ValueType expected) {
        long value = number.quantity().value();
        if (expected.equals(ValueType.DURATION)) {
            return new Label(
                    "写作 %1$ds 或 %1$dm；时长不能与裸数字比较".formatted(value),
                    "write %1$ds or %1$dm. A duration is never compared with a bare number".formatted(value));
        }
        boolean round = value >= YUAN_PER_WAN && value % SHORT_IN_WAN == 0;
        String inWan = BigDecimal.valueOf(value)
                .divide(BigDecimal.valueOf(YUAN_PER_WAN))
                .toPlainString();
        return new Label(
                "写作 " + value + "元" + (round ? "（或 " + inWan + "万元）" : "") + "；金额不能与裸数字比较",
                "write " + value + "元" + (round ? " (or " + inWan + "万元)" : "")
                        + ". Money is never compared with a bare number");
    }
}
