package io.langyan.job.identity;

import io.langyan.job.clock.ReadUpTo;
import io.langyan.job.clock.SubtaskKeys;
import io.langyan.job.subject.SubjectMessage;
import io.langyan.records.Topic;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.TaskInfo;

/** Tells every subtask of the stages behind this one how far this subtask has handed a feed on. */
final class ReadingRelay {
    private final int stage;
    private final int subtask;
    private final int subtasks;
    private final List<String> keys;

    private ReadingRelay(int stage, int subtask, int subtasks, List<String> keys) {
        this.stage = stage;
        this.subtask = subtask;
        this.subtasks = subtasks;
        this.keys = keys;
    }

    /**
     * A relay of a subtask.
     *
     * @param task which subtask it is
     * @param stage its stage, as in {@link ReadUpTo}
     * @param parallelism how many subtasks each stage behind it has
     */
    static ReadingRelay of(TaskInfo task, int stage, int parallelism) {
        return new ReadingRelay(
                stage,
                task.getIndexOfThisSubtask(),
                task.getNumberOfParallelSubtasks(),
                SubtaskKeys.of(parallelism, task.getMaxNumberOfParallelSubtasks()));
    }

    /** Speaks to the subjects and to the next lookup. */
    void tell(Topic feed, long time, Consumer<SubjectMessage> subjects, Consumer<LookupMessage> lookup) {
        ReadUpTo word = new ReadUpTo(feed, time, stage, subtask, subtasks);
        for (String key : keys) {
            subjects.accept(new SubjectMessage.Read(key, word));
            lookup.accept(new LookupMessage.Read(key, word));
        }
    }
}
