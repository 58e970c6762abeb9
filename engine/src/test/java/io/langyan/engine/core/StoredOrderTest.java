package io.langyan.engine.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.event.Phase;
import io.langyan.engine.rule.Level;
import org.junit.jupiter.api.Test;

/** State stores these by their place: they may grow at the end and never move. */
class StoredOrderTest {
    @Test
    void shouldKeepThePlacesOfPhases() {
        assertThat(Phase.values())
                .startsWith(Phase.START, Phase.ANSWER, Phase.PARTIAL, Phase.END, Phase.RETRACT, Phase.RULE_OUT);
    }

    @Test
    void shouldKeepThePlacesOfLevels() {
        assertThat(Level.values()).startsWith(Level.LOW, Level.MEDIUM, Level.HIGH, Level.EMERGENCY);
    }
}
