package io.langyan.job.plan;

import io.langyan.engine.guard.Excess;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.plan.PlanHistory;
import io.langyan.engine.plan.PlanHistoryCodec;
import io.langyan.engine.plan.Quarantine;
import io.langyan.job.serial.AvroTypes;
import io.langyan.schema.RuleStatus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.flink.util.OutputTag;

/**
 * The rules of one subtask of a stage: those that the job was started with, or what was published since. Checkpointed,
 * the whole of it by every subtask, so that a restore at any parallelism finds the newest.
 */
public final class StageRules implements Serializable {
    /** Where each stage says what became of what was published. */
    public static final OutputTag<RuleStatus> STATUS = new OutputTag<>("rule-status", AvroTypes.RULE_STATUS);

    private static final long serialVersionUID = 1L;

    private final PlanSource plans;
    private final String stage;
    private final ArrayList<String> stages;
    private transient ListState<StoredRules> state;
    private transient ListState<Quarantine> quarantines;
    private transient NoticeBoard board;
    private transient JobID job;
    private transient StatusRecords statuses;
    private transient PlanHistory history;
    private transient String contentHash;
    private transient long sequence;
    private transient long newest;
    private transient boolean unannounced;

    private StageRules(PlanSource plans, String stage, List<String> stages) {
        this.plans = plans;
        this.stage = stage;
        this.stages = new ArrayList<>(stages);
    }

    /** The rules of a job to which none can be published. */
    public static StageRules fixed(PlanSource plans) {
        return new StageRules(plans, "", List.of());
    }

    /**
     * The rules of a job to which rules can be published.
     *
     * @param plans the rules that it starts with
     * @param stage what the stage is called
     * @param stages all stages whose subtasks say what became of what was published
     */
    public static StageRules live(PlanSource plans, String stage, List<String> stages) {
        return new StageRules(plans, stage, stages);
    }

    /** Opens the checkpointed rules and takes over what is found there. To be called before {@link #open}. */
    public void restore(OperatorStateStore store) throws Exception {
        state = store.getUnionListState(new ListStateDescriptor<>("rules", StoredRulesSerializer.INSTANCE));
        history = plans.history();
        contentHash = "";
        sequence = 0;
        newest = Long.MIN_VALUE;
        PlanHistoryCodec codec = codec();
        for (StoredRules stored : state.get()) {
            newest = Math.max(newest, stored.newest());
            if (stored.history().length > 0 && stored.sequence() >= sequence) {
                PlanHistory read = codec.read(new DataInputStream(new ByteArrayInputStream(stored.history())));
                // Subtasks differ in where the newest rules begin: what one has judged stays as it is.
                if (stored.sequence() > sequence || read.from() > history.from()) {
                    history = read;
                }
                contentHash = stored.contentHash();
                sequence = stored.sequence();
            }
        }
        List<Quarantine> held = new ArrayList<>();
        quarantines = store.getUnionListState(new ListStateDescriptor<>("quarantines", QuarantineSerializer.INSTANCE));
        quarantines.get().forEach(held::add);
        // Rules that the job is started with are not stored.
        history = history.rejoinedBy(held, newest + 1, sequence > 0);
        unannounced =
                stages.contains(stage) && (number() > 0 || !openQuarantines().isEmpty());
    }

    /** Puts the present rules into the checkpoint. */
    public void snapshot() throws Exception {
        state.update(List.of(new StoredRules(sequence, newest, contentHash, sequence == 0 ? new byte[0] : written())));
        quarantines.update(history.plan().quarantines());
    }

    /**
     * Begins.
     *
     * @throws SuppressRestartsException where there are no rules at all
     */
    public void open(RuntimeContext context) {
        if (history.plan().rules().isEmpty() && isLive()) {
            throw new SuppressRestartsException(new IllegalStateException(
                    "expected rules that are live or in shadow, but found none, and no bundle in the state of the job; "
                            + "start it with a directory of rules, or from a savepoint"));
        }
        statuses = new StatusRecords(stage, context.getTaskInfo(), stages);
        if (isLive()) {
            job = context.getJobInfo().getJobId();
            board = NoticeBoard.join(job);
        }
    }

