package io.langyan.engine.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.langyan.engine.event.Event;
import io.langyan.engine.outcome.WarningResult.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RuleOutcomesTest {
    private static final RuleVersion RULE = new RuleVersion("refund.on_call", 2);
    private static final long NOON = 1_770_000_000_000L;
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final WarningResult OPEN = new WarningResult(NOON, false, Event.MISSING, Verdict.OPEN, 0, 0);

    private final RuleOutcomes outcomes = new RuleOutcomes();

    @Test
    void shouldTellPrecisionReachAndTimeToContact() {
        // Given three warned: one dissuaded after 100 s, one honest after 300 s, one nobody reached
        take(null, reached(NOON, 100, Verdict.RIGHT));
        take(null, reached(NOON, 300, Verdict.FALSE_ALARM));
        take(null, OPEN);

        // When
        OutcomeReport report = report();

        // Then
        assertThat(report.warned()).isEqualTo(3);
        assertThat(report.reached()).isEqualTo(2);
        assertThat(report.reachedPercent()).isEqualTo(67);
        assertThat(report.precisionPercent()).isEqualTo(50);
        assertThat(report.outcomes()).isEqualTo(2);
        assertThat(report.contactSecondsMedian()).isBetween(98L, 102L);
        assertThat(report.contactSecondsP90()).isBetween(295L, 305L);
        assertThat(report.keptMinor()).isEqualTo(1_000);
    }

    @Test
    void shouldCountAWarningOnceHoweverOftenItChanges() {
        // Given
        take(null, OPEN);

        // When
        take(OPEN, reached(NOON, 60, Verdict.RIGHT));

        // Then
        assertThat(report().warned()).isEqualTo(1);
        assertThat(report().right()).isEqualTo(1);
    }

    @Test
    void shouldForgetAWarningThatIsWithdrawn() {
        // Given
        take(null, OPEN);

        // When
        take(OPEN, null);

        // Then
        assertThat(report().warned()).isZero();
        assertThat(report().reachedPercent()).isEqualTo(-1);
    }

    @Test
    void shouldTellOfThirtyDays() {
        // Given
        take(null, reached(NOON, 60, Verdict.RIGHT));
        take(null, reached(NOON + 29 * DAY, 60, Verdict.RIGHT));
        long within = report().warned();

        // When
        take(null, reached(NOON + 30 * DAY, 60, Verdict.RIGHT));
        take(null, reached(NOON, 60, Verdict.RIGHT));

        // Then
        assertThat(within).isEqualTo(2);
        assertThat(report().warned()).isEqualTo(2);
        assertThat(report().until() - report().from()).isEqualTo(30 * DAY);
    }

    @Test
    void shouldAskForReviewOnceForEachFall() {
        // Given four right, and fifteen wrong: too few to say anything
        times(4, Verdict.RIGHT);
        times(15, Verdict.FALSE_ALARM);
        OutcomeReport few = report();

        // When
        times(1, Verdict.FALSE_ALARM);
        OutcomeReport fallen = report();
        OutcomeReport still = report();
        times(2, Verdict.RIGHT);
        OutcomeReport risen = report();
        times(4, Verdict.FALSE_ALARM);
        OutcomeReport again = report();

        // Then
        assertThat(List.of(few, fallen, still, risen, again))
                .extracting(OutcomeReport::review)
                .containsExactly(false, true, true, false, true);
        assertThat(List.of(few, fallen, still, risen, again))
                .extracting(OutcomeReport::reviews)
                .containsExactly(0, 1, 1, 1, 2);
    }

    @Test
    void shouldComeToTheSameInAnyOrder() {
        // Given
        Random random = new Random(7);
        List<OutcomeChange> changes = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            long day = NOON + random.nextInt(45) * DAY;
            changes.add(new OutcomeChange(
                    RULE, null, reached(day, random.nextInt(5000), Verdict.values()[random.nextInt(3)])));
        }
        RuleOutcomes sorted = new RuleOutcomes();
        changes.forEach(sorted::take);
        Collections.shuffle(changes, random);

        // When
        changes.forEach(outcomes::take);

        // Then
        assertThat(report())
                .isEqualTo(sorted.report(RULE.ruleId(), ReviewPolicy.DEFAULT).get(0));
    }

    @Test
    void shouldRememberTheNewestVersions() {
        // Given
        int most = RuleOutcomes.MOST_VERSIONS;

        // When
        for (int version = 1; version <= most + 5; version++) {
            outcomes.take(new OutcomeChange(new RuleVersion("a.b", version), null, OPEN));
        }
        outcomes.take(new OutcomeChange(new RuleVersion("a.b", 1), null, OPEN));

        // Then
        assertThat(outcomes.report("a.b", ReviewPolicy.DEFAULT))
                .extracting(report -> report.rule().version())
                .hasSize(most)
                .contains(most + 5)
                .doesNotContain(1);
    }

    @Test
    void shouldBeReadAsItWasWritten() throws IOException {
        // Given
        take(null, reached(NOON, 100, Verdict.RIGHT));
        times(25, Verdict.FALSE_ALARM);
        report();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OutcomeCodec.write(outcomes, new DataOutputStream(bytes));

        // When
        RuleOutcomes read = OutcomeCodec.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        // Then
        assertThat(read.report(RULE.ruleId(), ReviewPolicy.DEFAULT))
                .isEqualTo(outcomes.report(RULE.ruleId(), ReviewPolicy.DEFAULT));
    }

    @Test
    void shouldRefuseAPrecisionThatIsNone() {
        // Given
        int percent = 101;

        // When
        Throwable refused = catchThrowable(() -> new ReviewPolicy(percent, 20));

        // Then
        assertThat(refused).hasMessageContaining("101");
    }

    private void times(int times, Verdict verdict) {
        for (int i = 0; i < times; i++) {
            take(null, reached(NOON, 60, verdict));
        }
    }

    private void take(WarningResult before, WarningResult after) {
        outcomes.take(new OutcomeChange(RULE, before, after));
    }

    private OutcomeReport report() {
        return outcomes.report(RULE.ruleId(), ReviewPolicy.DEFAULT).get(0);
    }

    private static WarningResult reached(long openedAt, long seconds, Verdict verdict) {
        return new WarningResult(openedAt, true, seconds * 1000, verdict, verdict == Verdict.RIGHT ? 1_000 : 0, 0);
    }
}
