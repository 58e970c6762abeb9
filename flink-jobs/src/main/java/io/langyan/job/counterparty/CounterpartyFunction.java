package io.langyan.job.counterparty;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Memberships;
import io.langyan.engine.plan.Plan;
import io.langyan.job.clock.ReadUpTo;
import io.langyan.job.clock.ReadingClock;
import io.langyan.job.clock.ReadingRelay;
import io.langyan.job.clock.Stages;
import io.langyan.job.count.Count;
import io.langyan.job.count.SourceCounts;
import io.langyan.job.count.TooLate;
import io.langyan.job.plan.StageRules;
import io.langyan.job.subject.SubjectMessage;
import io.langyan.job.subject.SubjectMessageSerializer;
import io.langyan.records.Topic;
import io.langyan.records.tag.TagHistory;
import io.langyan.records.watchlist.ListHistory;
import io.langyan.records.watchlist.ListKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Writes on an event which lists its number or account is on, and what rules call it, keyed by that number or account. What
 * has nothing more to ask goes to the subjects; what has goes on to the next round, as do all entries and tags: each round
 * keeps its own. The first round is keyed by the other side of an event, wherever a rule asks about that.
 *
 * <p>Tags come from the stage of accounts and phones and may come later than an event that should have seen them: whatever
 * was sent on stays here until nothing can change its answer, and is sent again as a correction where that changes.
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
    private transient Plan ofPersons;
    private transient ListQuestions questions;
    private transient ReadingClock clock;
    private transient ReadingRelay relay;
    private transient ValueState<KeyMemory> memory;
    private transient TooLate tooLate;
    private transient Counter unrevisable;

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
        clock = new ReadingClock(Stages.beforeCounterparty(ordinal));
        relay = ReadingRelay.of(getRuntimeContext().getTaskInfo(), stage, parallelism);
        // No time to live: what is on a list stays there until somebody takes it off.
        memory = getRuntimeContext().getState(new ValueStateDescriptor<>("counterparty", KeyMemorySerializer.TYPE));
        unrevisable = getRuntimeContext().getMetricGroup().addGroup("tags").counter("unrevisable");
        tooLate = new TooLate(Topic.WATCHLIST, counts, getRuntimeContext());
        counts.expose(getRuntimeContext());
    }

    @Override
    public void close() {
        rules.close();
    }

    private void use(Plan newPlan) {
        plan = newPlan;
        ofPersons = newPlan.only(Entity.PERSON);
        questions = new ListQuestions(ofPersons);
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
        KeyMemory value = memory.value();
        KeyMemory known = value == null ? KeyMemory.NOTHING : value;
        if (message instanceof CounterpartyMessage.Entered entered) {
            enter(known, entered);
            if (last) {
                // Only now does every round know it.
                counts.add(Topic.WATCHLIST, Count.EVALUATED);
            } else {
                out.collect(entered);
            }
        } else if (message instanceof CounterpartyMessage.Tagged tagged) {
            tag(known, tagged, context, out);
        } else if (message instanceof CounterpartyMessage.Asking asking) {
            answer(known, asking, context, out);
        }
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<CounterpartyMessage> out) throws Exception {
        KeyMemory known = memory.value();
        if (known != null) {
            store(known.with(KeyMemory.NO_TIMER), context.timerService());
        }
    }

    private void enter(KeyMemory known, CounterpartyMessage.Entered entered) throws IOException {
        ListHistory next = known.lists().with(entered.period());
        memory.update(known.with(next));
        tooLate.overtake(next.differsFrom(known.lists()));
    }

    private void answer(
            KeyMemory known, CounterpartyMessage.Asking asking, Context context, Collector<CounterpartyMessage> out)
            throws IOException {
        Event event = asking.happening().event();
        Memberships answers = event.memberships();
        int listPlace = Memberships.listPlaceIn(asking.places());
        if (listPlace >= 0) {
            answers = answers.with(listPlace, known.lists().listsAt(event.time()));
            tooLate.answered(event.time());
        }
        int tagPlace = Memberships.tagPlaceIn(asking.places());
        if (tagPlace >= 0) {
            answers = answers.with(tagPlace, known.tags().seenBy(event, plan));
        }
        SubjectMessage.Happening answered = asking.happening().with(event.with(answers));
        if (tagPlace >= 0) {
            remember(known, new Forwarded(tagPlace, settledAt(asking.key(), event), answered), context);
        }
        send(answered, context, out);
    }

    /**
     * A tag that begins before an event rests on what happened before it; on calls alone a record can act that comes later, of
     * a time up to the reach behind (docs/decisions/0018).
     */
    private static long settledAt(ListKey key, Event event) {
        return key.kind() == ListKey.Kind.PHONE ? event.time() + KeyMemory.REACH : event.time();
    }

    private void remember(KeyMemory known, Forwarded sent, Context context) throws IOException {
        if (sent.settledAt() <= context.timerService().currentWatermark()) {
            return;
        }
        KeyMemory open = known.settledBy(context.timerService().currentWatermark());
        if (open.isFull()) {
            unrevisable.inc();
        }
        store(open.with(sent), context.timerService());
    }

    private void tag(
            KeyMemory known, CounterpartyMessage.Tagged tagged, Context context, Collector<CounterpartyMessage> out)
            throws IOException {
        TagHistory tags = known.tags().with(tagged.update());
        if (tags.equals(known.tags())) {
            return;
        }
        if (!last) {
            out.collect(tagged);
        }
        List<Forwarded> forwarded = new ArrayList<>();
        for (Forwarded sent : known.forwarded()) {
            Optional<Forwarded> revised = sent.revisedBy(tags, plan);
            if (revised.isPresent()) {
                send(revised.get().happening(), context, out);
            }
            forwarded.add(revised.orElse(sent));
        }
        store(known.with(tags, forwarded), context.timerService());
    }

    /** Writes what is known without what is settled, and has it looked at again once all of it is. */
    private void store(KeyMemory known, TimerService timers) throws IOException {
        KeyMemory open = known.settledBy(timers.currentWatermark());
        if (open.timer() == KeyMemory.NO_TIMER && open.due() != KeyMemory.NO_TIMER) {
            timers.registerEventTimeTimer(open.due());
            open = open.with(open.due());
        }
        if (open.isNothing()) {
            memory.clear();
        } else {
            memory.update(open);
        }
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
        } else if (answered.revised() || ofPersons.wants(answered.event())) {
            context.output(ANSWERED, answered);
        } else if (answered.primary()) {
            counts.add(answered.source(), Count.EVALUATED);
        }
    }
}