    /** Ends. */
    public void close() {
        if (board != null) {
            NoticeBoard.leave(job);
            board = null;
        }
    }

    /** Whether rules can be published to the job, so that it can also be told of them. */
    public boolean isLive() {
        return !stages.isEmpty();
    }

    /** The plan at present. */
    public Plan plan() {
        return history.plan();
    }

    /** The rules at present. */
    public PlanHistory history() {
        return history;
    }

    /** The number of the bundle in force; 0 for the rules that the job was started with. */
    public long number() {
        return history.number();
    }

    /** Hash of the rules of the bundle in force; empty for none. */
    public String contentHash() {
        return contentHash;
    }

    /** The newest change that was applied; 0 for none. */
    public long sequence() {
        return sequence;
    }

    /** Notes that a record has been evaluated under the present rules. */
    public void evaluated(long eventTime) {
        if (eventTime > newest) {
            newest = eventTime;
        }
    }

    /** Whether another subtask of this JVM knows of a change that this one does not. */
    public boolean isBehind() {
        return board != null && board.newest() > sequence;
    }

    /** What this subtask does not know yet, in order. */
    public List<RuleChange> news() {
        return board.after(sequence);
    }

    /**
     * Goes on under what was published.
     *
     * @param watermark the watermark, epoch milliseconds: what it has settled is forgotten
     * @param now the time of the day, epoch milliseconds
     * @return what to say about it; empty where it is known already
     */
    public Optional<RuleStatus> apply(RuleChange change, long watermark, long now) {
        if (change.sequence() <= sequence) {
            return Optional.empty();
        }
        sequence = change.sequence();
        unannounced = false;
        if (board != null) {
            board.post(change);
        }
        RuleStatus status;
        if (change instanceof RuleChange.Published published) {
            history = history.succeededBy(
                            plans.compile(published.contentHash(), published.rules()),
                            published.number(),
                            published.moment(),
                            newest,
                            // Who publishes the very rules again that are in force means those in quarantine.
                            published.contentHash().equals(contentHash))
                    .settledBy(watermark);
            contentHash = published.contentHash();
            status = statuses.live(history, contentHash, now);
        } else {
            RuleChange.Muted muted = (RuleChange.Muted) change;
            history = history.with(muted.mute(), newest).settledBy(watermark);
            status = statuses.muted(history, contentHash, muted.mute(), now);
        }
        return stages.contains(stage) ? Optional.of(status) : Optional.empty();
    }

    /** What to say once after a restore: what is in quarantine here, and which bundle in force; else nothing. */
    public List<RuleStatus> announcement(long now) {
        if (!unannounced) {
            return List.of();
        }
        unannounced = false;
        List<RuleStatus> said = quarantined(now);
        if (number() > 0) {
            said.add(statuses.live(history, contentHash, now));
        }
        return said;
    }

    /**
     * Puts a rule in quarantine that spent too much.
     *
     * @return what to say about it; empty where it is there already
     */
    public Optional<RuleStatus> quarantine(Excess excess, long now) {
        Quarantine quarantine = Quarantine.of(excess.rule(), excess.budget(), excess.found(), excess.allowed());
        PlanHistory held = history.with(quarantine);
        if (held == history) {
            return Optional.empty();
        }
        history = held;
        return Optional.of(statuses.quarantined(history, contentHash, quarantine, now));
    }

    /** What to say of the rules that are in quarantine here. */
    public List<RuleStatus> quarantined(long now) {
        List<RuleStatus> said = new ArrayList<>();
        openQuarantines().forEach(each -> said.add(statuses.quarantined(history, contentHash, each, now)));
        return said;
    }

    private List<Quarantine> openQuarantines() {
        return history.plan().quarantines().stream().filter(Quarantine::isOpen).toList();
    }

    private PlanHistoryCodec codec() {
        return new PlanHistoryCodec(history.plan().catalogue(), plans.reader());
    }

    private byte[] written() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        codec().write(history, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
