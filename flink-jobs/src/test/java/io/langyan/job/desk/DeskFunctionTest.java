package io.langyan.job.desk;

import static io.langyan.job.desk.DeskStage.warning;
import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.desk.FeedbackType;
import io.langyan.job.StateKind;
import io.langyan.schema.Explanation;
import io.langyan.schema.Warning;
import io.langyan.schema.WarningChange;
import io.langyan.schema.WarningLevel;
import io.langyan.schema.WarningStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskFunctionTest {
    private static final String PERSON = "p1";

    private final List<AutoCloseable> stages = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable stage : stages) {
            stage.close();
        }
    }

    @ParameterizedTest
    @EnumSource(StateKind.class)
    void shouldTellTheDeskAtOnceWhatToDoNowAndNext(StateKind state) throws Exception {
        // Given
        DeskStage stage = opened(true, state);

        // When
        stage.warn(warning(PERSON, WarningLevel.HIGH));

        // Then
        assertThat(stage.told()).singleElement().satisfies(told -> {
            assertThat(told.getRevision()).isEqualTo(1);
            assertThat(told.getChange()).isEqualTo(WarningChange.OPENED);
            assertThat(told.getDesk().getStep()).isEqualTo("call");
            assertThat(told.getDesk().getDueAt()).isGreaterThan(told.getEmittedAt());
            assertThat(told.getCentre().getOwn()).isTrue();
        });
        assertThat(stage.numProcessingTimeTimers()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(StateKind.class)
    void shouldRaiseAHighWarningOfABusyLine(StateKind state) throws Exception {
        // Given
        DeskStage stage = opened(true, state);
        stage.warn(warning(PERSON, WarningLevel.HIGH));

        // When
        stage.report("f1", PERSON, FeedbackType.BUSY);

        // Then
        assertThat(stage.newest().getLevel()).isEqualTo(WarningLevel.EMERGENCY);
        assertThat(stage.newest().getChange()).isEqualTo(WarningChange.RAISED);
        assertThat(stage.newest().getRevision()).isEqualTo(2);
        assertThat(stage.count("evaluated")).isEqualTo(1);
    }

    @Test
    void shouldRepeatByTheClockWhatNobodyAcknowledged() throws Exception {
        // Given
        DeskStage stage = opened(true, StateKind.HEAP);
        stage.warn(warning(PERSON, WarningLevel.EMERGENCY));

        // When
        stage.clockTo(61);

        // Then
        assertThat(stage.told())
                .extracting(told -> told.getDesk().getRepeated())
                .containsExactly(0, 1);
        assertThat(stage.metrics().repeated()).isEqualTo(1);
    }

    @Test
    void shouldNotRepeatWhatSomebodyHasTaken() throws Exception {
        // Given
        DeskStage stage = opened(true, StateKind.HEAP);
        stage.warn(warning(PERSON, WarningLevel.EMERGENCY));
        stage.clockTo(30);
        stage.report("f1", PERSON, FeedbackType.ACKNOWLEDGED);

        // When
        stage.clockTo(100);

        // Then
        assertThat(stage.newest().getDesk().getAcknowledgedAt()).isNotNull();
        assertThat(stage.metrics().repeated()).isZero();
    }

    @Test
    void shouldClimbTheLadderWhereNothingIsHeard() throws Exception {
        // Given
        DeskStage stage = opened(true, StateKind.HEAP);
        stage.warn(warning(PERSON, WarningLevel.HIGH));

        // When
        stage.clockTo(301);

        // Then
        assertThat(stage.newest().getDesk().getStep()).isEqualTo("call_again");
        assertThat(stage.metrics().escalated()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(StateKind.class)
    void shouldGoOnWithTheLadderAfterARestore(StateKind state) throws Exception {
        // Given
        DeskStage before = opened(true, state);
        before.warn(warning(PERSON, WarningLevel.EMERGENCY));
        before.clockTo(61);
        DeskStage after = DeskStage.of(true, state, 1, 0);
        stages.add(after);
        after.clockTo(62);
        after.initializeState(before.snapshot(1, 1));
        after.open();

        // When
        after.clockTo(122);

        // Then
        assertThat(after.told()).singleElement().satisfies(told -> {
            assertThat(told.getDesk().getRepeated()).isEqualTo(2);
            assertThat(told.getRevision()).isEqualTo(3);
            assertThat(told.getExplanation().getEn()).isEqualTo("Paid.");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void shouldGoOnWithEveryLadderAtAnotherParallelism(int parallelism) throws Exception {
        // Given
        DeskStage before = opened(true, StateKind.HEAP);
        List<String> people = IntStream.range(0, 40).mapToObj(i -> "p" + i).toList();
        for (String person : people) {
            before.warn(warning(person, WarningLevel.EMERGENCY));
        }
        before.report("f1", "p7", FeedbackType.ACKNOWLEDGED);
        OperatorSubtaskState snapshot = before.snapshot(1, 1);

        // When
        List<String> repeated = new ArrayList<>();
        for (int subtask = 0; subtask < parallelism; subtask++) {
            DeskStage part = DeskStage.of(true, StateKind.HEAP, parallelism, subtask);
            stages.add(part);
            part.initializeState(AbstractStreamOperatorTestHarness.repartitionOperatorState(
                    snapshot, DeskStage.KEY_GROUPS, 1, parallelism, subtask));
            part.open();
            part.clockTo(61);
            part.told().stream()
                    .filter(told -> told.getDesk().getRepeated() > 0)
                    .forEach(told -> repeated.add(told.getSubjectId()));
        }

        // Then
        assertThat(repeated)
                .containsExactlyInAnyOrderElementsOf(
                        people.stream().filter(person -> !person.equals("p7")).toList());
    }

    @Test
    void shouldHoldBackWhatIsNoRiseForASecond() throws Exception {
        // Given
        DeskStage stage = opened(true, StateKind.HEAP);
        stage.warn(warning(PERSON, WarningLevel.HIGH));
        Warning revised = warning(PERSON, WarningLevel.HIGH);
        revised.setExplanation(new Explanation("又转账。", "Paid again."));
        stage.warn(revised);
        long heldBack = stage.told().size();

        // When
        stage.clockTo(1);

        // Then
        assertThat(heldBack).isEqualTo(1);
        assertThat(stage.metrics().heldBack()).isEqualTo(1);
        assertThat(stage.told()).hasSize(2);
        assertThat(stage.newest().getExplanation().getEn()).isEqualTo("Paid again.");
    }

    @Test
    void shouldCloseWhatIsGenuineBusinessAndMeasureTheTimeToThePerson() throws Exception {
        // Given
        DeskStage stage = opened(true, StateKind.HEAP);
        stage.warn(warning(PERSON, WarningLevel.HIGH));
        stage.clockTo(90);

        // When
        stage.report("f1", PERSON, FeedbackType.GENUINE_BUSINESS);

        // Then
        assertThat(stage.newest().getStatus()).isEqualTo(WarningStatus.CLOSED);
        assertThat(stage.newest().getDesk().getDueAt()).isNull();
        assertThat(stage.metrics().firstContactMillis()).isEqualTo(90_000);
    }

    @Test
    void shouldCountAReportThatComesTwice() throws Exception {
        // Given
        DeskStage stage = opened(true, StateKind.HEAP);
        stage.warn(warning(PERSON, WarningLevel.HIGH));
        stage.report("f1", PERSON, FeedbackType.BUSY);

        // When
        stage.report("f1", PERSON, FeedbackType.BUSY);

        // Then
        assertThat(stage.count("duplicate")).isEqualTo(1);
        assertThat(stage.count("evaluated")).isEqualTo(1);
        assertThat(stage.told()).hasSize(2);
    }

    @Test
    void shouldKeepAReportForAWarningThatIsStillToCome() throws Exception {
        // Given
        DeskStage stage = opened(true, StateKind.HEAP);
        stage.report("f1", PERSON, FeedbackType.BUSY);

        // When
        stage.warn(warning(PERSON, WarningLevel.HIGH));

        // Then
        assertThat(stage.metrics().unknownWarning()).isEqualTo(1);
        assertThat(stage.newest().getLevel()).isEqualTo(WarningLevel.EMERGENCY);
    }

    @Test
    void shouldForgetAPersonWhoseWarningIsOver() throws Exception {
        // Given
        DeskStage stage = opened(true, StateKind.HEAP);
        stage.warn(warning(PERSON, WarningLevel.HIGH));
        Warning over = warning(PERSON, WarningLevel.HIGH);
        over.setStatus(WarningStatus.CLOSED);
        over.setChange(WarningChange.CLOSED);
        over.setFinal$(true);

        // When
        stage.warn(over);

        // Then
        assertThat(stage.newest().getStatus()).isEqualTo(WarningStatus.CLOSED);
        assertThat(stage.numKeyedStateEntries()).isZero();
    }

    @Test
    void shouldForgetAPersonWhoseWarningWasWithdrawnBeforeItWasFinal() throws Exception {
        // Given
        DeskStage stage = opened(true, StateKind.HEAP);
        stage.warn(warning(PERSON, WarningLevel.HIGH));
        Warning withdrawn = warning(PERSON, WarningLevel.HIGH);
        withdrawn.setStatus(WarningStatus.WITHDRAWN);
        withdrawn.setChange(WarningChange.WITHDRAWN);
        stage.warn(withdrawn);

        // When
        stage.clockTo(Duration.ofHours(49).toSeconds());

        // Then
        assertThat(stage.newest().getStatus()).isEqualTo(WarningStatus.WITHDRAWN);
        assertThat(stage.numKeyedStateEntries()).isZero();
        assertThat(stage.numProcessingTimeTimers()).isZero();
    }

    @Test
    void shouldHaveNoClockInAReplay() throws Exception {
        // Given
        DeskStage stage = opened(false, StateKind.HEAP);
        stage.warn(warning(PERSON, WarningLevel.EMERGENCY));
        Warning revised = warning(PERSON, WarningLevel.EMERGENCY);
        revised.setFinal$(true);

        // When
        stage.warn(revised);

        // Then
        assertThat(stage.told()).hasSize(2);
        assertThat(stage.numProcessingTimeTimers()).isZero();
        assertThat(stage.newest().getDesk().getDueAt())
                .isGreaterThan(stage.newest().getTriggeredAt());
    }

    private DeskStage opened(boolean live, StateKind state) throws Exception {
        DeskStage stage = DeskStage.of(live, state, 1, 0);
        stages.add(stage);
        stage.open();
        return stage;
    }
}
