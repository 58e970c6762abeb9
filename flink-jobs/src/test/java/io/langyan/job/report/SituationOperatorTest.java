package io.langyan.job.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.rule.Level;
import io.langyan.engine.situation.BoardWarning;
import io.langyan.job.clock.LiveFeeds;
import io.langyan.job.clock.ReadUpTo;
import io.langyan.job.clock.Stages;
import io.langyan.job.intake.OutOfOrderness;
import io.langyan.job.serial.AvroTypes;
import io.langyan.records.Topic;
import io.langyan.schema.Situation;
import io.langyan.schema.SituationFeed;
import io.langyan.schema.SituationKind;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The board by the clock, on Flink's harness. */
class SituationOperatorTest {
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final long HOUR = Duration.ofHours(1).toMillis();
    /** A quarter past an hour. */
    private static final long START = 491_666L * HOUR + 15 * MINUTE;

    private static final LiveFeeds CALLS =
            new LiveFeeds(List.of(Topic.CALLS), OutOfOrderness.DEFAULT, Duration.ofSeconds(10));

    private OneInputStreamOperatorTestHarness<SituationMessage, Situation> board;

    @BeforeEach
    void open() throws Exception {
        board = harness();
        board.setProcessingTime(START);
        board.open();
    }

    @AfterEach
    void close() throws Exception {
        board.close();
    }

    @Test
    void shouldSayEveryFullHourThatItIsAlive() throws Exception {
        // Given nothing at all

        // When
        pass(START, 150);

        // Then
        assertThat(board.extractOutputValues())
                .extracting(Situation::getAt)
                .containsExactly(START + 45 * MINUTE, START + 105 * MINUTE);
        assertThat(board.extractOutputValues()).allMatch(situation -> situation.getKind() == SituationKind.HOURLY);
    }

    @Test
    void shouldSumUpEveryMinuteOfAStormAndNoOther() throws Exception {
        // Given
        open(3, START);

        // When
        pass(START, 1);
        open(2, START + MINUTE);
        pass(START + MINUTE, 1);

        // Then
        assertThat(board.extractOutputValues()).singleElement().satisfies(situation -> {
            assertThat(situation.getKind()).isEqualTo(SituationKind.STORM);
            assertThat(situation.getUrgent()).hasSize(3);
            assertThat(situation.getUnlisted()).isZero();
        });
    }

    @Test
    void shouldSayHowFarEachFeedIsRead() throws Exception {
        // Given
        long hour = START + 45 * MINUTE;
        tell(new SituationMessage.Read(new ReadUpTo(Topic.CALLS, hour - 1, Stages.SUBJECTS, 0, 2)));
        tell(new SituationMessage.Read(new ReadUpTo(Topic.CALLS, hour - 30_000, Stages.SUBJECTS, 1, 2)));

        // When
        pass(START, 45);

        // Then
        assertThat(board.extractOutputValues())
                .flatExtracting(Situation::getFeeds)
                .containsExactly(new SituationFeed("calls", hour - 30_000, true));
    }

    @Test
    void shouldKnowWhatIsOpenAfterARestoreAndTakeNothingForNew() throws Exception {
        // Given
        open(3, START);
        tell(new SituationMessage.Over("w0"));
        OperatorSubtaskState snapshot = board.snapshot(1, START);
        board.close();
        board = harness();
        board.setProcessingTime(START);
        board.initializeState(snapshot);
        board.open();
        open(3, START);

        // When
        pass(START, 45);

        // Then w0 came again, the others did not go
        assertThat(board.extractOutputValues()).singleElement().satisfies(situation -> {
            assertThat(situation.getOpened())
                    .extracting(each -> each.getCount())
                    .containsExactly(1);
            assertThat(situation.getOpen()).extracting(each -> each.getCount()).containsExactly(3);
        });
    }

    private void pass(long from, int minutes) throws Exception {
        for (int minute = 1; minute <= minutes; minute++) {
            board.setProcessingTime(from + minute * MINUTE);
        }
    }

    private void open(int warnings, long time) throws Exception {
        for (int i = 0; i < warnings; i++) {
            String id = time == START ? "w" + i : "w" + time + i;
            tell(new SituationMessage.Open(new BoardWarning(id, Level.HIGH, 70, "fake_police", null, 0, time, false)));
        }
    }

    private void tell(SituationMessage message) throws Exception {
        board.processElement(new StreamRecord<>(message));
    }

    private static OneInputStreamOperatorTestHarness<SituationMessage, Situation> harness() throws Exception {
        OneInputStreamOperatorTestHarness<SituationMessage, Situation> harness =
                new OneInputStreamOperatorTestHarness<>(
                        new SituationOperator(2, CALLS), new SituationMessageSerializer());
        harness.setup(AvroTypes.SITUATION.createSerializer(new SerializerConfigImpl()));
        return harness;
    }
}
