package io.langyan.job.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.langyan.engine.desk.DeskSettings;
import io.langyan.engine.language.DeskSettingsReader;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

class DeskRulesTest {
    @Test
    void shouldTravelToTheSubtasks() throws Exception {
        // Given
        DeskRules rules = DeskRules.SHIPPED.withOwnCity("330100");

        // When
        DeskSettings settings = InstantiationUtil.clone(rules).get();

        // Then
        assertThat(settings.routing().city()).isEqualTo("330100");
        assertThat(settings.sayFirst()).isNotEmpty();
    }

    @Test
    void shouldTellTheFirstThingThatIsWrongWithALadder() {
        // Given
        String text = DeskSettingsReader.shippedText().replace("begins: sms", "begins: pigeon");

        // When / Then
        assertThatThrownBy(() -> DeskRules.of("mine.yaml", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the first in mine.yaml at line ");
    }

    @Test
    void shouldTakeNoDistrictForACity() {
        // Given
        String district = "340102";

        // When / Then
        assertThatThrownBy(() -> DeskRules.SHIPPED.withOwnCity(district))
                .hasMessage(
                        "expected the GB/T 2260 code of a city, six digits that end in 00, but found '340102'; 340100"
                                + " is that of Hefei");
    }
}
