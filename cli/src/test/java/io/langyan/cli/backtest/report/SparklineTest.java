package io.langyan.cli.backtest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {
    @Test
    void shouldDrawNumbersAsBlocks() {
        assertThat(Sparkline.of(List.of(0, 1, 2, 3, 4, 5, 6, 7))).isEqualTo("▁▂▃▄▅▆▇█");
        assertThat(Sparkline.of(List.of(0, 0))).isEqualTo("▁▁");
        assertThat(Sparkline.of(List.of(0, 1, 1000))).isEqualTo("▁▂█");
        assertThat(Sparkline.of(Collections.nCopies(200, 1))).hasSize(67);
        assertThat(Sparkline.of(List.of())).isEmpty();
    }
}
