package io.langyan.engine.language.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.rule.ValueType;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource({"1元,100", "0.01元,1", "3000元,300000", "0.5万元,500000", "5万元,5000000", "1.2亿元,12000000000", "0元,0"})
    void shouldReadMoneyAsFen(String text, long fen) {
        // When
        Optional<Quantity> quantity = Quantity.parse(text);

        // Then
        assertThat(quantity).contains(new Quantity(ValueType.MONEY, fen));
    }

    @ParameterizedTest
    @CsvSource({"500ms,500", "30s,30000", "10m,600000", "2h,7200000", "90d,7776000000"})
    void shouldReadDurationsAsMilliseconds(String text, long millis) {
        // When
        Optional<Quantity> quantity = Quantity.parse(text);

        // Then
        assertThat(quantity).contains(new Quantity(ValueType.DURATION, millis));
    }

    @Test
    void shouldReadABareNumberAsAnInt() {
        // When
        Optional<Quantity> quantity = Quantity.parse("123");

        // Then
        assertThat(quantity).contains(new Quantity(ValueType.INT, 123));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "元",
                "1.5",
                "1.5h",
                "0.001元",
                "3万",
                "5 元",
                "-5元",
                "1e3",
                "１元",
                "99999999999999999999",
                "9999999999亿元"
            })
    void shouldRefuseWhatIsNoQuantity(String text) {
        // When
        Optional<Quantity> quantity = Quantity.parse(text);

        // Then
        assertThat(quantity).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"7200000,2h", "5400000,90m", "86400000,1d", "1500,1500ms", "45000,45s"})
    void shouldShowADurationWithoutAFraction(long millis, String shown) {
        // When
        String text = Quantity.duration(millis);

        // Then
        assertThat(text).isEqualTo(shown);
    }
}
