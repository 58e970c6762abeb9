package io.langyan.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceClockTest {
    private final EvidenceClock clock = new EvidenceClock(2);

    @Test
    void shouldCountFromTheRecordThatCompletedTheEvidence() {
        // Given
        clock.appended("call", 100);
        clock.appended("call", 150);
        clock.appended("payment", 200);

        // When / Then
        assertThat(clock.decisive(List.of("call", "payment"), 300)).hasValue(200);
    }

    @Test
    void shouldNotCountFromARecordThatCameAfterTheWarning() {
        // Given the call goes on after the warning has left
        clock.appended("call", 100);
        clock.appended("payment", 200);
        clock.appended("call", 250);

        // When / Then
        assertThat(clock.decisive(List.of("call", "payment"), 210)).hasValue(200);
    }

    @Test
    void shouldNotKnowWhatItHasForgotten() {
        // Given room for two
        clock.appended("a", 1);
        clock.appended("b", 2);
        clock.appended("c", 3);

        // When / Then
        assertThat(clock.decisive(List.of("a"), 10)).isEmpty();
        assertThat(clock.decisive(List.of("a", "b"), 10)).hasValue(2);
    }
}
