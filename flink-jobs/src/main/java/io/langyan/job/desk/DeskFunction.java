package io.langyan.job.desk;

import io.langyan.engine.desk.Desk;
import io.langyan.engine.desk.Feedback;
import io.langyan.engine.desk.Order;
import io.langyan.job.count.Count;
import io.langyan.job.count.SourceCounts;
import io.langyan.records.Topic;
import io.langyan.records.output.DeskRecords;
import io.langyan.schema.Warning;
import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * The stage of the dispatch desk, chained behind that of persons and keyed like it: keeps what the engine's {@link Desk}
 * decides by, wakes it by the clock, and publishes what it says. Only people with warnings have state here.
 */
public final class DeskFunction extends KeyedProcessFunction<String, DeskMessage, Warning>
        implements CheckpointedFunction {
    /** What the desk reports, for those behind it. */
    public static final OutputTag<DeskMessage> REPORTED = new OutputTag<>("reported", DeskMessageSerializer.TYPE);

    private static final long serialVersionUID = 1L;

    private final DeskSource settings;
    private final boolean live;
    private final SourceCounts counts = new SourceCounts("desk");
    private transient Desk desk;
    private transient DeskMetrics metrics;
    private transient ValueState<DeskState> state;

    /**
     * The stage of the desk.
     *
     * @param settings what the installation decides about its desk
     * @param live whether the streams are read while things happen; a replay has no clock
     */
    public DeskFunction(DeskSource settings, boolean live) {
        this.settings = settings;
        this.live = live;
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        counts.restore(context.getOperatorStateStore());
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        counts.snapshot();
    }

    @Override
    public void open(OpenContext openContext) {
        desk = new Desk(settings.get(), live);
        metrics = new DeskMetrics(getRuntimeContext().getMetricGroup());
        state = getRuntimeContext().getState(new ValueStateDescriptor<>("desk", DeskStateSerializer.TYPE));
        counts.expose(getRuntimeContext());
    }

    @Override
    public void processElement(DeskMessage message, Context context, Collector<Warning> out) throws IOException {
        DeskState stored = state.value();
        DeskState known = stored != null ? stored : new DeskState();
        long now = context.timerService().currentProcessingTime();
        if (message instanceof DeskMessage.Warned warned) {
            onWarning(warned.warning(), known, now, out);
        } else if (message instanceof DeskMessage.Reported reported) {
            onFeedback(reported.feedback(), known, now, out);
            context.output(REPORTED, reported);
        }
        store(known, context.timerService());
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Warning> out) throws IOException {
        DeskState known = state.value();
        if (known == null) {
            return;
        }
        if (timestamp == known.timer()) {
            known.timer(DeskState.NO_TIMER);
        }
        long now = context.timerService().currentProcessingTime();
        for (Order order : desk.onClock(known.file(), now)) {
            OnDesk before = known.warnings().get(order.warningId());
            publish(order, known, now, out);
            metrics.passed(before, known.warnings().get(order.warningId()));
        }
        store(known, context.timerService());
    }

    /** What this subtask has counted. */
    DeskMetrics metrics() {
        return metrics;
    }

    private void onWarning(Warning warning, DeskState known, long now, Collector<Warning> out) {
        OnDesk before = known.warnings().get(warning.getWarningId());
        // In a replay nobody is told anything; the person could have been reached from then on.
        long openedAt = live ? now : warning.getTriggeredAt();
        known.warnings()
                .put(warning.getWarningId(), before == null ? OnDesk.opened(warning, openedAt) : before.with(warning));
        List<Order> orders = desk.onNotice(known.file(), DeskRecords.notice(warning), now);
        if (orders.isEmpty()) {
            metrics.holdBack();
        }
        orders.forEach(order -> publish(order, known, now, out));
    }

    private void onFeedback(Feedback feedback, DeskState known, long now, Collector<Warning> out) {
        if (known.file().holds(feedback)) {
            counts.add(Topic.FEEDBACK, Count.DUPLICATE);
            return;
        }
        counts.add(Topic.FEEDBACK, Count.EVALUATED);
        if (!known.file().knows(feedback.warningId())) {
            metrics.answerUnknown();
        }
        OnDesk answered = known.warnings().get(feedback.warningId());
        if (answered != null && !answered.reached() && DeskMetrics.isContact(feedback)) {
            known.warnings().put(feedback.warningId(), answered.nowReached());
            // What happened before the desk was told was no answer to it.
            metrics.firstContact(Math.max(0, feedback.time() - answered.openedAt()));
        }
        desk.onFeedback(known.file(), feedback, now).forEach(order -> publish(order, known, now, out));
    }

    private void publish(Order order, DeskState known, long now, Collector<Warning> out) {
        OnDesk ordered = known.warnings().get(order.warningId());
        Warning published = DeskRecords.published(ordered.warning(), order, now);
        known.warnings().put(order.warningId(), ordered.told(published.getDesk()));
        metrics.published(published);
        out.collect(published);
    }

    /** Writes what is remembered, and moves the timer only where it would otherwise fire too late. */
    private void store(DeskState known, TimerService timers) throws IOException {
        known.tidy();
        long wanted = desk.nextDue(known.file());
        if (wanted < known.timer()) {
            if (known.timer() != DeskState.NO_TIMER) {
                timers.deleteProcessingTimeTimer(known.timer());
            }
            timers.registerProcessingTimeTimer(wanted);
            known.timer(wanted);
        }
        if (known.file().isEmpty()) {
            state.clear();
        } else {
            state.update(known);
        }
    }
}
