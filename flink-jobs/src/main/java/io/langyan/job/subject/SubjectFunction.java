package io.langyan.job.subject;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.core.Deadlines;
import io.langyan.engine.core.Outcome;
import io.langyan.engine.core.Profile;
import io.langyan.engine.core.SubjectCore;
import io.langyan.engine.desk.Feedback;
import io.langyan.engine.detection.DetectionUpdate;
import io.langyan.engine.event.Event;
import io.langyan.engine.guard.Excess;
import io.langyan.engine.guard.RuleBudgets;
import io.langyan.engine.guard.RuleLedger;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.warning.WarningUpdate;
import io.langyan.job.clock.LiveFeeds;
import io.langyan.job.clock.ReadUpTo;
import io.langyan.job.clock.ReadUpToSerializer;
import io.langyan.job.count.Count;
import io.langyan.job.count.SourceCounts;
import io.langyan.job.desk.DeskMessage;
import io.langyan.job.plan.PlanSource;
import io.langyan.job.plan.RuleChange;
import io.langyan.job.plan.StageRules;
import io.langyan.job.serial.AvroTypes;
import io.langyan.records.Topic;
import io.langyan.records.output.DetectionRecords;
import io.langyan.records.output.WarningRecords;
import io.langyan.schema.Detection;
import io.langyan.schema.RuleStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stage of persons, or that of accounts and phones ({@link Kept}): the only place that touches their state and timers. It
 * reads a profile once, lets the engine decide, writes it at most once, and keeps one timer a profile. Warnings are its main
 * output, to which accounts and phones contribute nothing.
 */
