package io.langyan.cli.backtest.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    @Test
    void shouldTellHowFarAndHowLong() {
        assertThat(ProgressBar.line(0, 2_000_000, Duration.ZERO)).isEqualTo("░".repeat(30) + "   0 %  0.0 / 2.0 MB");
        assertThat(ProgressBar.line(500_000, 2_000_000, Duration.ofSeconds(4)))
                .isEqualTo("████████" + "░".repeat(22) + "  25 %  0.5 / 2.0 MB  12 s");
        assertThat(ProgressBar.line(3_000_000, 2_000_000, Duration.ofSeconds(4)))
                .contains("100 %", "  0 s");
    }

    @Test
    void shouldDrawWhileItIsOpenAndLeaveNothingBehind() {
        // Given
        StringWriter terminal = new StringWriter();

        // When
        try (ProgressBar bar = ProgressBar.start(new PrintWriter(terminal), () -> 1, 2)) {
            assertThat(bar).isNotNull();
            Awaitility.await()
                    .untilAsserted(() -> assertThat(terminal.toString()).contains("50 %"));
        }

        // Then
        assertThat(terminal.toString()).endsWith("\r\u001b[K");
    }
}
