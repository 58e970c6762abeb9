package io.langyan.job.rules;

import io.langyan.job.clock.SubtaskKeys;
import io.langyan.job.counterparty.CounterpartyMessage;
import io.langyan.job.counterparty.CounterpartyMessageSerializer;
import io.langyan.job.identity.LookupMessage;
import io.langyan.job.identity.LookupMessageSerializer;
import io.langyan.job.plan.PlanSource;
import io.langyan.job.plan.RuleChange;
import io.langyan.job.plan.StageRules;
import io.langyan.job.plan.StatusRecords;
import io.langyan.job.subject.SubjectMessage;
import io.langyan.job.subject.SubjectMessageSerializer;
import io.langyan.records.avro.UnreadableRecordException;
import io.langyan.records.bundle.Refusal;
import io.langyan.records.bundle.RefusalCode;
import io.langyan.records.bundle.RuleMessages;
import io.langyan.records.bundle.TrustedKeys;
import io.langyan.schema.LangyanRecord;
import io.langyan.schema.RuleBundle;
import io.langyan.schema.RuleMute;
import io.langyan.schema.RuleState;
import io.langyan.schema.RuleStatus;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.operators.ProcessingTimeService.ProcessingTimeCallback;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.util.OutputTag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where rules come into the job, one subtask: verifies what was published, puts it in order, and sends it to every subtask
 * of the stages behind, on their keyed edges. Its main output says what was refused, and why.
 */
public final class RuleOperator extends AbstractStreamOperator<RuleStatus>
        implements OneInputStreamOperator<RuleMessage, RuleStatus>, ProcessingTimeCallback {
    /** Its name as a stage. */
    public static final String STAGE = "rules";
    /** To all lookups. */
    public static final OutputTag<LookupMessage> LOOKUPS =
            new OutputTag<>("rules-to-lookups", LookupMessageSerializer.TYPE);
    /** To all accounts and phones. */
    public static final OutputTag<SubjectMessage> ENTITIES =
            new OutputTag<>("rules-to-entities", SubjectMessageSerializer.TYPE);
    /** To all rounds of the counterparty stage. */
    public static final OutputTag<CounterpartyMessage> COUNTERPARTIES =
            new OutputTag<>("rules-to-counterparties", CounterpartyMessageSerializer.TYPE);
    /** To all subjects. */
    public static final OutputTag<SubjectMessage> SUBJECTS =
            new OutputTag<>("rules-to-subjects", SubjectMessageSerializer.TYPE);

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(RuleOperator.class);
    private static final long FIRST_TIMER_MILLIS = 200;
    /** For how long, by the clock, versions are remembered that are no longer in force. */
    private static final Duration MEMORY = Duration.ofDays(7);

    private final StageRules rules;
    private final TrustedKeys trusted;
    private final int parallelism;
    private transient RuleGuard guard;
    private transient RuleMessages messages;
    private transient StatusRecords statuses;
    private transient List<String> keys;

    /**
     * The entrance of rules.
     *
     * @param plans the rules that the job is started with
     * @param trusted whose bundles and mutes are taken
     * @param parallelism how many subtasks the stages behind it have
     */
    public RuleOperator(PlanSource plans, TrustedKeys trusted, int parallelism) {
        this.rules = StageRules.live(plans, STAGE, List.of(STAGE));
        this.trusted = trusted;
        this.parallelism = parallelism;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        rules.restore(context.getOperatorStateStore());
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        rules.snapshot();
    }

    @Override
    public void open() throws Exception {
        super.open();
        rules.open(getRuntimeContext());
        guard = new RuleGuard(trusted);
        messages = new RuleMessages();
        // Nobody but this stage refuses: a publisher need not wait for others then.
        statuses = new StatusRecords(STAGE, getRuntimeContext().getTaskInfo(), List.of(STAGE));
        keys = SubtaskKeys.of(parallelism, getRuntimeContext().getTaskInfo().getMaxNumberOfParallelSubtasks());
        getProcessingTimeService().registerTimer(now() + FIRST_TIMER_MILLIS, this);
    }

    @Override
    public void close() throws Exception {
        rules.close();
        super.close();
    }

    @Override
    public void processElement(StreamRecord<RuleMessage> element) {
        RuleMessage message = element.getValue();
        try {
            LangyanRecord record = messages.decode(message.value());
            if (record instanceof RuleBundle bundle) {
                // The clock of whoever wrote it may be ahead.
                take(bundle, Math.min(message.arrivalTime(), now()));
            } else if (record instanceof RuleMute mute) {
                take(mute);
            }
        } catch (UnreadableRecordException e) {
            LOG.debug("a message of the topic of rules cannot be read", e);
            Refusal refusal = new Refusal(
                    RefusalCode.UNREADABLE,
                    "expected a bundle or a mute, but found something else; publish with langyan rules publish");
            refuse(begin(0, ""), List.of(refusal));
        }
    }

    private void take(RuleBundle bundle, long arrivalTime) {
        boolean again =
                bundle.getNumber() == rules.number() && bundle.getContentHash().equals(rules.contentHash());
        if (again) {
            LOG.info("bundle {} was published again, and is in force already", bundle.getNumber());
            return;
        }
        RuleGuard.Answer answer = guard.check(bundle, rules, arrivalTime);
        if (answer.isRefused()) {
            refuse(begin(bundle.getNumber(), bundle.getContentHash()), answer.refusals());
        } else {
            LOG.info("bundle {} is taken", bundle.getNumber());
            send(answer.change());
        }
    }

    private void take(RuleMute mute) {
        RuleGuard.Answer answer = guard.check(mute, rules);
        if (answer.isRefused()) {
            refuse(
                    begin(rules.number(), rules.contentHash())
                            .setRuleId(mute.getRuleId())
                            .setMuteId(mute.getMuteId()),
                    answer.refusals());
        } else {
            LOG.info("rule {} is muted", mute.getRuleId());
            send(answer.change());
        }
    }

    private void send(RuleChange change) {
        rules.apply(change, now() - MEMORY.toMillis(), now());
        for (String key : keys) {
            output.collect(LOOKUPS, new StreamRecord<>(new LookupMessage.Changed(key, change)));
            output.collect(ENTITIES, new StreamRecord<>(new SubjectMessage.Changed(key, change)));
            output.collect(COUNTERPARTIES, new StreamRecord<>(new CounterpartyMessage.Changed(key, change)));
            output.collect(SUBJECTS, new StreamRecord<>(new SubjectMessage.Changed(key, change)));
        }
    }

    private RuleStatus.Builder begin(long number, String contentHash) {
        return statuses.begin(number, contentHash, now()).setState(RuleState.REJECTED);
    }

    private void refuse(RuleStatus.Builder status, List<Refusal> refusals) {
        LOG.warn("what was published was refused: {}", refusals);
        status.setReasons(refusals.stream().map(Refusal::reason).toList());
        output.collect(new StreamRecord<>(status.build()));
    }

    private long now() {
        return getProcessingTimeService().getCurrentProcessingTime();
    }

    /** Rules tell nothing of event time: nobody waits for them, from the start. */
    @Override
    public void onProcessingTime(long time) {
        output.emitWatermarkStatus(WatermarkStatus.IDLE);
    }

    @Override
    public void processWatermark(Watermark watermark) {
        if (watermark.equals(Watermark.MAX_WATERMARK)) {
            output.emitWatermark(watermark);
        }
    }

    @Override
    public void processWatermarkStatus(WatermarkStatus status) {
        // It stays idle.
    }
}
