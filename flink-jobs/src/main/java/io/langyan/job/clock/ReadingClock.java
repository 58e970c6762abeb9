package io.langyan.job.clock;

import io.langyan.records.Topic;
import java.util.Arrays;

/**
 * Puts together what all subtasks of the stages before this one have handed on: the lowest counts, and nothing does while
 * one of them has not spoken. Not part of any checkpoint: after a restore all of them speak again.
 */
public final class ReadingClock {
    /** Stands for "not known". */
    public static final long UNKNOWN = Long.MIN_VALUE;

    private final int firstStage;
    private final long[][][] heard;
    private final long[] times = new long[Topic.values().length];

    /** A clock that listens to the stages from the first to the last, both included. */
    public ReadingClock(int firstStage, int lastStage) {
        this.firstStage = firstStage;
        this.heard = new long[Topic.values().length][lastStage - firstStage + 1][0];
        Arrays.fill(times, UNKNOWN);
    }

    /** Takes a word into account; true where the feed's time has risen by it. */
    public boolean take(ReadUpTo word) {
        long[][] stages = heard[word.feed().ordinal()];
        int stage = word.stage() - firstStage;
        if (stages[stage].length != word.subtasks()) {
            stages[stage] = new long[word.subtasks()];
            Arrays.fill(stages[stage], UNKNOWN);
        }
        stages[stage][word.subtask()] = Math.max(stages[stage][word.subtask()], word.time());
        long lowest = lowest(stages);
        if (lowest <= times[word.feed().ordinal()]) {
            return false;
        }
        times[word.feed().ordinal()] = lowest;
        return true;
    }

    /** Everything of the feed that arrived before, in epoch milliseconds, has come here; or {@link #UNKNOWN}. */
    public long readUpTo(Topic feed) {
        return times[feed.ordinal()];
    }

    private static long lowest(long[][] stages) {
        long lowest = Long.MAX_VALUE;
        for (long[] stage : stages) {
            if (stage.length == 0) {
                return UNKNOWN;
            }
            for (long time : stage) {
                lowest = Math.min(lowest, time);
            }
        }
        return lowest;
    }
}
