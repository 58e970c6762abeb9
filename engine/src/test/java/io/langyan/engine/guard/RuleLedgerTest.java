package io.langyan.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** When a rule has spent too much, by a clock of the test's own. */
class RuleLedgerTest {
    private static final int LIMIT = 100;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final long MINUTE_MILLIS = 60_000;

    private long now = 12345;

    /** Counts so many hits of one minute of event time, spread over that time of the clock; whether it is too much. */
    private boolean hits(HitRate rate, long minute, int count, long nanos) {
        boolean tooMuch = false;
        for (int i = 0; i < count; i++) {
            now += nanos / count;
            tooMuch |= rate.count(minute * MINUTE_MILLIS + i % MINUTE_MILLIS, now) > 0;
        }
        return tooMuch;
    }

    @Test
    void shouldFindTooManyHitsInThreeMinutesInARow() {
        // Given
        HitRate rate = new HitRate(LIMIT);
        boolean first = hits(rate, 1000, LIMIT + 20, MINUTE - SECOND);
        boolean second = hits(rate, 1001, LIMIT + 20, MINUTE - SECOND);

        // When
        boolean third = hits(rate, 1002, LIMIT + 20, MINUTE - SECOND);

        // Then
        assertThat(first || second).as("before the third minute").isFalse();
        assertThat(third).isTrue();
    }

    @Test
    void shouldFindWhatNoBurstComesToAtOnce() {
        // Given
        HitRate rate = new HitRate(LIMIT);

        // When
        boolean burst = hits(rate, 1000, 10 * LIMIT, 10 * SECOND);
        boolean more = hits(rate, 1000, 1, SECOND);

        // Then
        assertThat(burst).as("ten times the limit").isFalse();
        assertThat(more).as("one more than that").isTrue();
    }

    @Test
    void shouldNotMindABacklogThatIsCaughtUpWith() {
        // Given a day with half as many hits a minute as allowed
        HitRate rate = new HitRate(LIMIT);
        boolean tooMuch = false;

        // When it is read within a minute and a half
        for (int minute = 0; minute < 1440; minute++) {
            tooMuch |= hits(rate, minute, LIMIT / 2, SECOND / 16);
        }

        // Then
        assertThat(tooMuch).isFalse();
    }

    @Test
    void shouldFindARuleThatIsTooLoudWhileABacklogIsCaughtUpWith() {
        // Given
        HitRate rate = new HitRate(LIMIT);
        boolean tooMuch = false;

        // When
        for (int minute = 0; minute < 3; minute++) {
            tooMuch |= hits(rate, minute, 2 * LIMIT, SECOND / 16);
        }

        // Then
        assertThat(tooMuch).isTrue();
    }

    @Test
    void shouldNotMindAFeedWhoseTimesAreWholeDays() {
        // Given a feed all of whose records have the same time
        HitRate rate = new HitRate(LIMIT);
        boolean tooMuch = false;

        // When as many come in an hour as are allowed in fifty minutes
        for (int minute = 0; minute < 60; minute++) {
            tooMuch |= hits(rate, 0, LIMIT * 50 / 60, MINUTE + SECOND);
        }

        // Then
        assertThat(tooMuch).isFalse();
    }

    @Test
    void shouldNotMindAPauseOrCodeThatIsNotCompiledYet() {
        // Given an average of a third of the limit
        SustainedAverage average = new SustainedAverage(300, MINUTE, now);
        long found = 0;

        // When two minutes are slow, and later one evaluation of each minute is stopped for a second
        for (int sample = 0; sample < 40 * 20; sample++) {
            now += MINUTE / 40;
            boolean slow = sample < 2 * 40;
            boolean stopped = sample % 40 == 7;
            found += average.add(slow ? 1000 : stopped ? SECOND : 100, now);
        }

        // Then
        assertThat(found).isZero();
    }

    @Test
    void shouldFindAnAverageThatStaysTooHigh() {
        // Given
        SustainedAverage average = new SustainedAverage(300, MINUTE, now);
        long found = 0;
        int samples = 0;

        // When
        while (found == 0 && samples < 1000) {
            now += MINUTE / 40;
            found = average.add(400, now);
            samples++;
        }

        // Then after three minutes
        assertThat(found).isEqualTo(400);
        assertThat(samples).isEqualTo(120);
    }

    @Test
    void shouldNotJudgeByFewSamples() {
        // Given
        SustainedAverage average = new SustainedAverage(300, MINUTE, now);
        long found = 0;

        // When
        for (int sample = 0; sample < 3 * SustainedAverage.FEWEST_SAMPLES - 1; sample++) {
            now += MINUTE;
            found += average.add(1000, now);
        }

        // Then
        assertThat(found).isZero();
    }
}
