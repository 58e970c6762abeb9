package io.langyan.engine.language.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.langyan.engine.diagnostic.Message;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a or b and c                | (or a (and b c))
            (a or b) and c              | (and (or a b) c)
            not a and b                 | (and (not a) b)
            not not a                   | (not (not a))
            a and b and c or d or e     | (or (and a b c) d e)
            a + b * c >= d - e          | (>= (+ a (* b c)) (- d e))
            a - b - c == d              | (== (- (- a b) c) d)
            not a == b                  | (not (== a b))
            call.talk > 5m              | (> call.talk 5m)
            known(x) or hour(p.at) < 6  | (or (known x) (< (hour p.at) 6))
            x in [1, 2, 3]              | (in x 1 2 3)
            true and false              | (and true false)
            """)
    void shouldBindOperatorsAsTheGrammarSays(String text, String expected) throws ExpressionFault {
        // When
        Syntax syntax = Parser.parse(text);

        // Then
        assertThat(shown(syntax)).isEqualTo(expected);
    }

    @Test
    void shouldKnowWhereEveryPartStands() throws ExpressionFault {
        // Given
        String text = "amount >= 3万元 and payee == 'A'";

        // When
        Syntax syntax = Parser.parse(text);

        // Then
        assertThat(syntax.parts())
                .extracting(part -> text.substring(part.start(), part.end()))
                .containsExactly("amount >= 3万元", "payee == 'A'");
    }

    @Test
    void shouldRefuseEndlessNestingInsteadOfExhaustingTheStack() {
        // Given
        String text = "(".repeat(20_000) + "a" + ")".repeat(20_000);

        // When / Then
        assertThatThrownBy(() -> Parser.parse(text))
                .asInstanceOf(InstanceOfAssertFactories.type(ExpressionFault.class))
                .extracting(ExpressionFault::problem)
                .isEqualTo(Message.EXPRESSION_TOO_BIG);
    }

    @Test
    void shouldPointAtTheFaultyToken() {
        // Given
        String text = "amount >= 2000元 amonut";

        // When / Then
        assertThatThrownBy(() -> Parser.parse(text))
                .asInstanceOf(InstanceOfAssertFactories.type(ExpressionFault.class))
                .satisfies(fault ->
                        assertThat(text.substring(fault.start(), fault.end())).isEqualTo("amonut"));
    }

    private static String shown(Syntax syntax) {
        if (syntax instanceof Syntax.Number number) {
            return number.text();
        }
        if (syntax instanceof Syntax.Truth truth) {
            return String.valueOf(truth.value());
        }
        if (syntax instanceof Syntax.Name name) {
            return name.name();
        }
        if (syntax instanceof Syntax.Member member) {
            return member.step() + "." + member.field();
        }
        return "(" + operator(syntax) + " "
                + syntax.parts().stream().map(ParserTest::shown).collect(Collectors.joining(" ")) + options(syntax)
                + ")";
    }

    private static String operator(Syntax syntax) {
        if (syntax instanceof Syntax.Logical logical) {
            return logical.and() ? "and" : "or";
        }
        if (syntax instanceof Syntax.Compare compare) {
            return compare.sign();
        }
        if (syntax instanceof Syntax.Arithmetic arithmetic) {
            return arithmetic.sign();
        }
        if (syntax instanceof Syntax.Call call) {
            return call.function();
        }
        return syntax instanceof Syntax.Not ? "not" : "in";
    }

    private static String options(Syntax syntax) {
        return syntax instanceof Syntax.Membership membership
                ? membership.options().stream()
                        .map(option -> " " + shown(option))
                        .collect(Collectors.joining())
                : "";
    }
}
