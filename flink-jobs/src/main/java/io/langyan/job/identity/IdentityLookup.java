package io.langyan.job.identity;

import io.langyan.job.count.Count;
import io.langyan.job.count.SourceCounts;
import io.langyan.job.counterparty.CounterpartyMessage;
import io.langyan.job.counterparty.CounterpartyMessageSerializer;
import io.langyan.job.plan.PlanSource;
import io.langyan.job.subject.SubjectMessage;
import io.langyan.job.subject.SubjectMessageSerializer;
import io.langyan.records.Topic;
import io.langyan.records.event.LookupKey;
import io.langyan.records.event.RoutedEvent;
import io.langyan.records.identity.IdentityHistory;
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
    /** Events that have to ask for lists. */
    public static final OutputTag<CounterpartyMessage> COUNTERPARTIES =
            new OutputTag<>("counterparties", CounterpartyMessageSerializer.TYPE);
    /** How many lookups an event can need: account and number, of the person and of the other side. */
    public static final int MOST_LOOKUPS = 4;

    private static final long serialVersionUID = 1L;

    private final PlanSource plans;
    private final boolean last;
    private final SourceCounts counts;
    private transient SubjectRouter router;
    private transient ValueState<IdentityHistory> histories;

    /**
     * One lookup of the chain.
     *
     * @param plans where the plan comes from
     * @param ordinal its place in the chain, from 1 to {@link #MOST_LOOKUPS}
     */
    public IdentityLookup(PlanSource plans, int ordinal) {
        this.plans = plans;
        this.last = ordinal == MOST_LOOKUPS;
        this.counts = new SourceCounts("lookup-" + ordinal);
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
        router = new SubjectRouter(plans.plan(), counts, getRuntimeContext().getMetricGroup());
        // No time to live: whoever holds a number today held it when nobody called.
        histories =
                getRuntimeContext().getState(new ValueStateDescriptor<>("identities", IdentityHistorySerializer.TYPE));
        counts.expose(getRuntimeContext());
    }

    @Override
    public void processElement(LookupMessage message, Context context, Collector<LookupMessage> out) throws Exception {
        IdentityHistory history = histories.value();
        if (message instanceof LookupMessage.Known known) {
            histories.update((history == null ? IdentityHistory.EMPTY : history).with(known.identity()));
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
            send(asking.event().answer(asking.key(), personId), context, out);
        }
    }

    private void send(RoutedEvent event, Context context, Collector<LookupMessage> out) {
        Optional<LookupKey> lookup = event.nextLookup();
        if (lookup.isEmpty()) {
            router.route(
                    event,
                    message -> context.output(RESOLVED, message),
                    asking -> context.output(COUNTERPARTIES, asking));
        } else if (last) {
            throw new IllegalStateException("expected an event to need at most " + MOST_LOOKUPS
                    + " lookups, but found one that needs more: " + event);
        } else {
            out.collect(new LookupMessage.Asking(lookup.get(), event));
        }
    }
}
