package io.langyan.job.clock;

import io.langyan.records.Topic;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.flink.api.common.TaskInfo;

/** Tells every subtask of the stages behind this one how far this subtask has handed a feed on. */
public final class ReadingRelay {
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
     * @param stage its stage: see {@link Stages}
     * @param parallelism how many subtasks each stage behind it has
     */
    public static ReadingRelay of(TaskInfo task, int stage, int parallelism) {
        return new ReadingRelay(
                stage,
                task.getIndexOfThisSubtask(),
                task.getNumberOfParallelSubtasks(),
                SubtaskKeys.of(parallelism, task.getMaxNumberOfParallelSubtasks()));
    }

    /**
     * Makes a word for every subtask behind.
     *
     * @param out takes a key of the subtask, and the word
     */
    public void tell(Topic feed, long time, BiConsumer<String, ReadUpTo> out) {
        ReadUpTo word = new ReadUpTo(feed, time, stage, subtask, subtasks);
        keys.forEach(key -> out.accept(key, word));
    }
}
