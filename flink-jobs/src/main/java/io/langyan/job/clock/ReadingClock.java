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

    private final int[] stages;
    private final long[][][] heard;
    private final long[] times = new long[Topic.values().length];

    /** A clock that listens to those stages: see {@link Stages}. */
    public ReadingClock(int... stages) {
        this.stages = stages.clone();
        this.heard = new long[Topic.values().length][stages.length][0];
        Arrays.fill(times, UNKNOWN);
    }

    /** Takes a word into account; true where the feed's time has risen by it. */
    public boolean take(ReadUpTo word) {
        long[][] words = heard[word.feed().ordinal()];
        int stage = placeOf(word.stage());
        if (words[stage].length != word.subtasks()) {
            words[stage] = new long[word.subtasks()];
            Arrays.fill(words[stage], UNKNOWN);
        }
        words[stage][word.subtask()] = Math.max(words[stage][word.subtask()], word.time());
        long lowest = lowest(words);
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

    private int placeOf(int stage) {
        for (int place = 0; place < stages.length; place++) {
            if (stages[place] == stage) {
                return place;
            }
        }
        throw new IllegalArgumentException(
                "expected a word of the stages " + Arrays.toString(stages) + ", but found one of " + stage);
    }

    private static long lowest(long[][] words) {
        long lowest = Long.MAX_VALUE;
        for (long[] stage : words) {
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
