package io.langyan.engine.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogarithmicBucketTest {
    /** What a bucket stands for is this near to every number in it, relative to the number. */
    private static final double STATED_ERROR = 0.016;

    @Test
    void shouldStandForNumbersWithinTheStatedError() {
        // Given
        Random random = new Random(20260302);
        LongStream numbers = LongStream.generate(() -> random.nextLong() >>> (1 + random.nextInt(62)))
                .limit(200_000);

        // When
        double worst = numbers.filter(number -> number != 0)
                .mapToDouble(LogarithmicBucketTest::relativeError)
                .max()
                .orElseThrow();

        // Then it is used to the full, and kept
        assertThat(worst).isBetween(0.015, STATED_ERROR);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 63, -1, -63})
    void shouldShowSmallNumbersAsTheyAre(long number) {
        // When
        long shown = LogarithmicBucket.middle(LogarithmicBucket.of(number));

        // Then
        assertThat(shown).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(longs = {64, 100, 65_535, 65_536, 3_000_000, 1L << 40, Long.MAX_VALUE - 1})
    void shouldPutLargerNumbersIntoLargerBuckets(long number) {
        // When
        int bucket = LogarithmicBucket.of(number);

        // Then
        assertThat(bucket).isBetween(LogarithmicBucket.of(number - 1), LogarithmicBucket.of(number + 1));
        assertThat(LogarithmicBucket.of(-number)).isEqualTo(-bucket);
        assertThat(LogarithmicBucket.of(LogarithmicBucket.middle(bucket))).isEqualTo(bucket);
    }

    @Test
    void shouldCountBucketsWithoutGaps() {
        // Given
        long[] numbers = LongStream.range(0, 100_000).toArray();

        // When
        int[] buckets = LongStream.of(numbers)
                .mapToInt(LogarithmicBucket::of)
                .distinct()
                .toArray();

        // Then
        assertThat(buckets).isSorted();
        assertThat(buckets[buckets.length - 1]).isEqualTo(buckets.length - 1);
    }

    private static double relativeError(long number) {
        long shown = LogarithmicBucket.middle(LogarithmicBucket.of(number));
        return Math.abs((double) (shown - number)) / Math.abs((double) number);
    }
}
