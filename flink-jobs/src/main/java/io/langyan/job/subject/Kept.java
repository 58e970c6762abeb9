package io.langyan.job.subject;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.detection.DetectionUpdate;
import io.langyan.engine.plan.Plan;
import io.langyan.job.clock.ReadUpTo;
import java.io.Serializable;
import java.util.List;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.util.OutputTag;

/** What a stage keeps profiles of, and what it tells of them besides detections and warnings. */
public interface Kept extends Serializable {
    /** The name of its counts. */
    String counts();

    /** Whose rules it evaluates. */
    List<Entity> entities();

    /** Whom a key of the stage means. */
    EntityKey whose(String key);

    /** The stages whose words come to it: see {@link io.langyan.job.clock.Stages}. */
    int[] stagesBefore();

    /** Begins, in a subtask. */
    void open(TaskInfo task);

    /** Tells what else follows from what is said of a detection. */
    void tell(EntityKey who, DetectionUpdate update, Plan plan, SideOutputs out);

    /**
     * Passes a word on to the stages behind, behind all that was said.
     *
     * @param word the word that brought the feed further
     * @param readUpTo everything of the feed that arrived before, epoch milliseconds, has been handed on
     */
    void tell(ReadUpTo word, long readUpTo, SideOutputs out);

    /** The side outputs of a stage. */
    @FunctionalInterface
    interface SideOutputs {
        /** Sends a message to one of them. */
        <T> void output(OutputTag<T> tag, T message);
    }
}
