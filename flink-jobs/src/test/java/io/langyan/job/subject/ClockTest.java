package io.langyan.job.subject;

import static io.langyan.job.testing.TestEvents.MINUTE;
import static io.langyan.job.testing.TestEvents.NOON;
import static io.langyan.job.testing.TestEvents.answer;
import static io.langyan.job.testing.TestEvents.happening;
import static io.langyan.job.testing.TestEvents.transfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.langyan.engine.guard.RuleBudgets;
import io.langyan.job.clock.LiveFeeds;
import io.langyan.job.clock.ReadUpTo;
import io.langyan.job.clock.Stages;
import io.langyan.job.desk.DeskMessage;
import io.langyan.job.desk.DeskMessageSerializer;
import io.langyan.job.intake.OutOfOrderness;
import io.langyan.job.plan.PlanSource;
import io.langyan.job.plan.StageRules;
import io.langyan.job.testing.Rules;
import io.langyan.job.testing.TestEvents;
import io.langyan.job.testing.Warnings;
import io.langyan.records.Topic;
import io.langyan.schema.Warning;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** Deadlines that the clock passes because nothing comes any more (RULES S4). */
@SuppressWarnings("try") // The close() of a harness throws what Flink's does.
class ClockTest {
    private static final long SECOND = 1000;
    private static final long PAID = NOON + 12 * MINUTE;
    /** The absent event is a call, whose feed may be five minutes behind. */
    private static final long DUE = PAID + 15 * MINUTE + 5 * MINUTE;

    @Test
    void shouldWarnProvisionallyOnceEverythingHasBeenReadThatArrivedUntilDue() throws Exception {
        try (Stage stage = stage(Rules.waiting())) {
            // Given
            stage.open();
            stage.pay();
            stage.read(DUE, Topic.CALLS, Topic.PAYMENTS);
            List<Warning> before = Warnings.of(stage);

            // When
            stage.read(DUE + 1, Topic.CALLS, Topic.PAYMENTS);

            // Then
            assertThat(before).isEmpty();
            assertThat(Warnings.of(stage))
                    .singleElement()
                    .satisfies(warning -> assertThat(warning.getFinal$()).isFalse());
        }
    }

    @Test
    void shouldWaitForAFeedThatIsNotRead() throws Exception {
        try (Stage stage = stage(Rules.waiting())) {
            // Given
            stage.open();
            stage.pay();

            // When
            stage.read(DUE + MINUTE, Topic.PAYMENTS);

            // Then
            assertThat(Warnings.of(stage)).isEmpty();
        }
    }

    @Test
    void shouldMakeItFinalOnlyWithTheWatermark() throws Exception {
        try (Stage stage = stage(Rules.waiting())) {
            // Given
            stage.open();
            stage.pay();
            stage.read(DUE + 1, Topic.CALLS, Topic.PAYMENTS);

            // When
            stage.processWatermark(PAID + 15 * MINUTE);

            // Then
            assertThat(Warnings.of(stage)).extracting(Warning::getFinal$).containsExactly(false, true);
        }
    }

    @Test
    void shouldForgetTheTimerOnceTheWatermarkHasPassedIt() throws Exception {
        try (Stage stage = stage(Rules.waiting())) {
            // Given
            stage.open();
            stage.pay();

            // When
            stage.processWatermark(DUE + 1);

            // Then
            assertThat(Warnings.of(stage)).extracting(Warning::getFinal$).containsExactly(true);
            assertThat(stage.numEventTimeTimers()).as("that ends the episode").isEqualTo(1);
        }
    }

    @Test
    void shouldStillExpectTheDeadlineAfterARestore() throws Exception {
        OperatorSubtaskState snapshot;
        try (Stage before = stage(Rules.waiting())) {
            before.open();
            before.pay();
            snapshot = before.snapshot(1, 1);
        }
        try (Stage after = stage(Rules.waiting())) {
            // Given
            after.initializeState(snapshot);
            after.open();

            // When
            after.read(DUE + 1, Topic.CALLS, Topic.PAYMENTS);

            // Then
            assertThat(Warnings.of(after)).hasSize(1);
        }
    }

    @Test
    void shouldSayWhichFeedWasStalledWhenAProvisionalWarningWasMade() throws Exception {
        try (Stage stage = stage(Rules.shipped())) {
            // Given
            stage.open();
            stage.read(NOON, Topic.CALLS, Topic.PAYMENTS);
            stage.setProcessingTime(NOON + 11 * SECOND);
            stage.read(NOON + 10 * SECOND, Topic.PAYMENTS);

            // When
            stage.pay();
            stage.processWatermark(PAID);

            // Then
            assertThat(Warnings.of(stage))
                    .extracting(Warning::getFinal$, Warning::getDegraded)
                    .containsExactly(tuple(false, List.of("calls")), tuple(true, List.of()));
        }
    }

    @Test
    void shouldSayNothingOfTheSortWhileBothAreRead() throws Exception {
        try (Stage stage = stage(Rules.shipped())) {
            // Given
            stage.open();
            stage.setProcessingTime(NOON + 11 * SECOND);
            stage.read(NOON + 10 * SECOND, Topic.CALLS, Topic.PAYMENTS);

            // When
            stage.pay();

            // Then
            assertThat(Warnings.of(stage))
                    .singleElement()
                    .satisfies(warning -> assertThat(warning.getDegraded()).isEmpty());
        }
    }

    private static Stage stage(PlanSource plans) throws Exception {
        Stage stage = new Stage(plans);
        stage.setup(new DeskMessageSerializer());
        stage.setProcessingTime(NOON);
        return stage;
    }

    @SuppressWarnings("try") // Its close() throws what Flink's does.
    private static final class Stage
            extends KeyedOneInputStreamOperatorTestHarness<String, SubjectMessage, DeskMessage> {
        Stage(PlanSource plans) throws Exception {
            super(
                    new SubjectOperator(
                            StageRules.fixed(plans),
                            Duration.ofDays(200),
                            false,
                            new LiveFeeds(
                                    List.of(Topic.CALLS, Topic.PAYMENTS),
                                    OutOfOrderness.DEFAULT,
                                    Duration.ofSeconds(10)),
                            RuleBudgets.DEFAULT),
                    SubjectMessage::subjectId,
                    Types.STRING);
        }

        void pay() throws Exception {
            processElement(happening(answer("c1", NOON)), NOON);
            processElement(happening(transfer("e1", PAID, "X9")), PAID);
        }

        /** All stages before this one have handed on what arrived before. */
        void read(long time, Topic... feeds) throws Exception {
            for (Topic feed : feeds) {
                for (int stage = 0; stage <= Stages.LAST; stage++) {
                    processElement(
                            new SubjectMessage.Read(TestEvents.SUBJECT, new ReadUpTo(feed, time, stage, 0, 1)), 0);
                }
            }
        }
    }
}
