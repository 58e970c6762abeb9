package io.langyan.job.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.records.Topic;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingClockTest {
    private final ReadingClock clock = new ReadingClock(0, 1);

    @Test
    void shouldKnowNothingWhileAnySubtaskOfAnyStageIsSilent() {
        // Given
        clock.take(new ReadUpTo(Topic.CALLS, 10, 0, 0, 2));
        clock.take(new ReadUpTo(Topic.CALLS, 10, 0, 1, 2));
        clock.take(new ReadUpTo(Topic.CALLS, 10, 1, 0, 2));

        // When
        boolean before = clock.readUpTo(Topic.CALLS) != ReadingClock.UNKNOWN;
        boolean risen = clock.take(new ReadUpTo(Topic.CALLS, 7, 1, 1, 2));

        // Then
        assertThat(before).isFalse();
        assertThat(risen).isTrue();
        assertThat(clock.readUpTo(Topic.CALLS)).isEqualTo(7);
    }

    @Test
    void shouldStandStillWithTheSlowestAndNeverGoBack() {
        // Given
        clock.take(new ReadUpTo(Topic.CALLS, 10, 0, 0, 1));
        clock.take(new ReadUpTo(Topic.CALLS, 10, 1, 0, 1));

        // When
        boolean ahead = clock.take(new ReadUpTo(Topic.CALLS, 20, 0, 0, 1));
        boolean back = clock.take(new ReadUpTo(Topic.CALLS, 5, 1, 0, 1));

        // Then
        assertThat(ahead).isFalse();
        assertThat(back).isFalse();
        assertThat(clock.readUpTo(Topic.CALLS)).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 7, 64})
    void shouldHaveAKeyForEverySubtask(int parallelism) {
        // When
        List<String> keys = SubtaskKeys.of(parallelism, 256);

        // Then
        assertThat(keys)
                .extracting(key -> KeyGroupRangeAssignment.assignKeyToParallelOperator(key, 256, parallelism))
                .containsExactlyElementsOf(
                        IntStream.range(0, parallelism).boxed().toList());
    }
}
