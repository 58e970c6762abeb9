package io.langyan.engine.guard;

/**
 * An average that has to be too high several times in a row, so that a pause of the machine, code that is not compiled
 * yet or one unusual person do not count against a rule. Each sample counts for ten times the limit at most.
 */
final class SustainedAverage {
    static final int LOOKS_IN_A_ROW = 3;
    /** What an average is made of at least: one sample alone cannot bring it above the limit. */
    static final int FEWEST_SAMPLES = 32;

    private static final int HIGHEST = 10;

    private final long limit;
    private final long lookNanos;
    private long since;
    private long sum;
    private int samples;
    private int looks;

    /**
     * An average with a limit.
     *
     * @param limit above which it is too high
     * @param lookNanos over how long it goes at least
     * @param now the clock, in nanoseconds
     */
    SustainedAverage(long limit, long lookNanos, long now) {
        this.limit = limit;
        this.lookNanos = lookNanos;
        this.since = now;
    }

    /** Takes a sample; returns the average where it has been too high for long enough, else 0. */
    long add(long value, long now) {
        sum += Math.min(value, HIGHEST * limit);
        samples++;
        if (samples < FEWEST_SAMPLES || now - since < lookNanos) {
            return 0;
        }
        long average = sum / samples;
        looks = average > limit ? looks + 1 : 0;
        since = now;
        sum = 0;
        samples = 0;
        return looks >= LOOKS_IN_A_ROW ? average : 0;
    }
}
