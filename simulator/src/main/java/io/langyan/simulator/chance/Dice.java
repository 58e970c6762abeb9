package io.langyan.simulator.chance;

import java.util.List;

/**
 * A stream of chance that is the same on every machine: SplitMix64, with all functions from {@link StrictMath}. One is
 * made from the seed of the city and whatever it is for (a person, an hour), so that it depends on nothing else. Not
 * thread-safe.
 */
public final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** The stream of a seed and of what it is for. */
    public static Dice of(long seed, long purpose, long first, long second) {
        return new Dice(mix(mix(mix(mix(seed) + purpose) + first) + second));
    }

    /** A number that looks random, always the same for the same input. */
    public static long mix(long input) {
        long mixed = input + GOLDEN;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Any long. */
    public long any() {
        state += GOLDEN;
        return mix(state);
    }

    /** A number from 0 to below 1. */
    public double unit() {
        return (any() >>> 11) * UNIT;
    }

    /** A number from 0 to below the bound, which is above 0. */
    public int below(int bound) {
        return (int) (((any() >>> 33) * (long) bound) >>> 31);
    }

    /** A number between two, both included. */
    public long between(long from, long to) {
        return from + (long) (unit() * (to - from + 1));
    }

    /** True with that probability. */
    public boolean chance(double probability) {
        return unit() < probability;
    }

    /** The standard normal distribution. */
    public double gaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
        return radius * StrictMath.cos(2 * StrictMath.PI * unit());
    }

    /** The log-normal distribution with that median; sigma is that of the logarithm. */
    public double logNormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * gaussian());
    }

    /** The Poisson distribution; meant for means of a few. */
    public int poisson(double mean) {
        double product = unit();
        if (product <= 1 - mean) {
            // Below e^-mean, too, without the cost of computing it: most hours of most people end here.
            return 0;
        }
        double limit = StrictMath.exp(-mean);
        int count = 0;
        while (product > limit) {
            product *= unit();
            count++;
        }
        return count;
    }

    /** One of them, each as likely as the others. */
    public <T> T pick(List<T> items) {
        return items.get(below(items.size()));
    }

    /** The index of one of them, as likely as its weight says. */
    public int weighted(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double point = unit() * sum;
        for (int i = 0; i < weights.length; i++) {
            point -= weights[i];
            if (point < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** Fifteen digits and letters that no other draw of the city has got. */
    public String identifier() {
        return Long.toString(any() >>> 1, Character.MAX_RADIX);
    }
}
