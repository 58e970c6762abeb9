package io.langyan.job.clock;

import java.util.List;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;

/**
 * Keys that belong to nobody, one for each subtask behind a keyed edge: the way to speak to all of them, in order with
 * the records, on an edge that is partitioned by key. No state is ever kept under them.
 */
public final class SubtaskKeys {
    private static final String PREFIX = "subtask#";

    private SubtaskKeys() {}

    /**
     * A key for each subtask.
     *
     * @param parallelism how many subtasks there are
     * @param maxParallelism how many key groups there are
     */
    public static List<String> of(int parallelism, int maxParallelism) {
        if (parallelism > maxParallelism) {
            throw new IllegalArgumentException("expected at least " + parallelism + " key groups, one for each subtask,"
                    + " but found " + maxParallelism + "; choose a lower parallelism");
        }
        String[] keys = new String[parallelism];
        int missing = parallelism;
        for (int attempt = 0; missing > 0; attempt++) {
            String key = PREFIX + attempt;
            int subtask = KeyGroupRangeAssignment.assignKeyToParallelOperator(key, maxParallelism, parallelism);
            if (keys[subtask] == null) {
                keys[subtask] = key;
                missing--;
            }
        }
        return List.of(keys);
    }
}
