package io.langyan.job.subject;

import static io.langyan.job.testing.TestEvents.MINUTE;
import static io.langyan.job.testing.TestEvents.NOON;
import static io.langyan.job.testing.TestEvents.answer;
import static io.langyan.job.testing.TestEvents.happening;
import static io.langyan.job.testing.TestEvents.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.job.desk.DeskMessage;
import io.langyan.job.desk.DeskMessageSerializer;
import io.langyan.job.testing.Rules;
import io.langyan.job.testing.Warnings;
import io.langyan.schema.Warning;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** Rules that wait for a deadline, on the event-time timers of the job. */
@SuppressWarnings("try") // The close() of a harness throws what Flink's does.
class DeadlineTest {
    private static final long PAID = NOON + 12 * MINUTE;
    private static final long DEADLINE = PAID + 15 * MINUTE;

    @Test
    void shouldWarnWhenTheWatermarkReachesTheDeadline() throws Exception {
        try (var stage = stage()) {
            // Given
            stage.open();
            pay(stage);
            stage.processWatermark(DEADLINE - 1);
            List<Warning> before = Warnings.of(stage);

            // When
            stage.processWatermark(DEADLINE);

            // Then
            assertThat(before).isEmpty();
            assertThat(Warnings.of(stage)).singleElement().satisfies(warning -> {
                assertThat(warning.getFinal$()).isTrue();
                assertThat(warning.getTriggeredAt()).isEqualTo(PAID);
            });
            assertThat(stage.numEventTimeTimers()).as("that ends the episode").isEqualTo(1);
        }
    }

    @Test
    void shouldWarnAtTheEndOfAReplay() throws Exception {
        try (var stage = stage()) {
            // Given
            stage.open();
            pay(stage);

            // When
            stage.processWatermark(Watermark.MAX_WATERMARK);

            // Then
            assertThat(Warnings.of(stage)).hasSize(1);
        }
    }

    @Test
    void shouldWaitOnAfterARestore() throws Exception {
        OperatorSubtaskState snapshot;
        try (var before = stage()) {
            before.open();
            pay(before);
            snapshot = before.snapshot(1, 1);
        }
        try (var after = stage()) {
            // Given
            after.initializeState(snapshot);
            after.open();

            // When
            after.processWatermark(DEADLINE);

            // Then
            assertThat(Warnings.of(after)).hasSize(1);
        }
    }

    private static void pay(KeyedOneInputStreamOperatorTestHarness<String, SubjectMessage, DeskMessage> stage)
            throws Exception {
        stage.processElement(happening(answer("c1", NOON)), NOON);
        stage.processElement(happening(transfer("e1", PAID, "X9")), PAID);
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, SubjectMessage, DeskMessage> stage()
            throws Exception {
        var stage = new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new SubjectFunction(Rules.waiting(), Duration.ofDays(200))),
                SubjectMessage::subjectId,
                Types.STRING);
        stage.setup(new DeskMessageSerializer());
        return stage;
    }
}
