package io.langyan.engine.timeline;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The values an entity has dealt with before, by feature: what remains of events that have left the timeline. A value
 * is kept as a fingerprint with the times of its occurrences, reduced to those that can still decide a question.
 */
public final class FirstSeenMemory {
    /** The most values remembered by one feature (RULES section 6). */
    public static final int MOST_VALUES = 512;
    /** The most unsettled occurrences kept of one value; between the first and the last of them the middle ones go. */
    static final int MOST_TIMES = 8;

    private final Map<Long, Values> features;

    /** An empty memory. */
    public FirstSeenMemory() {
        this(new TreeMap<>());
    }

    /** A memory of those values by key of the feature. */
    public FirstSeenMemory(Map<Long, Values> features) {
        this.features = features;
    }

    /** What each feature remembers, by key of the feature. */
    public Map<Long, Values> features() {
        return features;
    }

    /** Whether nothing is remembered. */
    public boolean isEmpty() {
        return features.isEmpty();
    }

    /** What a value's feature knows of it in (after, until]. */
    public Answer answer(long feature, long fingerprint, long after, long until) {
        Values values = features.get(feature);
        if (values == null) {
            return Answer.UNSEEN;
        }
        long[] times = values.times.get(fingerprint);
        if (times != null) {
            for (long time : times) {
                if (time > after && time <= until) {
                    return Answer.SEEN;
                }
            }
        }
        return times == null && values.forgot ? Answer.FORGOTTEN : Answer.UNSEEN;
    }

    /**
     * Remembers an occurrence.
     *
     * @param feature key of the feature
     * @param fingerprint hash of the value
     * @param time when it occurred
     * @param settledBefore of occurrences up to then only the newest can matter any more
     * @param expiredBefore occurrences up to then can matter no more
     */
    public void remember(long feature, long fingerprint, long time, long settledBefore, long expiredBefore) {
        Values values = features.computeIfAbsent(feature, hash -> new Values(new HashMap<>(), false));
        if (values.times.size() >= MOST_VALUES && !values.times.containsKey(fingerprint)) {
            values.makeRoom(expiredBefore);
        }
        long[] known = values.times.getOrDefault(fingerprint, new long[0]);
        long[] times = Arrays.copyOf(known, known.length + 1);
        times[known.length] = time;
        Arrays.sort(times);
        values.times.put(fingerprint, reduced(times, settledBefore));
    }

    private static long[] reduced(long[] times, long settledBefore) {
        int first = 0;
        while (first + 1 < times.length && times[first + 1] <= settledBefore) {
            first++;
        }
        long[] kept = Arrays.copyOfRange(times, first, times.length);
        if (kept.length > MOST_TIMES) {
            long newest = kept[kept.length - 1];
            kept = Arrays.copyOf(kept, MOST_TIMES);
            kept[MOST_TIMES - 1] = newest;
        }
        return kept;
    }

    /** Forgets features that are not among those. */
    public void retain(Set<Long> keys) {
        features.keySet().retainAll(keys);
    }

    /** A deep copy. */
    public FirstSeenMemory copy() {
        Map<Long, Values> copies = new TreeMap<>();
        features.forEach((hash, values) -> copies.put(hash, values.copy()));
        return new FirstSeenMemory(copies);
    }

    /** What a memory can say. */
    public enum Answer {
        /** The value occurred. */
        SEEN,
        /** It did not. */
        UNSEEN,
        /** It cannot be told, because values had to be forgotten. */
        FORGOTTEN
    }

    /** The values of one feature. */
    public static final class Values {
        private final Map<Long, long[]> times;
        private boolean forgot;

        /** Values by fingerprint with their times, and whether any had to be forgotten. */
        public Values(Map<Long, long[]> times, boolean forgot) {
            this.times = times;
            this.forgot = forgot;
        }

        /** Occurrences, sorted, by fingerprint. */
        public Map<Long, long[]> times() {
            return times;
        }

        /** Whether values had to be forgotten that could still matter. */
        public boolean forgot() {
            return forgot;
        }

        private void makeRoom(long expiredBefore) {
            times.values().removeIf(kept -> kept[kept.length - 1] <= expiredBefore);
            if (times.size() >= MOST_VALUES) {
                long oldest = times.entrySet().stream()
                        .min((a, b) -> Long.compare(newest(a.getValue()), newest(b.getValue())))
                        .orElseThrow()
                        .getKey();
                times.remove(oldest);
                forgot = true;
            }
        }

        private static long newest(long[] kept) {
            return kept[kept.length - 1];
        }

        private Values copy() {
            return new Values(new HashMap<>(times), forgot);
        }
    }
}
