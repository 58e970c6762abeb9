package io.langyan.job.subject;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.detection.DetectionUpdate;
import io.langyan.engine.plan.Plan;
import io.langyan.job.clock.ReadUpTo;
import io.langyan.job.clock.Stages;
import java.util.List;
import org.apache.flink.api.common.TaskInfo;

/** Persons, by their id: the last stage, which warns. */
final class Persons implements Kept {
    private static final long serialVersionUID = 1L;

    private transient TaskInfo task;

    @Override
    public String counts() {
        return "subject";
    }

    @Override
    public List<Entity> entities() {
        return List.of(Entity.PERSON);
    }

    @Override
    public EntityKey whose(String key) {
        return new EntityKey(Entity.PERSON, key);
    }

    @Override
    public int[] stagesBefore() {
        return Stages.beforeSubjects();
    }

    @Override
    public void open(TaskInfo subtask) {
        task = subtask;
    }

    @Override
    public void tell(EntityKey who, DetectionUpdate update, Plan plan, SideOutputs out) {
        // A person's detections become warnings.
    }

    @Override
    public void tell(ReadUpTo word, long readUpTo, SideOutputs out) {
        out.output(
                SubjectFunction.READ,
                new ReadUpTo(
                        word.feed(),
                        readUpTo,
                        Stages.SUBJECTS,
                        task.getIndexOfThisSubtask(),
                        task.getNumberOfParallelSubtasks()));
    }
}
