package io.langyan.cli.demo;

import java.util.Arrays;

/** Delays in milliseconds, and what share of them was how short. Thread-safe. */
final class Latencies {
    private static final int FIRST_SIZE = 256;

    private long[] sorted = new long[FIRST_SIZE];
    private int count;

    /** Adds one delay. */
    synchronized void add(long millis) {
        if (count == sorted.length) {
            sorted = Arrays.copyOf(sorted, count * 2);
        }
        int place = Arrays.binarySearch(sorted, 0, count, millis);
        int insertAt = place < 0 ? -place - 1 : place;
        System.arraycopy(sorted, insertAt, sorted, insertAt + 1, count - insertAt);
        sorted[insertAt] = millis;
        count++;
    }

    /** How many were added. */
    synchronized int count() {
        return count;
    }

    /**
     * The delay that this share of all did not exceed (nearest rank).
     *
     * @param share above 0 and at most 1
     * @throws IllegalStateException where none was added
     */
    synchronized long quantile(double share) {
        if (count == 0) {
            throw new IllegalStateException("expected at least one delay, but none was added");
        }
        return sorted[(int) Math.ceil(share * count) - 1];
    }
}
