package io.langyan.engine.timeline;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What an entity usually does, by feature: the values of each day, folded from events that have left the timeline. */
public final class DailyMemory {
    private final Map<Long, DailyValues> features;

    /** An empty memory. */
    public DailyMemory() {
        this(new TreeMap<>());
    }

    /** A memory of those days by key of the feature. */
    public DailyMemory(Map<Long, DailyValues> features) {
        this.features = features;
    }

    /** The days of each feature, by key of the feature. */
    public Map<Long, DailyValues> features() {
        return features;
    }

    /** The days of a feature, or null where it has none. */
    public DailyValues of(long feature) {
        return features.isEmpty() ? null : features.get(feature);
    }

    /** The days of a feature, without any where it had none. */
    public DailyValues open(long feature) {
        return features.computeIfAbsent(feature, hash -> new DailyValues());
    }

    /** Forgets features that are not among those. */
    public void retain(Set<Long> keys) {
        features.keySet().retainAll(keys);
    }

    /** A deep copy. */
    public DailyMemory copy() {
        Map<Long, DailyValues> copies = new TreeMap<>();
        features.forEach((hash, days) -> copies.put(hash, days.copy()));
        return new DailyMemory(copies);
    }
}
