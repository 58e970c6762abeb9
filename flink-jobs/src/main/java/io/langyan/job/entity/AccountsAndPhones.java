package io.langyan.job.entity;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.detection.DetectionUpdate;
import io.langyan.engine.plan.Plan;
import io.langyan.job.clock.ReadUpTo;
import io.langyan.job.clock.ReadingRelay;
import io.langyan.job.clock.Stages;
import io.langyan.job.counterparty.CounterpartyMessage;
import io.langyan.job.counterparty.CounterpartyMessageSerializer;
import io.langyan.job.report.AccountMessage;
import io.langyan.job.report.AccountMessageSerializer;
import io.langyan.job.serial.AvroTypes;
import io.langyan.job.subject.EntityKey;
import io.langyan.job.subject.Kept;
import io.langyan.records.output.FollowedRecords;
import io.langyan.records.output.SuspectRecords;
import io.langyan.records.tag.TagUpdate;
import io.langyan.schema.Suspect;
import java.util.List;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.util.OutputTag;

/**
 * Accounts and phones, by {@link EntityKey#text}: beside the way to persons, so that nobody waits for a busy one. Its tags go
 * to the counterparty stage, where events of persons meet them, and so do its words of reading.
 */
public final class AccountsAndPhones implements Kept {
    /** Whom rules suspect. */
    public static final OutputTag<Suspect> SUSPECTS = new OutputTag<>("suspects", AvroTypes.SUSPECT);
    /** What rules call them. */
    public static final OutputTag<CounterpartyMessage> TAGS =
            new OutputTag<>("tags", CounterpartyMessageSerializer.TYPE);

    /** What rules found to have left accounts. */
    public static final OutputTag<AccountMessage> SPENT = new OutputTag<>("spent", AccountMessageSerializer.TYPE);

    private static final long serialVersionUID = 1L;

    private final int parallelism;
    private transient ReadingRelay relay;

    /** A stage before a counterparty stage of so many subtasks. */
    public AccountsAndPhones(int parallelism) {
        this.parallelism = parallelism;
    }

    @Override
    public String counts() {
        return "entity";
    }

    @Override
    public List<Entity> entities() {
        return List.of(Entity.ACCOUNT, Entity.PHONE);
    }

    @Override
    public EntityKey whose(String key) {
        return EntityKey.ofText(key);
    }

    @Override
    public int[] stagesBefore() {
        return Stages.beforeEntities();
    }

    @Override
    public void open(TaskInfo task) {
        relay = ReadingRelay.of(task, Stages.ENTITIES, parallelism);
    }

    @Override
    public void tell(EntityKey who, DetectionUpdate update, Plan plan, SideOutputs out) {
        SuspectRecords.toAvro(update, who.entity(), plan).ifPresent(suspect -> out.output(SUSPECTS, suspect));
        if (who.entity() == Entity.ACCOUNT && !update.finding().outflows().isEmpty()) {
            out.output(SPENT, new AccountMessage.Spent(who.id(), FollowedRecords.spent(update)));
        }
        TagUpdate.of(update, plan)
                .ifPresent(tagged -> out.output(TAGS, new CounterpartyMessage.Tagged(who.listKey(), tagged)));
    }

    @Override
    public void tell(ReadUpTo word, long readUpTo, SideOutputs out) {
        relay.tell(word.feed(), readUpTo, (key, read) -> out.output(TAGS, new CounterpartyMessage.Read(key, read)));
    }
}
