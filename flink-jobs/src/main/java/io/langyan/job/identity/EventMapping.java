package io.langyan.job.identity;

import io.langyan.engine.event.Contact;
import io.langyan.engine.event.Event;
import io.langyan.engine.plan.Plan;
import io.langyan.job.clock.ReadingRelay;
import io.langyan.job.clock.Stages;
import io.langyan.job.count.Count;
import io.langyan.job.count.SourceCounts;
import io.langyan.job.counterparty.CounterpartyMessage;
import io.langyan.job.counterparty.CounterpartyMessageSerializer;
import io.langyan.job.intake.Gated;
import io.langyan.job.intake.GatedRecord;
import io.langyan.job.plan.RuleChange;
import io.langyan.job.plan.StageRules;
import io.langyan.job.subject.SubjectMessage;
import io.langyan.job.subject.SubjectMessageSerializer;
import io.langyan.records.event.EventMapper;
import io.langyan.records.event.LookupKey;
import io.langyan.records.event.RoutedEvent;
import io.langyan.records.number.PhoneNumbers;
import io.langyan.records.output.DeskRecords;
import io.langyan.records.watchlist.ListKey;
import io.langyan.records.watchlist.ListPeriod;
import io.langyan.schema.Feedback;
import io.langyan.schema.Identity;
import io.langyan.schema.WatchlistEntry;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Makes events from records and leaves out what no rule wants. Events whose person the record names go straight on, past
 * the counterparty stage where a rule asks for lists; the others, and all identities, go to the lookups. Entries of lists
 * go to whom they list, and feedback to whom it is about.
 */
public final class EventMapping extends ProcessFunction<Gated, SubjectMessage> implements CheckpointedFunction {
    /** What has to pass the lookups. */
    public static final OutputTag<LookupMessage> LOOKUPS = new OutputTag<>("lookups", LookupMessageSerializer.TYPE);

    /** What has to pass the counterparty stage. */
    public static final OutputTag<CounterpartyMessage> COUNTERPARTIES =
            new OutputTag<>("counterparties", CounterpartyMessageSerializer.TYPE);

    /** What rules on accounts and phones want, and the lists that these are on. */
    public static final OutputTag<SubjectMessage> ENTITIES = new OutputTag<>("entities", SubjectMessageSerializer.TYPE);

    private static final long serialVersionUID = 1L;

    private final StageRules rules;
    private final int parallelism;
    private final SourceCounts counts = new SourceCounts("mapping");
    private transient EventMapper mapper;
    private transient PhoneNumbers numbers;
    private transient SubjectRouter router;
    private transient ReadingRelay relay;

    /**
     * A mapping for those rules.
     *
     * @param rules its rules
     * @param parallelism how many subtasks the stages behind it have
     */
    public EventMapping(StageRules rules, int parallelism) {
        this.rules = rules;
        this.parallelism = parallelism;
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
        Plan plan = rules.plan();
        mapper = new EventMapper(plan.catalogue());
        numbers = new PhoneNumbers();
        router = new SubjectRouter(plan, counts, getRuntimeContext().getMetricGroup());
        relay = ReadingRelay.of(getRuntimeContext().getTaskInfo(), Stages.MAPPING, parallelism);
        counts.expose(getRuntimeContext());
    }

    @Override
    public void close() {
        rules.close();
    }

    @Override
    public void processElement(Gated message, Context context, Collector<SubjectMessage> out) {
        if (rules.isBehind()) {
            catchUp(context);
        }
        if (message instanceof GatedRecord gated) {
            map(gated, context, out);
        } else if (message instanceof Gated.FeedRead read) {
            rules.announcement(context.timerService().currentProcessingTime())
                    .forEach(status -> context.output(StageRules.STATUS, status));
            relay.tell(read.feed(), read.time(), (key, word) -> {
                out.collect(new SubjectMessage.Read(key, word));
                context.output(LOOKUPS, new LookupMessage.Read(key, word));
                context.output(ENTITIES, new SubjectMessage.Read(key, word));
                context.output(COUNTERPARTIES, new CounterpartyMessage.Read(key, word));
            });
        }
    }

    /** Goes on under what was published: see {@link io.langyan.job.plan.NoticeBoard}. */
    private void catchUp(Context context) {
        long watermark = context.timerService().currentWatermark();
        long now = context.timerService().currentProcessingTime();
        for (RuleChange change : rules.news()) {
            rules.apply(change, watermark, now).ifPresent(status -> context.output(StageRules.STATUS, status));
        }
        router.use(rules.plan());
    }

    private void map(GatedRecord gated, Context context, Collector<SubjectMessage> out) {
        if (gated.accepted().record() instanceof Identity identity) {
            apply(identity, context, out);
            return;
        }
        if (gated.accepted().record() instanceof WatchlistEntry entry) {
            apply(entry, context, out);
            return;
        }
        if (gated.accepted().record() instanceof Feedback report) {
            out.collect(new SubjectMessage.Reported(
                    DeskRecords.feedback(report), gated.accepted().arrivalTime()));
            return;
        }
        List<RoutedEvent> events = mapper.map(gated.accepted());
        if (events.isEmpty()) {
            counts.add(gated.accepted().topic(), Count.EVALUATED);
        }
        for (RoutedEvent event : events) {
            send(event.late(gated.late()), context, out);
        }
    }

    private void send(RoutedEvent event, Context context, Collector<SubjectMessage> out) {
        Optional<LookupKey> lookup = event.nextLookup();
        if (lookup.isEmpty()) {
            router.route(
                    event,
                    out::collect,
                    message -> context.output(ENTITIES, message),
                    asking -> context.output(COUNTERPARTIES, asking));
        } else if (router.mayWant(event)) {
            context.output(LOOKUPS, new LookupMessage.Asking(lookup.get(), event));
        } else {
            router.drop(event);
        }
    }

    private void apply(WatchlistEntry entry, Context context, Collector<SubjectMessage> out) {
        ListKey key = ListKey.of(entry, numbers);
        ListPeriod period = ListPeriod.of(entry);
        if (key.kind() == ListKey.Kind.PERSON) {
            out.collect(new SubjectMessage.Listed(key.value(), period));
        } else {
            context.output(ENTITIES, new SubjectMessage.Listed(key.text(), period));
            context.output(COUNTERPARTIES, new CounterpartyMessage.Entered(key, period));
        }
    }

    private void apply(Identity identity, Context context, Collector<SubjectMessage> out) {
        LookupKey key = LookupKey.of(identity, numbers);
        context.output(LOOKUPS, new LookupMessage.Known(key, identity));
        if (key.kind() == LookupKey.Kind.MSISDN) {
            long validUntil = identity.getValidUntil() == null ? Event.MISSING : identity.getValidUntil();
            Contact contact = new Contact(key.value(), identity.getHomeDivision(), identity.getValidFrom(), validUntil);
            out.collect(new SubjectMessage.Reached(identity.getPersonId(), contact));
        }
    }
}
