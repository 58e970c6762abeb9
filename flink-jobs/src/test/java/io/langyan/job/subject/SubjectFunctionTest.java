package io.langyan.job.subject;

import static io.langyan.job.testing.TestEvents.MINUTE;
import static io.langyan.job.testing.TestEvents.NOON;
import static io.langyan.job.testing.TestEvents.SUBJECT;
import static io.langyan.job.testing.TestEvents.answer;
import static io.langyan.job.testing.TestEvents.happening;
import static io.langyan.job.testing.TestEvents.release;
import static io.langyan.job.testing.TestEvents.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.event.Contact;
import io.langyan.engine.event.Event;
import io.langyan.job.StateKind;
import io.langyan.job.desk.DeskMessage;
import io.langyan.job.desk.DeskMessageSerializer;
import io.langyan.job.testing.Rules;
import io.langyan.job.testing.Warnings;
import io.langyan.schema.Detection;
import io.langyan.schema.Warning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SubjectFunctionTest {
    private static final Duration TIME_TO_LIVE = Duration.ofDays(200);

    private final List<AutoCloseable> harnesses = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable harness : harnesses) {
            harness.close();
        }
    }

    @ParameterizedTest
    @EnumSource(StateKind.class)
    void shouldWarnWhilePayerIsStillOnTheCall(StateKind state) throws Exception {
        // Given
        Harness stage = opened(state);
        stage.setProcessingTime(77);
        stage.processElement(happening(answer("c1", NOON)), NOON);

        // When
        stage.processElement(happening(transfer("e1", NOON + 12 * MINUTE, "X9")), NOON + 12 * MINUTE);

        // Then
        assertThat(Warnings.of(stage)).singleElement().satisfies(warning -> {
            assertThat(warning.getSubjectId()).isEqualTo(SUBJECT);
            assertThat(warning.getFinal$()).isFalse();
            assertThat(warning.getEmittedAt()).isEqualTo(77);
        });
        assertThat(detections(stage)).extracting(Detection::getTriggerId).containsExactly("e1");
    }

    @ParameterizedTest
    @EnumSource(StateKind.class)
    void shouldPublishTheFinalOnceTheWatermarkHasPassed(StateKind state) throws Exception {
        // Given
        Harness stage = warned(state);

        // When
        stage.processWatermark(NOON + 12 * MINUTE);

        // Then
        assertThat(Warnings.of(stage)).extracting(Warning::getFinal$).containsExactly(false, true);
        assertThat(detections(stage)).extracting(Detection::getFinal$).containsExactly(false, true);
        assertThat(stage.numEventTimeTimers()).as("that ends the episode").isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(StateKind.class)
    void shouldWaitWithTheFinalUntilThen(StateKind state) throws Exception {
        // Given
        Harness stage = warned(state);

        // When
        stage.processWatermark(NOON + 12 * MINUTE - 1);

        // Then
        assertThat(Warnings.of(stage)).hasSize(1);
        assertThat(stage.numEventTimeTimers()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(StateKind.class)
    void shouldKeepOneTimerAPerson(StateKind state) throws Exception {
        // Given
        Harness stage = warned(state);

        // When
        for (int payment = 2; payment < 9; payment++) {
            long time = NOON + (12 + payment) * MINUTE;
            stage.processElement(happening(transfer("e" + payment, time, "X" + payment)), time);
        }

        // Then
        assertThat(stage.numEventTimeTimers()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(StateKind.class)
    void shouldDoNothingTwice(StateKind state) throws Exception {
        // Given
        Harness stage = warned(state);

        // When
        stage.processElement(happening(transfer("e1", NOON + 12 * MINUTE, "X9")), NOON + 12 * MINUTE);

        // Then
        assertThat(Warnings.of(stage)).hasSize(1);
        assertThat(stage.count("payments", "duplicate")).isEqualTo(1);
        assertThat(stage.count("payments", "evaluated")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(StateKind.class)
    void shouldCountWhatHadToBeForgotten(StateKind state) throws Exception {
        // Given
        Harness stage = warned(state);
        long before = stage.overflowed();

        // When far more is paid than the timeline holds
        for (int payment = 2; payment < 700; payment++) {
            long time = NOON + 12 * MINUTE + payment;
            stage.processElement(happening(transfer("e" + payment, time, "X" + payment)), time);
        }

        // Then
        assertThat(before).isZero();
        assertThat(stage.overflowed()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(StateKind.class)
    void shouldRememberTheCallAcrossARestore(StateKind state) throws Exception {
        // Given
        Harness before = opened(state);
        before.processElement(happening(answer("c1", NOON)), NOON);
        Harness after = restored(state, before.snapshot(1, 1));

        // When
        after.processElement(happening(transfer("e1", NOON + 12 * MINUTE, "X9")), NOON + 12 * MINUTE);

        // Then
        assertThat(Warnings.of(after)).hasSize(1);
        assertThat(after.count("calls", "evaluated")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(StateKind.class)
    void shouldStillOweTheFinalAfterARestore(StateKind state) throws Exception {
        // Given
        Harness after = restored(state, warned(state).snapshot(1, 1));

        // When
        after.processWatermark(NOON + 12 * MINUTE);

        // Then
        assertThat(Warnings.of(after)).extracting(Warning::getFinal$).containsExactly(true);
    }

    @ParameterizedTest
    @EnumSource(StateKind.class)
    void shouldNotLetASnapshotSeeWhatHappensAfterIt(StateKind state) throws Exception {
        // Given
        Harness before = opened(state);
        before.processElement(happening(answer("c1", NOON)), NOON);
        OperatorSubtaskState snapshot = before.snapshot(1, 1);
        before.processElement(happening(release("c1", NOON + MINUTE)), NOON + MINUTE);
        Harness after = restored(state, snapshot);

        // When
        after.processElement(happening(transfer("e1", NOON + 12 * MINUTE, "X9")), NOON + 12 * MINUTE);

        // Then
        assertThat(Warnings.of(after)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(StateKind.class)
    void shouldTellTheNumberOnFile(StateKind state) throws Exception {
        // Given
        Harness stage = opened(state);
        Contact contact = new Contact("+8613900000009", "340102", 1_577_808_000_000L, Event.MISSING);
        stage.processElement(new SubjectMessage.Reached(SUBJECT, contact), 0);
        stage.processElement(happening(answer("c1", NOON)), NOON);

        // When
        stage.processElement(happening(transfer("e1", NOON + 12 * MINUTE, "X9")), NOON + 12 * MINUTE);

        // Then
        assertThat(Warnings.of(stage)).extracting(Warning::getMsisdn).containsAnyOf("+8613900000009", "+8613800000001");
    }

    @ParameterizedTest
    @EnumSource(StateKind.class)
    void shouldForgetWhoHasNotBeenHeardOfForTooLong(StateKind state) throws Exception {
        // Given
        Harness stage = opened(state);
        stage.setStateTtlProcessingTime(0);
        stage.processElement(happening(answer("c1", NOON)), NOON);

        // When
        stage.setStateTtlProcessingTime(TIME_TO_LIVE.toMillis() + 1);
        stage.processElement(happening(transfer("e1", NOON + 12 * MINUTE, "X9")), NOON + 12 * MINUTE);

        // Then
        assertThat(Warnings.of(stage)).isEmpty();
    }

    private Harness warned(StateKind state) throws Exception {
        Harness stage = opened(state);
        stage.processElement(happening(answer("c1", NOON)), NOON);
        stage.processElement(happening(transfer("e1", NOON + 12 * MINUTE, "X9")), NOON + 12 * MINUTE);
        return stage;
    }

    private Harness opened(StateKind state) throws Exception {
        Harness harness = harness(state);
        harness.open();
        return harness;
    }

    private Harness restored(StateKind state, OperatorSubtaskState snapshot) throws Exception {
        Harness harness = harness(state);
        harness.initializeState(snapshot);
        harness.open();
        return harness;
    }

    private Harness harness(StateKind state) throws Exception {
        Harness harness = new Harness();
        harness.setStateBackend(
                state == StateKind.HEAP ? new HashMapStateBackend() : new EmbeddedRocksDBStateBackend(true));
        harness.getExecutionConfig().enableObjectReuse();
        harness.setup(new DeskMessageSerializer());
        harnesses.add(harness);
        return harness;
    }

    private static List<Detection> detections(Harness stage) {
        Queue<StreamRecord<Detection>> found = stage.getSideOutput(SubjectFunction.DETECTIONS);
        return found == null
                ? List.of()
                : found.stream().map(StreamRecord::getValue).toList();
    }

    @SuppressWarnings("try") // Its close() throws what Flink's does.
    private static final class Harness
            extends KeyedOneInputStreamOperatorTestHarness<String, SubjectMessage, DeskMessage> {
        Harness() throws Exception {
            super(
                    new KeyedProcessOperator<>(new SubjectFunction(Rules.callsAndBosses(), TIME_TO_LIVE)),
                    SubjectMessage::subjectId,
                    Types.STRING);
        }

        long overflowed() {
            KeyedProcessOperator<?, ?, ?> operator = (KeyedProcessOperator<?, ?, ?>) getOperator();
            return ((SubjectFunction) operator.getUserFunction()).overflowed();
        }

        long count(String source, String count) {
            return (long) getEnvironment()
                    .getAccumulatorRegistry()
                    .getUserMap()
                    .get("subject/" + source + "/" + count)
                    .getLocalValue();
        }
    }
}
