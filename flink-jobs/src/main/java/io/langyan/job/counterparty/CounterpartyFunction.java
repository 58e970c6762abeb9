package io.langyan.job.counterparty;

import io.langyan.engine.event.Event;
import io.langyan.engine.plan.Plan;
import io.langyan.job.clock.ReadUpTo;
import io.langyan.job.clock.ReadingClock;
import io.langyan.job.clock.ReadingRelay;
import io.langyan.job.clock.Stages;
import io.langyan.job.count.Count;
import io.langyan.job.count.SourceCounts;
import io.langyan.job.count.TooLate;
import io.langyan.job.plan.StageRules;
import io.langyan.job.serial.ListHistorySerializer;
import io.langyan.job.subject.SubjectMessage;
import io.langyan.job.subject.SubjectMessageSerializer;
import io.langyan.records.Topic;
import io.langyan.records.watchlist.ListHistory;
import java.io.IOException;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Writes on an event which lists its number or account is on, keyed by that number or account. What has nothing more to
 * ask goes to the subjects; what has goes on to the next round, as do all entries: each round keeps its own. The first
 * round is keyed by the other side of an event, wherever a rule asks about that.
 */
public final class CounterpartyFunction extends KeyedProcessFunction<String, CounterpartyMessage, CounterpartyMessage>
        implements CheckpointedFunction {
    /** Events that have nothing to ask any more. */
    public static final OutputTag<SubjectMessage> ANSWERED = new OutputTag<>("answered", SubjectMessageSerializer.TYPE);
    /** How many numbers and accounts an event can have: the other side's and the person's own. */
    public static final int MOST_ROUNDS = Stages.COUNTERPARTY_ROUNDS;

    private static final long serialVersionUID = 1L;

    private final StageRules rules;
    private final int ordinal;
    private final int parallelism;
    private final boolean last;
    private final SourceCounts counts;
    private transient Plan plan;
    private transient ListQuestions questions;
    private transient ReadingClock clock;
    private transient ReadingRelay relay;
    private transient ValueState<ListHistory> lists;
    private transient TooLate tooLate;

    /**
     * One round.
     *
     * @param rules its rules
     * @param ordinal its place, from 1 to {@link #MOST_ROUNDS}
     * @param parallelism how many subtasks the stages behind it have
     */
    public CounterpartyFunction(StageRules rules, int ordinal, int parallelism) {
        this.rules = rules;
        this.ordinal = ordinal;
        this.parallelism = parallelism;
        this.last = ordinal == MOST_ROUNDS;
        this.counts = new SourceCounts("counterparty-" + ordinal);
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        counts.restore(context.getOperatorStateStore());
        rules.restore(context.getOperatorStateStore());
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        counts.snapshot();
        rules.snapshot();
    }

    @Override
    public void open(OpenContext openContext) {
        rules.open(getRuntimeContext());
        use(rules.plan());
        int stage = Stages.counterparty(ordinal);
        // What comes to the first round comes from all stages before it.
        clock = new ReadingClock(ordinal == 1 ? Stages.MAPPING : stage - 1, stage - 1);
        relay = ReadingRelay.of(getRuntimeContext().getTaskInfo(), stage, parallelism);
        // No time to live: what is on a list stays there until somebody takes it off.
        lists = getRuntimeContext().getState(new ValueStateDescriptor<>("lists", ListHistorySerializer.TYPE));
        tooLate = new TooLate(Topic.WATCHLIST, counts, getRuntimeContext());
        counts.expose(getRuntimeContext());
    }

    @Override
    public void close() {
        rules.close();
    }

    private void use(Plan newPlan) {
        plan = newPlan;
        questions = new ListQuestions(newPlan);
    }

    @Override
    public void processElement(CounterpartyMessage message, Context context, Collector<CounterpartyMessage> out)
            throws Exception {
        if (message instanceof CounterpartyMessage.Read read) {
            rules.announcement(context.timerService().currentProcessingTime())
                    .forEach(status -> context.output(StageRules.STATUS, status));
            hearOf(read.word(), context, out);
            return;
        }
        if (message instanceof CounterpartyMessage.Changed changed) {
            change(changed, context, out);
            return;
        }
        ListHistory history = lists.value();
        ListHistory known = history == null ? ListHistory.EMPTY : history;
        if (message instanceof CounterpartyMessage.Entered entered) {
            enter(known, entered);
            if (last) {
                // Only now does every round know it.
                counts.add(Topic.WATCHLIST, Count.EVALUATED);
            } else {
                out.collect(entered);
            }
        } else if (message instanceof CounterpartyMessage.Asking asking) {
            Event event = asking.happening().event();
            long[] codes = known.listsAt(event.time());
            tooLate.answered(event.time());
            send(asking.happening().with(event.with(event.memberships().with(asking.place(), codes))), context, out);
        }
    }

    private void enter(ListHistory known, CounterpartyMessage.Entered entered) throws IOException {
        ListHistory next = known.with(entered.period());
        lists.update(next);
        tooLate.overtake(next.differsFrom(known));
    }

    /** What is behind a word that this subtask gives has all been answered. */
    private void hearOf(ReadUpTo word, Context context, Collector<CounterpartyMessage> out) {
        if (clock.take(word)) {
            relay.tell(word.feed(), clock.readUpTo(word.feed()), (key, read) -> {
                context.output(ANSWERED, new SubjectMessage.Read(key, read));
                if (!last) {
                    out.collect(new CounterpartyMessage.Read(key, read));
                }
            });
        }
    }

    private void change(CounterpartyMessage.Changed changed, Context context, Collector<CounterpartyMessage> out) {
        rules.apply(
                        changed.change(),
                        context.timerService().currentWatermark(),
                        context.timerService().currentProcessingTime())
                .ifPresent(status -> context.output(StageRules.STATUS, status));
        use(rules.plan());
        if (!last) {
            out.collect(changed);
        }
    }

    private void send(SubjectMessage.Happening answered, Context context, Collector<CounterpartyMessage> out) {
        Optional<CounterpartyMessage.Asking> next = questions.next(answered);
        if (next.isPresent()) {
            if (last) {
                throw new IllegalStateException("expected an event to have at most " + MOST_ROUNDS
                        + " numbers and accounts, but found one that has more: " + answered);
            }
            out.collect(next.get());
        } else if (plan.wants(answered.event())) {
            context.output(ANSWERED, answered);
        } else if (answered.primary()) {
            counts.add(answered.source(), Count.EVALUATED);
        }
    }
}
