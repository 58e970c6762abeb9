package io.langyan.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void shouldTellQuantilesByNearestRank() {
        // Given 1 … 1000 in an order of no kind
        Latencies latencies = new Latencies();

        // When
        LongStream.range(0, 1000).map(i -> i * 377 % 1000 + 1).forEach(latencies::add);

        // Then
        assertThat(latencies.count()).isEqualTo(1000);
        assertThat(latencies.quantile(0.5)).isEqualTo(500);
        assertThat(latencies.quantile(0.99)).isEqualTo(990);
        assertThat(latencies.quantile(1)).isEqualTo(1000);
    }

    @Test
    void shouldTellTheOnlyDelayForEveryShare() {
        // Given
        Latencies latencies = new Latencies();

        // When
        latencies.add(12);

        // Then
        assertThat(latencies.quantile(0.01)).isEqualTo(12);
        assertThat(latencies.quantile(1)).isEqualTo(12);
    }

    @Test
    void shouldHaveNoQuantileOfNothing() {
        assertThatThrownBy(() -> new Latencies().quantile(0.5)).isInstanceOf(IllegalStateException.class);
    }
}
