package io.langyan.job.desk;

import static io.langyan.job.testing.TestEvents.NOON;

import io.langyan.engine.desk.Feedback;
import io.langyan.engine.desk.FeedbackType;
import io.langyan.engine.event.Event;
import io.langyan.job.StateKind;
import io.langyan.job.serial.AvroRecordSerializer;
import io.langyan.schema.Explanation;
import io.langyan.schema.Warning;
import io.langyan.schema.WarningChange;
import io.langyan.schema.WarningLevel;
import io.langyan.schema.WarningStatus;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;

/** The stage of the desk under test; its clock begins at noon. */
@SuppressWarnings("try") // Its close() throws what Flink's does.
final class DeskStage extends KeyedOneInputStreamOperatorTestHarness<String, DeskMessage, Warning> {
    static final int KEY_GROUPS = 256;

    private final DeskFunction function;

    private DeskStage(DeskFunction function, int parallelism, int subtask) throws Exception {
        super(
                new KeyedProcessOperator<>(function),
                DeskMessage::subjectId,
                Types.STRING,
                KEY_GROUPS,
                parallelism,
                subtask);
        this.function = function;
    }

    /** A stage that still has to be opened. */
    static DeskStage of(boolean live, StateKind state, int parallelism, int subtask) throws Exception {
        DeskStage stage = new DeskStage(new DeskFunction(DeskRules.SHIPPED, live), parallelism, subtask);
        stage.setStateBackend(
                state == StateKind.HEAP ? new HashMapStateBackend() : new EmbeddedRocksDBStateBackend(true));
        stage.getExecutionConfig().enableObjectReuse();
        stage.setup(new AvroRecordSerializer<>(Warning.class));
        stage.setProcessingTime(NOON);
        return stage;
    }

    void warn(Warning warning) throws Exception {
        processElement(new DeskMessage.Warned(warning), NOON);
    }

    void report(String id, String person, FeedbackType type) throws Exception {
        processElement(
                new DeskMessage.Reported(
                        new Feedback(id, person, "w-" + person, getProcessingTime(), type, Event.MISSING)),
                NOON);
    }

    /** Moves the clock so many seconds behind noon. */
    void clockTo(long seconds) throws Exception {
        setProcessingTime(NOON + seconds * 1000);
    }

    List<Warning> told() {
        return extractOutputValues();
    }

    Warning newest() {
        List<Warning> told = told();
        return told.get(told.size() - 1);
    }

    DeskMetrics metrics() {
        return function.metrics();
    }

    long count(String count) {
        return (long) getEnvironment()
                .getAccumulatorRegistry()
                .getUserMap()
                .get("desk/feedback/" + count)
                .getLocalValue();
    }

    /** The first warning about a person, as the detections make it. */
    static Warning warning(String person, WarningLevel level) {
        Warning warning = new Warning();
        warning.setWarningId("w-" + person);
        warning.setRevision(1);
        warning.setStatus(WarningStatus.OPEN);
        warning.setChange(WarningChange.OPENED);
        warning.setFinal$(false);
        warning.setSubjectId(person);
        warning.setFraudType("fake_customer_service");
        warning.setLevel(level);
        warning.setScore(70);
        warning.setDivision("340102");
        warning.setOpenedAt(NOON);
        warning.setTriggeredAt(NOON);
        warning.setEmittedAt(NOON);
        warning.setAmountGoneMinor(0);
        warning.setAmountAtRiskMinor(0);
        warning.setPayees(List.of());
        warning.setAction("call_victim");
        warning.setExplanation(new Explanation("转账。", "Paid."));
        warning.setContributions(List.of());
        warning.setDegraded(List.of());
        warning.setBundleNumber(0);
        return warning;
    }
}
