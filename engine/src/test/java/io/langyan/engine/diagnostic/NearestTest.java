package io.langyan.engine.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> NAMES = List.of("amount", "payee", "payee_kind", "channel");

    @ParameterizedTest
    @CsvSource({"amonut,amount", "amoun,amount", "paye,payee", "payee_knd,payee_kind", "chanel,channel"})
    void shouldFindWhatWasMeant(String typed, String meant) {
        // When
        Optional<String> nearest = Nearest.to(typed, NAMES);

        // Then
        assertThat(nearest).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"balance", "x", "payer_of_it"})
    void shouldSuggestNothingWhereNothingIsNear(String typed) {
        // When
        Optional<String> nearest = Nearest.to(typed, NAMES);

        // Then
        assertThat(nearest).isEmpty();
    }
}
