package io.langyan.engine.timeline;

import java.util.Arrays;
import java.util.Set;

/**
 * The values an entity has dealt with before, by feature: what remains of events that have left the timeline. A value is
 * kept as a fingerprint with the times of its occurrences, reduced to those that can still decide a question.
 */
public final class FirstSeenMemory {
    /** The most values remembered by one feature (RULES section 6). */
    public static final int MOST_VALUES = 512;

    private static final SeenValues[] NONE = {};

    private SeenValues[] features;

    /** An empty memory. */
    public FirstSeenMemory() {
        this(NONE);
    }

    /** A memory of those features' values; the array becomes the memory's own. */
    public FirstSeenMemory(SeenValues[] features) {
        this.features = features;
    }

    /** How many features remember something. */
    public int size() {
        return features.length;
    }

    /** What a feature remembers, from 0 to {@link #size()} − 1. */
    public SeenValues feature(int place) {
        return features[place];
    }

    /** What a value's feature knows of it in (after, until]. */
    public Answer answer(long feature, long fingerprint, long after, long until) {
        SeenValues values = of(feature);
        return values == null ? Answer.UNSEEN : values.answer(fingerprint, after, until);
    }

    /**
     * Remembers an occurrence.
     *
     * @param feature key of the feature
     * @param fingerprint hash of the value
     * @param time when it occurred
     * @param settledBefore of occurrences up to then only the newest can matter any more
     * @param expiredBefore occurrences up to then can matter no more
     * @param span how long a time a question covers, in milliseconds
     */
    public void remember(long feature, long fingerprint, long time, long settledBefore, long expiredBefore, long span) {
        SeenValues values = of(feature);
        if (values == null) {
            values = new SeenValues(feature);
            features = Arrays.copyOf(features, features.length + 1);
            features[features.length - 1] = values;
        }
        values.remember(fingerprint, time, settledBefore, expiredBefore, span);
    }

    private SeenValues of(long feature) {
        for (SeenValues values : features) {
            if (values.feature() == feature) {
                return values;
            }
        }
        return null;
    }

    /** Forgets features that are not among those. */
    public void retain(Set<Long> keys) {
        if (Arrays.stream(features).anyMatch(values -> !keys.contains(values.feature()))) {
            features = Arrays.stream(features)
                    .filter(values -> keys.contains(values.feature()))
                    .toArray(SeenValues[]::new);
        }
    }

    /** A deep copy. */
    public FirstSeenMemory copy() {
        SeenValues[] copies = features.length == 0 ? NONE : new SeenValues[features.length];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = features[i].copy();
        }
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
}
