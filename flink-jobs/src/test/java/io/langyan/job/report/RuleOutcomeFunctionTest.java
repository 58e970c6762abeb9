package io.langyan.job.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.event.Event;
import io.langyan.engine.outcome.OutcomeChange;
import io.langyan.engine.outcome.ReviewPolicy;
import io.langyan.engine.outcome.RuleVersion;
import io.langyan.engine.outcome.WarningResult;
import io.langyan.engine.outcome.WarningResult.Verdict;
import io.langyan.job.serial.AvroTypes;
import io.langyan.schema.RuleOutcome;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is told of rules, and when, on Flink's harness. */
class RuleOutcomeFunctionTest {
    private static final long NOON = 1_770_000_000_000L;
    private static final RuleVersion RULE = new RuleVersion("refund.on_call", 1);

    private KeyedOneInputStreamOperatorTestHarness<String, OutcomeChange, RuleOutcome> stage;

    @AfterEach
    void close() throws Exception {
        stage.close();
    }

    @Test
    void shouldTellAChangeAtOnceAndThenOnceAMinute() throws Exception {
        // Given
        stage = harness(true);
        stage.open();
        stage.setProcessingTime(NOON);

        // When
        for (int i = 0; i < 10; i++) {
            warn();
        }
        int atOnce = stage.extractOutputValues().size();
        stage.setProcessingTime(NOON + RuleOutcomeFunction.SILENCE_MILLIS - 1);
        int within = stage.extractOutputValues().size();
        stage.setProcessingTime(NOON + RuleOutcomeFunction.SILENCE_MILLIS);

        // Then
        assertThat(atOnce).isEqualTo(1);
        assertThat(within).isEqualTo(1);
        assertThat(stage.extractOutputValues())
                .extracting(RuleOutcome::getWarned)
                .containsExactly(1L, 10L);
    }

    @Test
    void shouldBeSilentWhileNothingChanges() throws Exception {
        // Given
        stage = harness(true);
        stage.open();
        stage.setProcessingTime(NOON);
        warn();

        // When
        stage.setProcessingTime(NOON + 100 * RuleOutcomeFunction.SILENCE_MILLIS);

        // Then
        assertThat(stage.extractOutputValues()).hasSize(1);
    }

    @Test
    void shouldTellTheEndOfAReplayAlone() throws Exception {
        // Given
        stage = harness(false);
        stage.open();
        warn();
        warn();
        stage.processWatermark(new Watermark(NOON));
        int before = stage.extractOutputValues().size();

        // When
        stage.processWatermark(Watermark.MAX_WATERMARK);

        // Then
        assertThat(before).isZero();
        assertThat(stage.extractOutputValues())
                .extracting(RuleOutcome::getWarned)
                .containsExactly(2L);
    }

    @Test
    void shouldGoOnCountingAfterARestore() throws Exception {
        // Given
        stage = harness(true);
        stage.open();
        stage.setProcessingTime(NOON);
        warn();
        warn();
        OperatorSubtaskState snapshot = stage.snapshot(1, 1);
        stage.close();
        stage = harness(true);
        stage.initializeState(snapshot);
        stage.open();

        // When
        stage.setProcessingTime(NOON + RuleOutcomeFunction.SILENCE_MILLIS);

        // Then
        assertThat(stage.extractOutputValues())
                .extracting(RuleOutcome::getWarned)
                .containsExactly(2L);
    }

    private void warn() throws Exception {
        WarningResult open = new WarningResult(NOON, false, Event.MISSING, Verdict.OPEN, 0, 0);
        stage.processElement(new StreamRecord<>(new OutcomeChange(RULE, null, open), NOON));
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, OutcomeChange, RuleOutcome> harness(boolean live)
            throws Exception {
        KeyedOneInputStreamOperatorTestHarness<String, OutcomeChange, RuleOutcome> harness =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new KeyedProcessOperator<>(new RuleOutcomeFunction(ReviewPolicy.DEFAULT, live)),
                        change -> change.rule().ruleId(),
                        Types.STRING);
        harness.setup(AvroTypes.RULE_OUTCOME.createSerializer(new SerializerConfigImpl()));
        return harness;
    }
}
