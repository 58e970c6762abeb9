package io.langyan.job.identity;

import io.langyan.job.clock.ReadUpTo;
import io.langyan.job.clock.ReadingClock;
import io.langyan.job.clock.ReadingRelay;
import io.langyan.job.clock.Stages;
import io.langyan.job.count.Count;
import io.langyan.job.count.SourceCounts;
import io.langyan.job.count.TooLate;
import io.langyan.job.counterparty.CounterpartyMessage;
import io.langyan.job.counterparty.CounterpartyMessageSerializer;
import io.langyan.job.plan.StageRules;
import io.langyan.job.subject.SubjectMessage;
import io.langyan.job.subject.SubjectMessageSerializer;
import io.langyan.records.Topic;
import io.langyan.records.event.LookupKey;
import io.langyan.records.event.RoutedEvent;
import io.langyan.records.identity.IdentityHistory;
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
 * Answers what an event asks of identities, keyed by number or account. What is then known goes to the subjects; what has
 * more to ask goes on to the next lookup, as do all identities: each lookup keeps its own.
 */
public final class IdentityLookup extends KeyedProcessFunction<String, LookupMessage, LookupMessage>
        implements CheckpointedFunction {
    /** Events that have nothing to ask any more. */
    public static final OutputTag<SubjectMessage> RESOLVED = new OutputTag<>("resolved", SubjectMessageSerializer.TYPE);
    /** What rules on accounts and phones want. */
    public static final OutputTag<SubjectMessage> ENTITIES = new OutputTag<>("entities", SubjectMessageSerializer.TYPE);
    /** Events that have to ask for lists. */
    public static final OutputTag<CounterpartyMessage> COUNTERPARTIES =
            new OutputTag<>("counterparties", CounterpartyMessageSerializer.TYPE);
    /** How many lookups an event can need: account and number, of the person and of the other side. */
    public static final int MOST_LOOKUPS = Stages.LOOKUPS;

    private static final long serialVersionUID = 1L;

    private final StageRules rules;
    private final int ordinal;
    private final int parallelism;
    private final boolean last;
    private final SourceCounts counts;
    private transient SubjectRouter router;
    private transient ReadingClock clock;
    private transient ReadingRelay relay;
    private transient ValueState<IdentityHistory> histories;
    /** Of questions that found nobody alone: most find somebody, and shall cost no write. */
    private transient TooLate tooLate;

    /**
     * One lookup of the chain.
     *
     * @param rules its rules
     * @param ordinal its place in the chain, from 1 to {@link #MOST_LOOKUPS}
     * @param parallelism how many subtasks the stages behind it have
     */
    public IdentityLookup(StageRules rules, int ordinal, int parallelism) {
        this.rules = rules;
        this.ordinal = ordinal;
        this.parallelism = parallelism;
        this.last = ordinal == MOST_LOOKUPS;
        this.counts = new SourceCounts("lookup-" + ordinal);
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
        router = new SubjectRouter(rules.plan(), counts, getRuntimeContext().getMetricGroup());
        int stage = Stages.lookup(ordinal);
        clock = new ReadingClock(stage - 1);
        relay = ReadingRelay.of(getRuntimeContext().getTaskInfo(), stage, parallelism);
        // No time to live: whoever holds a number today held it when nobody called.
        histories =
                getRuntimeContext().getState(new ValueStateDescriptor<>("identities", IdentityHistorySerializer.TYPE));
        tooLate = new TooLate(Topic.IDENTITIES, counts, getRuntimeContext());
        counts.expose(getRuntimeContext());
    }

    @Override
    public void close() {
        rules.close();
    }

    @Override
    public void processElement(LookupMessage message, Context context, Collector<LookupMessage> out) throws Exception {
        if (message instanceof LookupMessage.Read read) {
            rules.announcement(context.timerService().currentProcessingTime())
                    .forEach(status -> context.output(StageRules.STATUS, status));
            hearOf(read.word(), context, out);
            return;
        }
        if (message instanceof LookupMessage.Changed changed) {
            change(changed, context, out);
            return;
        }
        IdentityHistory history = histories.value();
        if (message instanceof LookupMessage.Known known) {
            enter(history == null ? IdentityHistory.EMPTY : history, known);
            if (last) {
                // Only now does every lookup know it.
                counts.add(Topic.IDENTITIES, Count.EVALUATED);
            } else {
                out.collect(known);
            }
        } else if (message instanceof LookupMessage.Asking asking) {
            String personId = history == null
                    ? null
                    : history.personAt(asking.event().event().time());
            if (personId == null) {
                tooLate.answered(asking.event().event().time());
            }
            send(asking.event().answer(asking.key(), personId), context, out);
        }
    }

    private void enter(IdentityHistory before, LookupMessage.Known known) throws IOException {
        IdentityHistory now = before.with(known.identity());
        histories.update(now);
        tooLate.overtake(time -> before.personAt(time) == null && now.personAt(time) != null);
    }

    /** What is behind a word that this subtask gives has all been answered. */
    private void hearOf(ReadUpTo word, Context context, Collector<LookupMessage> out) {
        if (clock.take(word)) {
            relay.tell(word.feed(), clock.readUpTo(word.feed()), (key, read) -> {
                context.output(RESOLVED, new SubjectMessage.Read(key, read));
                context.output(ENTITIES, new SubjectMessage.Read(key, read));
                context.output(COUNTERPARTIES, new CounterpartyMessage.Read(key, read));
                if (!last) {
                    out.collect(new LookupMessage.Read(key, read));
                }
            });
        }
    }

    private void change(LookupMessage.Changed changed, Context context, Collector<LookupMessage> out) {
        rules.apply(
                        changed.change(),
                        context.timerService().currentWatermark(),
                        context.timerService().currentProcessingTime())
                .ifPresent(status -> context.output(StageRules.STATUS, status));
        router.use(rules.plan());
        if (!last) {
            out.collect(changed);
        }
    }

    private void send(RoutedEvent event, Context context, Collector<LookupMessage> out) {
        Optional<LookupKey> lookup = event.nextLookup();
        if (lookup.isEmpty()) {
            router.route(
                    event,
                    message -> context.output(RESOLVED, message),
                    message -> context.output(ENTITIES, message),
                    asking -> context.output(COUNTERPARTIES, asking));
        } else if (last) {
            throw new IllegalStateException("expected an event to need at most " + MOST_LOOKUPS
                    + " lookups, but found one that needs more: " + event);
        } else {
            out.collect(new LookupMessage.Asking(lookup.get(), event));
        }
    }
}
