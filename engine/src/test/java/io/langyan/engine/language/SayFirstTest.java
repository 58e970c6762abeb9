package io.langyan.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.catalogue.FraudType;
import io.langyan.engine.catalogue.Label;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an officer reads out first must fit into a breath, and bring nobody to a link or a number of a swindler. */
class SayFirstTest {
    static Stream<FraudType> types() {
        return Rules.CATALOGUE.fraudTypes().values().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldBeThereForExactlyTheSchemesThatHaveAVictim(FraudType type) {
        assertThat(type.sayFirst().isPresent()).isEqualTo(type.entity() == Entity.PERSON);
        assertThat(Rules.CATALOGUE.sayFirst().containsKey(type.name())).isEqualTo(type.warns());
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldBeTwoOrThreeSentencesWithoutLinksAndNumbers(FraudType type) {
        // Given
        Label said = type.sayFirst().orElse(new Label("无。无。", "None. None."));

        // When the police's own numbers are left out
        String zh = said.zh().replace("96110", "").replace("110", "");
        String en = said.en().replace("96110", "").replace("110", "");

        // Then
        assertThat(zh).doesNotContainPattern("[0-9A-Za-z/*{]").hasSizeLessThan(110);
        assertThat(en).doesNotContainPattern("[0-9/*{]|www|http");
        assertThat(zh.chars().filter(c -> c == '。').count()).isBetween(2L, 3L);
        assertThat(en.chars().filter(c -> c == '.').count()).isBetween(2L, 3L);
    }
}