public final class SubjectFunction extends KeyedProcessFunction<String, SubjectMessage, DeskMessage>
        implements CheckpointedFunction {
    /** Where detections go. */
    public static final OutputTag<Detection> DETECTIONS = new OutputTag<>("detections", AvroTypes.DETECTION);

    /** How far everything has been read that persons are told of. */
    public static final OutputTag<ReadUpTo> READ = new OutputTag<>("read-up-to", ReadUpToSerializer.TYPE);

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(SubjectFunction.class);
    /** How many state entries the compaction filter looks at before it asks for the time again. */
    private static final long ENTRIES_PER_CLOCK_READ = 1000;

    private final StageRules rules;
    private final Duration timeToLive;
    private final boolean coldStart;
    private final LiveFeeds live;
    private final RuleBudgets budgets;
    private final Kept kept;
    private final SourceCounts counts;
    private transient Map<Entity, RuleLedger> ledgers;
    private transient Map<Entity, Evaluation> evaluations;
    private transient DeadlineTimers deadlineTimers;
    private transient SubjectClock clock;
    private transient ValueState<SubjectState> state;
    private transient PersonLists lists;
    private transient HeldFeedback held;
    private transient UnansweredLists unanswered;
    private transient Counter quarantined;
    private transient Counter overflowed;
    private transient long overflowBefore;

    /** The stage for those rules, with features that are warm from the start: see the other constructor. */
    public SubjectFunction(PlanSource plans, Duration timeToLive) {
        this(plans, timeToLive, false);
    }

    /**
     * The stage for those rules.
     *
     * @param plans where the plan comes from
     * @param timeToLive for how long, by the clock, a person without any event is remembered; zero for ever
     * @param coldStart whether features are missing of a person who has not been observed for long enough
     */
    public SubjectFunction(PlanSource plans, Duration timeToLive, boolean coldStart) {
        this(StageRules.fixed(plans), timeToLive, coldStart, LiveFeeds.NONE, RuleBudgets.NONE, new Persons());
    }

    /** The stage for feeds that are read while things happen; {@link SubjectOperator} runs it. */
    SubjectFunction(
            StageRules rules, Duration timeToLive, boolean coldStart, LiveFeeds live, RuleBudgets budgets, Kept kept) {
        this.rules = rules;
        this.timeToLive = timeToLive;
        this.coldStart = coldStart;
        this.live = live;
        this.budgets = budgets;
        this.kept = kept;
        this.counts = new SourceCounts(kept.counts());
    }

    /**
     * Gives it timers by the time of arrival; to be called once it is open.
     *
     * @param timers the timers
     * @param now the time of the day, epoch milliseconds
     */
    void attach(DeadlineTimers timers, LongSupplier now) {
        deadlineTimers = timers;
        clock = new SubjectClock(live, kept.stagesBefore(), now);
        clock.expose(getRuntimeContext().getMetricGroup());
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
        kept.open(getRuntimeContext().getTaskInfo());
        clock = new SubjectClock(LiveFeeds.NONE, kept.stagesBefore(), System::currentTimeMillis);
        ValueStateDescriptor<SubjectState> descriptor = new ValueStateDescriptor<>("profile", ProfileSerializer.TYPE);
        if (!timeToLive.isZero()) {
            descriptor.enableTimeToLive(lifetime());
        }
        state = getRuntimeContext().getState(descriptor);
        lists = new PersonLists(counts, getRuntimeContext());
        held = new HeldFeedback(getRuntimeContext());
        unanswered = new UnansweredLists(getRuntimeContext().getMetricGroup());
        ledgers = new EnumMap<>(Entity.class);
        quarantined = getRuntimeContext().getMetricGroup().counter("quarantined");
        use(rules.plan());
        counts.expose(getRuntimeContext());
        overflowed = getRuntimeContext().getMetricGroup().counter("overflowed");
    }

    @Override
    public void close() {
        rules.close();
    }

    private void use(Plan plan) {
        evaluations = new EnumMap<>(Entity.class);
        for (Entity entity : kept.entities()) {
            RuleLedger ledger = ledgers.computeIfAbsent(entity, any -> newLedger());
            evaluations.put(entity, Evaluation.of(plan.only(entity), coldStart, live::outOfOrderMillis, ledger));
        }
    }

    private RuleLedger newLedger() {
        // A replay says the same however fast it is, and has nobody to tell.
        return new RuleLedger(rules.isLive() ? budgets : RuleBudgets.NONE, System::nanoTime);
    }

    private StateTtlConfig lifetime() {
        return StateTtlConfig.newBuilder(timeToLive)
                .setUpdateType(StateTtlConfig.UpdateType.OnCreateAndWrite)
                .setStateVisibility(StateTtlConfig.StateVisibility.NeverReturnExpired)
                .cleanupInRocksdbCompactFilter(ENTRIES_PER_CLOCK_READ)
                .build();
    }

    @Override
    public void processElement(SubjectMessage message, Context context, Collector<DeskMessage> desk) throws Exception {
        if (message instanceof SubjectMessage.Happening happening) {
            onEvent(happening, context, desk);
        } else if (message instanceof SubjectMessage.Reached reached) {
            SubjectState remembered = remembered();
            evaluations.get(Entity.PERSON).core().onContact(remembered.profile(), reached.contact());
            store(remembered, context.timerService());
        } else if (message instanceof SubjectMessage.Listed listed) {
            lists.enter(listed.period());
            if (kept.entities().contains(Entity.PERSON)) {
                // Of accounts and phones the counterparty stage counts them.
                counts.add(Topic.WATCHLIST, Count.EVALUATED);
            }
        } else if (message instanceof SubjectMessage.Reported reported) {
            onFeedback(reported, context, desk);
        } else if (message instanceof SubjectMessage.Read read) {
            hearOf(read, context);
        } else if (message instanceof SubjectMessage.Changed changed) {
            change(changed.change(), context);
        }
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<DeskMessage> desk) throws Exception {
        SubjectState remembered = state.value();
        if (remembered != null) {
            wake(remembered, timestamp, context, desk);
        }
        if (live.feeds().isEmpty()) {
            // Behind everything that had happened until then. The queue of deadlines may be the first to hear of a
            // watermark.
            long reached = Math.max(timestamp, context.timerService().currentWatermark());
            for (SubjectMessage.Reported due : held.takeUpTo(reached)) {
                report(due, context.timerService(), desk);
            }
        }
    }

    private void wake(SubjectState remembered, long timestamp, OnTimerContext context, Collector<DeskMessage> desk)
            throws Exception {
        overflowBefore = remembered.profile().overflow();
        // A deadline's timer may end here as well, and leaves the other alone.
        if (timestamp == remembered.registeredTimer()) {
            remembered.registeredTimer(Profile.NO_TIMER);
        }
        EntityKey who = kept.whose(context.getCurrentKey());
        SubjectCore core = evaluations.get(who.entity()).core();
        Deadlines deadlines = evaluations.get(who.entity()).deadlines();
        long watermark = context.timerService().currentWatermark();
        if (remembered.profile().timer() <= watermark) {
            emit(who, core.onWatermark(who.id(), remembered.profile(), watermark), context, desk);
        }
        long readUpTo = clock.readUpTo();
        if (deadlines.next(remembered.profile()) <= readUpTo) {
            emit(who, core.onRead(who.id(), remembered.profile(), deadlines, readUpTo, watermark), context, desk);
        }
        guard(who, context);
        long next = deadlines.next(remembered.profile());
        // Where the watermark came to this timer first, it comes to what waits as well: no need to ask again.
        if (next > timestamp) {
            expectDeadline(next);
        }
        store(remembered, context.timerService());
    }

    private void onFeedback(SubjectMessage.Reported reported, Context context, Collector<DeskMessage> desk)
            throws Exception {
        boolean waits = live.feeds().isEmpty()
                && reported.arrivalTime() > context.timerService().currentWatermark();
        if (waits) {
            held.hold(reported);
            deadlineTimers.register(reported.arrivalTime());
            // It acts on what comes behind it, and that does not wait.
            heed(reported.feedback(), context.timerService());
        } else {
            report(reported, context.timerService(), desk);
        }
    }

    private void report(SubjectMessage.Reported reported, TimerService timers, Collector<DeskMessage> desk)
            throws IOException {
        heed(reported.feedback(), timers);
        desk.collect(new DeskMessage.Reported(reported.feedback()));
    }

    /** Lets the rules take feedback into account; whoever is forgotten has no warning that it could be about. */
    private void heed(Feedback feedback, TimerService timers) throws IOException {
        SubjectState stored = state.value();
        if (stored != null) {
            overflowBefore = stored.profile().overflow();
            evaluations.get(Entity.PERSON).core().onFeedback(stored.profile(), feedback);
            store(stored, timers);
        }
    }

    private void hearOf(SubjectMessage.Read read, Context context) throws Exception {
        rules.announcement(context.timerService().currentProcessingTime())
                .forEach(status -> context.output(StageRules.STATUS, status));
        long before = clock.readUpTo();
        if (clock.take(read.word())) {
            if (clock.readUpTo() > before) {
                deadlineTimers.advance(clock.readUpTo());
            }
            kept.tell(read.word(), clock.readUpTo(read.word().feed()), context::output);
        }
    }

    private void change(RuleChange change, Context context) {
        Optional<RuleStatus> status = rules.apply(
                change,
                context.timerService().currentWatermark(),
                context.timerService().currentProcessingTime());
        use(rules.plan());
        unanswered.change(rules.history().moment());
        // Before the bundle itself, so that who has heard of that has heard of these.
        status.ifPresent(
                said -> rules.quarantined(said.getAt()).forEach(each -> context.output(StageRules.STATUS, each)));
        status.ifPresent(said -> context.output(StageRules.STATUS, said));
    }

    private void onEvent(SubjectMessage.Happening happening, Context context, Collector<DeskMessage> desk)
            throws Exception {
        EntityKey who = kept.whose(happening.subjectId());
        SubjectCore core = evaluations.get(who.entity()).core();
        Deadlines deadlines = evaluations.get(who.entity()).deadlines();
        long watermark = context.timerService().currentWatermark();
        Event event = lists.lookUp(happening.event(), core.plan());
        rules.evaluated(event.time());
        unanswered.look(event, core.plan(), watermark);
        // What is revised may rest in state although nobody wants it any more.
        if (!happening.revised() && !core.wants(event)) {
            count(happening, Count.EVALUATED);
            return;
        }
        SubjectState remembered = remembered();
        long deadline = deadlines.next(remembered.profile());
        Outcome outcome = happening.revised()
                ? core.onRevision(who.id(), remembered.profile(), event, happening.late(), watermark)
                : core.onEvent(who.id(), remembered.profile(), event, happening.late(), watermark);
        if (outcome.duplicate()) {
            count(happening, Count.DUPLICATE);
            return;
        }
        count(happening, Count.EVALUATED);
        emit(who, outcome, context, desk);
        guard(who, context);
        long next = deadlines.next(remembered.profile());
        if (next != deadline) {
            expectDeadline(next);
        }
        store(remembered, context.timerService());
    }

    /** Has the person woken at the next deadline by the clock. */
    private void expectDeadline(long next) {
        if (next != Profile.NO_TIMER && !live.feeds().isEmpty()) {
            deadlineTimers.register(next);
        }
    }

    /** Puts in quarantine what has spent too much with what was just done. */
    private void guard(EntityKey who, Context context) {
        RuleLedger ledger = ledgers.get(who.entity());
        if (!ledger.hasExcess()) {
            return;
        }
        long now = context.timerService().currentProcessingTime();
        for (Excess excess : ledger.takeExcesses()) {
            rules.quarantine(excess, now).ifPresent(status -> {
                LOG.warn("rule {} is put in quarantine", status.getRuleId());
                quarantined.inc();
                context.output(StageRules.STATUS, status);
            });
        }
        use(rules.plan());
    }

    private SubjectState remembered() throws IOException {
        SubjectState stored = state.value();
        SubjectState remembered = stored != null ? stored : new SubjectState(new Profile(), Profile.NO_TIMER);
        overflowBefore = remembered.profile().overflow();
        return remembered;
    }

    /** Writes the profile, and moves the timer only where it would otherwise fire too late. */
    private void store(SubjectState remembered, TimerService timers) throws IOException {
        long wanted = remembered.profile().timer();
        long registered = remembered.registeredTimer();
        if (wanted < registered) {
            if (registered != Profile.NO_TIMER) {
                timers.deleteEventTimeTimer(registered);
            }
            timers.registerEventTimeTimer(wanted);
            remembered.registeredTimer(wanted);
        }
        overflowed.inc(remembered.profile().overflow() - overflowBefore);
        state.update(remembered);
    }

    /** How many events passed earlier stages under older rules, and were not asked about: {@code rules.unanswered}. */
    long unanswered() {
        return unanswered.count();
    }

    /** How many rules were put in quarantine here since the job started: the metric {@code quarantined}. */
    long quarantined() {
        return quarantined.getCount();
    }

    /** How much had to be forgotten of all persons here because there was too much: the metric {@code overflowed}. */
    long overflowed() {
        return overflowed.getCount();
    }

    private void count(SubjectMessage.Happening happening, Count count) {
        if (happening.primary()) {
            counts.add(happening.source(), count);
        }
    }

    private void emit(EntityKey who, Outcome outcome, Context context, Collector<DeskMessage> desk) {
        if (outcome.detections().isEmpty() && outcome.warnings().isEmpty()) {
            return;
        }
        long now = context.timerService().currentProcessingTime();
        Plan plan = evaluations.get(who.entity()).core().plan();
        for (DetectionUpdate detection : outcome.detections()) {
            context.output(DETECTIONS, DetectionRecords.toAvro(detection, who.entity(), now));
            kept.tell(who, detection, plan, context::output);
        }
        List<String> degraded = clock.stalled();
        for (WarningUpdate warning : outcome.warnings()) {
            // What is final rests on records alone, not on what was stalled when it was said.
            desk.collect(new DeskMessage.Warned(
                    WarningRecords.toAvro(warning, now, warning.isFinal() ? List.of() : degraded, rules.number())));
        }
    }
}
