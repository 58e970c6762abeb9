package io.langyan.engine.timeline;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What remains, by feature, of events that have left the timeline but may still lie in a window. */
public final class PaneMemory {
    /** Shared by all that remember nothing: most people. */
    private static final Map<Long, Panes> NONE = Map.of();

    private Map<Long, Panes> features;

    /** An empty memory. */
    public PaneMemory() {
        this(NONE);
    }

    /** A memory of those panes by key of the feature. */
    public PaneMemory(Map<Long, Panes> features) {
        this.features = features;
    }

    /** The panes of each feature, by key of the feature. */
    public Map<Long, Panes> features() {
        return features;
    }

    /** Whether nothing is remembered. */
    public boolean isEmpty() {
        return features.isEmpty();
    }

    /** The panes of a feature, or null where it has none. */
    public Panes of(long feature) {
        return features.isEmpty() ? null : features.get(feature);
    }

    /** The panes of a feature, empty ones where it had none. */
    public Panes open(long feature) {
        if (features.isEmpty()) {
            features = new TreeMap<>();
        }
        return features.computeIfAbsent(feature, hash -> new Panes());
    }

    /** Forgets features that are not among those. */
    public void retain(Set<Long> keys) {
        if (!features.isEmpty()) {
            features.keySet().retainAll(keys);
        }
    }

    /** A deep copy. */
    public PaneMemory copy() {
        if (features.isEmpty()) {
            return new PaneMemory();
        }
        Map<Long, Panes> copies = new TreeMap<>();
        features.forEach((hash, panes) -> copies.put(hash, panes.copy()));
        return new PaneMemory(copies);
    }
}
