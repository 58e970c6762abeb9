package io.langyan.job.intake;

import static io.langyan.job.testing.TestRecords.answered;
import static io.langyan.job.testing.TestRecords.arrived;
import static io.langyan.job.testing.TestRecords.identity;
import static io.langyan.job.testing.TestRecords.rejected;
import static io.langyan.job.testing.TestRecords.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.records.Topic;
import io.langyan.schema.IdentityKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final long NOON = 1_770_000_000_000L;
    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final OutOfOrderness OUT_OF_ORDERNESS =
            new OutOfOrderness(Duration.ofMinutes(5), Duration.ofSeconds(10));

    private final List<AutoCloseable> harnesses = new ArrayList<>();
    private OneInputStreamOperatorTestHarness<SourceMessage, Gated> gate;

    @BeforeEach
    void open() throws Exception {
        gate = harness(Gate.ofData(OUT_OF_ORDERNESS), 1, 0);
        gate.open();
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable harness : harnesses) {
            harness.close();
        }
    }

    @Test
    void shouldLetPassWhatIsWithinTheOutOfOrderness() throws Exception {
        // Given
        pay(0, NOON);

        // When
        pay(0, NOON - 10 * SECOND);

        // Then
        assertThat(records(gate)).extracting(GatedRecord::late).containsExactly(false, false);
    }

    @Test
    void shouldFlagAndCopyWhatIsLater() throws Exception {
        // Given
        pay(0, NOON);

        // When
        pay(0, NOON - 10 * SECOND - 1);

        // Then
        assertThat(records(gate)).extracting(GatedRecord::late).containsExactly(false, true);
        assertThat(gate.getSideOutput(Gate.LATE)).hasSize(1);
    }

    @Test
    void shouldExpireWhatIsOlderThanADay() throws Exception {
        // Given
        pay(0, NOON);

        // When
        pay(0, NOON - 24 * HOUR - 1);

        // Then
        assertThat(records(gate)).hasSize(1);
        assertThat(gate.getSideOutput(Gate.LATE))
                .extracting(late -> late.getValue().punctuality())
                .containsExactly(Punctuality.EXPIRED);
    }

    @Test
    void shouldJudgeEachPartitionByItself() throws Exception {
        // Given
        pay(0, NOON);

        // When
        pay(1, NOON - HOUR);

        // Then
        assertThat(records(gate)).extracting(GatedRecord::late).containsExactly(false, false);
    }

    @Test
    void shouldNotLetAClockThatRunsAheadMakeOthersLate() throws Exception {
        // Given
        gate.processElement(arrived(transfer("ahead", "A1", "A2", 100, NOON + 4 * MINUTE), 0, NOON), 0);

        // When
        pay(0, NOON - 5 * SECOND);

        // Then
        assertThat(records(gate)).extracting(GatedRecord::late).containsExactly(false, false);
    }

    @Test
    void shouldHoldTheWatermarkAtTheSlowestPartition() throws Exception {
        // Given
        gate.processElement(new SourceMessage.PartitionOpened(Topic.PAYMENTS, 0), 0);
        gate.processElement(new SourceMessage.PartitionOpened(Topic.CALLS, 0), 0);
        pay(0, NOON);
        gate.processElement(arrived(answered("c1", "+8613800000001", "+85220000000", NOON - MINUTE), 0, NOON), 0);

        // When
        gate.setProcessingTime(1000);

        // Then
        assertThat(watermarks(gate)).containsExactly(NOON - 6 * MINUTE - 1);
    }

    @Test
    void shouldHoldTheWatermarkForAPartitionWithoutRecords() throws Exception {
        // Given
        gate.processElement(new SourceMessage.PartitionOpened(Topic.PAYMENTS, 0), 0);
        gate.processElement(new SourceMessage.PartitionOpened(Topic.PAYMENTS, 1), 0);
        pay(0, NOON);

        // When
        gate.setProcessingTime(1000);

        // Then
        assertThat(watermarks(gate)).isEmpty();
    }

    @Test
    void shouldReleaseAPartitionThatHasEnded() throws Exception {
        // Given
        gate.processElement(new SourceMessage.PartitionOpened(Topic.PAYMENTS, 0), 0);
        gate.processElement(new SourceMessage.PartitionOpened(Topic.CALLS, 0), 0);
        pay(0, NOON);

        // When
        gate.processElement(new SourceMessage.PartitionEnded(Topic.CALLS, 0), 0);

        // Then
        assertThat(watermarks(gate)).containsExactly(NOON - 10 * SECOND - 1);
    }

    @Test
    void shouldLetNothingOnTimeFallBehindTheWatermark() throws Exception {
        // Given
        gate.processElement(new SourceMessage.PartitionOpened(Topic.PAYMENTS, 0), 0);
        pay(0, NOON);
        gate.setProcessingTime(1000);

        // When
        pay(0, NOON - 10 * SECOND);

        // Then
        long watermark = watermarks(gate).get(0);
        assertThat(records(gate))
                .filteredOn(record -> !record.late())
                .allMatch(record -> record.accepted().eventTime() > watermark);
    }

    @Test
    void shouldFollowEventTimeWhereAReplayRunsAheadOfTheClock() throws Exception {
        // Given
        gate.processElement(new SourceMessage.PartitionOpened(Topic.PAYMENTS, 0), 0);
        pay(0, NOON);

        // When
        pay(0, NOON + HOUR);

        // Then
        assertThat(watermarks(gate)).containsExactly(NOON - 10 * SECOND - 1, NOON + HOUR - 10 * SECOND - 1);
    }

    @Test
    void shouldNotMoveTheWatermarkForDeadLettersAndControlRecords() throws Exception {
        // Given
        gate.processElement(new SourceMessage.PartitionOpened(Topic.PAYMENTS, 0), 0);

        // When
        gate.processElement(rejected(Topic.PAYMENTS, 0), 0);
        gate.processElement(arrived(identity(IdentityKind.ACCOUNT, "A1", "p1")), 0);
        gate.setProcessingTime(1000);

        // Then
        assertThat(watermarks(gate)).isEmpty();
        assertThat(gate.getSideOutput(Gate.DEAD_LETTERS)).hasSize(1);
        assertThat(records(gate)).hasSize(1);
    }

    @Test
    void shouldSwallowTheIdlenessOfItsSource() throws Exception {
        // Given
        gate.processElement(new SourceMessage.PartitionOpened(Topic.PAYMENTS, 0), 0);

        // When
        gate.processWatermarkStatus(WatermarkStatus.IDLE);
        gate.processWatermark(new Watermark(NOON));

        // Then
        assertThat(gate.getOutput()).isEmpty();
    }

    @Test
    void shouldPassTheEndOfTime() throws Exception {
        // Given
        pay(0, NOON);

        // When
        gate.processWatermark(Watermark.MAX_WATERMARK);

        // Then
        assertThat(watermarks(gate)).containsExactly(Long.MAX_VALUE);
    }

    @Test
    void shouldLeaveTheWatermarkToOthersWhereItCarriesControlRecordsAlone() throws Exception {
        // Given
        OneInputStreamOperatorTestHarness<SourceMessage, Gated> control = harness(Gate.ofControl(), 1, 0);
        control.open();

        // When
        control.setProcessingTime(1000);

        // Then
        assertThat(control.getOutput()).containsExactly(WatermarkStatus.IDLE);
    }

    @Test
    void shouldStillKnowWhatIsLateAfterARescale() throws Exception {
        // Given
        pay(0, NOON);
        pay(1, NOON - HOUR);
        OperatorSubtaskState checkpoint = gate.snapshot(1, 1);
        OperatorSubtaskState forSecond =
                AbstractStreamOperatorTestHarness.repartitionOperatorState(checkpoint, 4, 1, 2, 1);
        OneInputStreamOperatorTestHarness<SourceMessage, Gated> second = harness(Gate.ofData(OUT_OF_ORDERNESS), 2, 1);
        second.setup();
        second.initializeState(forSecond);
        second.open();

        // When
        second.processElement(arrived(transfer("t", "A1", "A2", 100, NOON - MINUTE), 0, NOON), 0);
        second.processElement(arrived(transfer("u", "A1", "A2", 100, NOON - HOUR), 1, NOON), 0);

        // Then
        assertThat(records(second)).extracting(GatedRecord::late).containsExactly(true, false);
    }

    @Test
    void shouldGoOnCountingWhereTheCheckpointLeftOff() throws Exception {
        // Given
        pay(0, NOON);
        gate.processElement(rejected(Topic.PAYMENTS, 0), 0);
        OperatorSubtaskState checkpoint = gate.snapshot(1, 1);
        OneInputStreamOperatorTestHarness<SourceMessage, Gated> restored = harness(Gate.ofData(OUT_OF_ORDERNESS), 1, 0);
        restored.setup();
        restored.initializeState(checkpoint);
        restored.open();

        // When
        restored.processElement(arrived(transfer("t", "A1", "A2", 100, NOON), 0, NOON), 0);

        // Then
        assertThat(restored.getEnvironment()
                        .getAccumulatorRegistry()
                        .getUserMap()
                        .get("gate/payments/read")
                        .getLocalValue())
                .isEqualTo(3L);
    }

    @Test
    void shouldTellHowFarAFeedHasBeenReadOnceAllItsPartitionsHave() throws Exception {
        // Given
        gate.processElement(new SourceMessage.PartitionOpened(Topic.PAYMENTS, 0), 0);
        gate.processElement(new SourceMessage.PartitionOpened(Topic.PAYMENTS, 1), 0);
        gate.processElement(new SourceMessage.PartitionOpened(Topic.CALLS, 0), 0);

        // When
        gate.processElement(new SourceMessage.PartitionRead(Topic.PAYMENTS, 0, NOON), 0);
        gate.processElement(new SourceMessage.PartitionRead(Topic.PAYMENTS, 1, NOON - SECOND), 0);
        gate.processElement(new SourceMessage.PartitionRead(Topic.PAYMENTS, 0, NOON + SECOND), 0);

        // Then
        assertThat(readings(gate)).containsExactly(new Gated.FeedRead(Topic.PAYMENTS, NOON - SECOND));
    }

    @Test
    void shouldNeitherMoveTheWatermarkNorMakeAnythingLateWhereASilentFeedHasBeenRead() throws Exception {
        // Given
        gate.processElement(new SourceMessage.PartitionOpened(Topic.PAYMENTS, 0), 0);
        pay(0, NOON);
        gate.processElement(new SourceMessage.PartitionRead(Topic.PAYMENTS, 0, NOON + HOUR), 0);
        gate.setProcessingTime(1000);

        // When
        pay(0, NOON - 10 * SECOND);

        // Then
        assertThat(records(gate)).extracting(GatedRecord::late).containsExactly(false, false);
        assertThat(watermarks(gate)).containsExactly(NOON - 10 * SECOND - 1);
    }

    private void pay(int partition, long time) throws Exception {
        gate.processElement(arrived(transfer("t" + time, "A1", "A2", 100, time), partition, time), 0);
    }

    private OneInputStreamOperatorTestHarness<SourceMessage, Gated> harness(Gate gate, int subtasks, int index)
            throws Exception {
        OneInputStreamOperatorTestHarness<SourceMessage, Gated> harness =
                new OneInputStreamOperatorTestHarness<>(gate, 4, subtasks, index);
        harness.getExecutionConfig().setAutoWatermarkInterval(200);
        harness.setup(new GatedSerializer());
        harnesses.add(harness);
        return harness;
    }

    private static List<GatedRecord> records(OneInputStreamOperatorTestHarness<SourceMessage, Gated> harness) {
        return harness.extractOutputValues().stream()
                .filter(GatedRecord.class::isInstance)
                .map(GatedRecord.class::cast)
                .toList();
    }

    private static List<Gated> readings(OneInputStreamOperatorTestHarness<SourceMessage, Gated> harness) {
        return harness.extractOutputValues().stream()
                .filter(Gated.FeedRead.class::isInstance)
                .toList();
    }

    private static List<Long> watermarks(OneInputStreamOperatorTestHarness<?, ?> harness) {
        return harness.getOutput().stream()
                .filter(Watermark.class::isInstance)
                .map(watermark -> ((Watermark) watermark).getTimestamp())
                .toList();
    }
}
