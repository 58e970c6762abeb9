package io.langyan.bench.workload;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The events that a detection was made on. Not thread-safe. */
public final class HitSet {
    private final Set<Long> sequences = new HashSet<>();

    /** Adds an event; again is the same. */
    public void add(long sequence) {
        sequences.add(sequence);
    }

    /** Takes an event back. */
    public void remove(long sequence) {
        sequences.remove(sequence);
    }

    /** How many there are. */
    public int size() {
        return sequences.size();
    }

    /** A number that equal sets share, whatever the order in which they were found. */
    public long signature() {
        long signature = 0;
        for (long sequence : sequences) {
            signature ^= ReferenceWorkload.mix(sequence);
        }
        return signature;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HitSet that && sequences.equals(that.sequences);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(signature());
    }

    /** Count and signature. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d hits (%016x)", size(), signature());
    }
}
