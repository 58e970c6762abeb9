package io.langyan.job.report;

import io.langyan.engine.outcome.OutcomeChange;
import io.langyan.engine.outcome.OutcomeReport;
import io.langyan.engine.outcome.ReviewPolicy;
import io.langyan.engine.outcome.RuleOutcomes;
import io.langyan.records.output.RuleOutcomeRecords;
import io.langyan.schema.RuleOutcome;
import java.io.IOException;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Adds up, rule by rule, what became of warnings. Live it tells a change at once, but no more than once a minute; a replay
 * tells what it came to at the end.
 */
public final class RuleOutcomeFunction extends KeyedProcessFunction<String, OutcomeChange, RuleOutcome> {
    /** How long, by the clock, a rule is silent after it has told something. */
    static final long SILENCE_MILLIS = Duration.ofMinutes(1).toMillis();

    private static final long serialVersionUID = 1L;

    private final ReviewPolicy policy;
    private final boolean live;
    private transient ValueState<RuleOutcomes> state;
    private transient ValueState<Long> silentUntil;
    private transient ValueState<Long> due;
    private transient RuleOutcomeMetrics metrics;

    /**
     * A stage.
     *
     * @param policy what is asked of rules
     * @param live whether the streams are read while things happen; a replay has no clock
     */
    public RuleOutcomeFunction(ReviewPolicy policy, boolean live) {
        this.policy = policy;
        this.live = live;
    }

    @Override
    public void open(OpenContext openContext) {
        state = getRuntimeContext().getState(new ValueStateDescriptor<>("outcomes", RuleOutcomesSerializer.TYPE));
        silentUntil = getRuntimeContext().getState(new ValueStateDescriptor<>("silent-until", Types.LONG));
        due = getRuntimeContext().getState(new ValueStateDescriptor<>("due", Types.LONG));
        metrics = new RuleOutcomeMetrics(getRuntimeContext().getMetricGroup());
    }

    @Override
    public void processElement(OutcomeChange change, Context context, Collector<RuleOutcome> out) throws IOException {
        RuleOutcomes stored = state.value();
        RuleOutcomes outcomes = stored != null ? stored : new RuleOutcomes();
        if (!outcomes.take(change)) {
            return;
        }
        if (live) {
            tell(outcomes, context, out);
        } else {
            context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
        }
        state.update(outcomes);
    }

    private void tell(RuleOutcomes outcomes, Context context, Collector<RuleOutcome> out) throws IOException {
        long now = context.timerService().currentProcessingTime();
        if (due.value() != null) {
            return;
        }
        Long silent = silentUntil.value();
        if (silent == null || silent <= now) {
            publish(context.getCurrentKey(), outcomes, out);
            silentUntil.update(now + SILENCE_MILLIS);
        } else {
            context.timerService().registerProcessingTimeTimer(silent);
            due.update(silent);
        }
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<RuleOutcome> out) throws IOException {
        RuleOutcomes outcomes = state.value();
        publish(context.getCurrentKey(), outcomes, out);
        state.update(outcomes);
        if (live) {
            due.clear();
            silentUntil.update(context.timerService().currentProcessingTime() + SILENCE_MILLIS);
        }
    }

    private void publish(String ruleId, RuleOutcomes outcomes, Collector<RuleOutcome> out) {
        for (OutcomeReport report : outcomes.report(ruleId, policy)) {
            metrics.tell(report);
            out.collect(RuleOutcomeRecords.toAvro(report, policy));
        }
    }
}
