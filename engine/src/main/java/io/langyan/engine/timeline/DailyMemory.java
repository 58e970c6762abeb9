package io.langyan.engine.timeline;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What an entity usually does, by feature: the values of each day, folded from events that have left the timeline. */
public final class DailyMemory {
    /** Shared by all that remember nothing: most people. */
    private static final Map<Long, DailyValues> NONE = Map.of();

    private Map<Long, DailyValues> features;

    /** An empty memory. */
    public DailyMemory() {
        this(NONE);
    }

    /** A memory of those days by key of the feature. */
    public DailyMemory(Map<Long, DailyValues> features) {
        this.features = features;
    }

    /** The days of each feature, by key of the feature. */
    public Map<Long, DailyValues> features() {
        return features;
    }

    /** Whether nothing is remembered. */
    public boolean isEmpty() {
        return features.isEmpty();
    }

    /** The days of a feature, or null where it has none. */
    public DailyValues of(long feature) {
        return features.isEmpty() ? null : features.get(feature);
    }

    /** The days of a feature, without any where it had none. */
    public DailyValues open(long feature) {
        if (features.isEmpty()) {
            features = new TreeMap<>();
        }
        return features.computeIfAbsent(feature, hash -> new DailyValues());
    }

    /** Forgets features that are not among those. */
    public void retain(Set<Long> keys) {
        if (!features.isEmpty()) {
            features.keySet().retainAll(keys);
        }
    }

    /** A deep copy. */
    public DailyMemory copy() {
        if (features.isEmpty()) {
            return new DailyMemory();
        }
        Map<Long, DailyValues> copies = new TreeMap<>();
        features.forEach((hash, days) -> copies.put(hash, days.copy()));
        return new DailyMemory(copies);
    }
}
