package io.langyan.engine.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DailyValuesTest {
    private static final int BUCKETS_A_DAY = 100;

    @Test
    void shouldForgetTheOldestDaysWhereBucketsAreTooMany() {
        // Given twelve days of a hundred different amounts each
        DailyValues days = days(12);

        // When
        int forgotten = days.forget(0, 100);

        // Then ten days are a thousand cells
        assertThat(forgotten).isEqualTo(2);
        assertThat(days.days().firstKey()).isEqualTo(2);
        assertThat(days.newestForgotten()).isEqualTo(1);
    }

    @Test
    void shouldNotCountDaysThatMayStillBeToday() {
        // Given
        DailyValues days = days(12);

        // When today is the day before the last
        int forgotten = days.forget(0, 10);

        // Then
        assertThat(forgotten).isZero();
        assertThat(days.newestForgotten()).isEqualTo(DailyValues.NO_DAY);
    }

    @Test
    void shouldForgetInTheEndWhereTheWatermarkStandsStill() {
        // Given
        DailyValues days = days(45);

        // When
        int forgotten = days.forget(Long.MIN_VALUE, Long.MIN_VALUE);

        // Then
        assertThat(forgotten).isEqualTo(5);
        assertThat(days.days()).hasSize(40);
    }

    @Test
    void shouldForgetWhatNoQuestionReachesWithoutCounting() {
        // Given
        DailyValues days = days(8);

        // When
        int forgotten = days.forget(5, 100);

        // Then
        assertThat(forgotten).isZero();
        assertThat(days.days()).containsOnlyKeys(5L, 6L, 7L);
        assertThat(days.newestForgotten()).isEqualTo(DailyValues.NO_DAY);
    }

    @Test
    void shouldLoseASumThatIsTooLargeAndNothingElse() {
        // Given
        DayValues day = new DayValues();
        day.add(Long.MAX_VALUE, true);
        day.add(Long.MAX_VALUE, true);

        // When
        day.add(-5, true);

        // Then
        assertThat(day.sum()).isEqualTo(Long.MIN_VALUE);
        assertThat(day.count()).isEqualTo(3);
    }

    private static DailyValues days(int count) {
        DailyValues days = new DailyValues();
        for (long day = 0; day < count; day++) {
            for (int value = 1; value <= BUCKETS_A_DAY; value++) {
                days.add(day, LogarithmicBucket.middle(value), true);
            }
        }
        return days;
    }
}
