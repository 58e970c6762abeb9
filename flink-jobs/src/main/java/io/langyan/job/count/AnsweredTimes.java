package io.langyan.job.count;

import java.util.Arrays;
import java.util.function.LongPredicate;

/** The event times of the newest questions about one key that have been answered. Immutable. */
final class AnsweredTimes {
    /** How many are remembered of one key: a count of more would be read as "many" all the same. */
    static final int MOST = 64;
    /** No question yet. */
    static final AnsweredTimes NONE = new AnsweredTimes(new long[0]);

    private final long[] times;

    /** The times, epoch milliseconds, in the order of the answers; the array becomes its own. */
    AnsweredTimes(long[] times) {
        this.times = times;
    }

    /** With one more; of too many the one that was answered first is forgotten. */
    AnsweredTimes with(long time) {
        int forgotten = times.length < MOST ? 0 : 1;
        long[] more = Arrays.copyOfRange(times, forgotten, times.length + 1);
        more[more.length - 1] = time;
        return new AnsweredTimes(more);
    }

    /** How many of them are such. */
    long count(LongPredicate such) {
        return Arrays.stream(times).filter(such).count();
    }

    long[] times() {
        return times;
    }
}
