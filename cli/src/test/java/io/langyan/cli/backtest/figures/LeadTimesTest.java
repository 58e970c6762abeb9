package io.langyan.cli.backtest.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.cli.backtest.figures.LeadTimes.Bin;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadTimesTest {
    @ParameterizedTest
    @CsvSource({
        "-3600001, HOUR_LATE",
        "-3600000, TEN_MINUTES_LATE",
        "-600001, TEN_MINUTES_LATE",
        "-600000, MINUTE_LATE",
        "-60001, MINUTE_LATE",
        "-60000, WITH_IT",
        "0, WITH_IT",
        "1, JUST_BEFORE",
        "600000, JUST_BEFORE",
        "600001, TEN_MINUTES_BEFORE",
        "3600000, TEN_MINUTES_BEFORE",
        "3600001, HOUR_BEFORE"
    })
    void shouldPutEachDurationIntoOneBin(long before, Bin bin) {
        // When
        int[] histogram = LeadTimes.histogram(List.of(before));

        // Then
        assertThat(Bin.of(before)).isEqualTo(bin);
        assertThat(histogram).hasSize(Bin.values().length).contains(1);
        assertThat(histogram[bin.ordinal()]).isEqualTo(1);
    }

    @Test
    void shouldTakeTheMiddleOfDurations() {
        assertThat(LeadTimes.median(List.of())).isEmpty();
        assertThat(LeadTimes.median(List.of(-5L, 7L, 100L))).isEqualTo(OptionalLong.of(7));
        assertThat(LeadTimes.median(List.of(-4L, 1L))).isEqualTo(OptionalLong.of(-2));
    }
}
