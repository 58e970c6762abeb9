package io.langyan.engine.timeline;

/**
 * Buckets for numbers of any size: 32 to each power of two, so that what a bucket stands for is within 1.6 % of every
 * number in it; numbers below 64 have a bucket of their own. Larger numbers have larger buckets, so the bucket of a
 * quantile is the quantile of the buckets. Negative numbers mirror positive ones. The numbering is part of the stored
 * layout.
 */
public final class LogarithmicBucket {
    private static final int BITS = 5;
    private static final long EXACT_BELOW = 2L << BITS;

    private LogarithmicBucket() {}

    /** The number of the bucket that holds a number other than Long.MIN_VALUE. */
    public static int of(long number) {
        if (number < 0) {
            return -of(-number);
        }
        if (number < EXACT_BELOW) {
            return (int) number;
        }
        int shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(number) - BITS;
        return (shift << BITS) + (int) (number >>> shift);
    }

    /** The number that a bucket stands for: its middle. */
    public static long middle(int bucket) {
        if (bucket < 0) {
            return -middle(-bucket);
        }
        if (bucket < EXACT_BELOW) {
            return bucket;
        }
        int shift = (bucket >> BITS) - 1;
        long least = (long) (bucket - (shift << BITS)) << shift;
        return least + ((1L << shift) - 1) / 2;
    }
}
