package io.langyan.engine.core;

import java.util.Arrays;

/** Counts different fingerprints. Reused, so that counting allocates nothing. */
final class DistinctValues {
    private static final int FIRST_ROOM = 16;

    private long[] fingerprints = new long[FIRST_ROOM];
    private int size;

    void clear() {
        size = 0;
    }

    /** Adds a fingerprint; one that is missing is left out. */
    void add(long fingerprint) {
        if (fingerprint == FirstSeenReader.NO_VALUE) {
            return;
        }
        if (size == fingerprints.length) {
            fingerprints = Arrays.copyOf(fingerprints, size * 2);
        }
        fingerprints[size++] = fingerprint;
    }

    int count() {
        Arrays.sort(fingerprints, 0, size);
        int count = size == 0 ? 0 : 1;
        for (int i = 1; i < size; i++) {
            count += fingerprints[i] == fingerprints[i - 1] ? 0 : 1;
        }
        return count;
    }
}
