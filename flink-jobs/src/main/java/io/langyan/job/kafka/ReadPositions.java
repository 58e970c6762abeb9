package io.langyan.job.kafka;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Up to which offset each partition of a reader has been handed on: written by the task, read by the probe beside it. */
final class ReadPositions {
    /** The position of a partition that is read from its beginning, wherever that is, and of which nothing came yet. */
    static final long BEGINNING = -1;

    private final Map<Integer, AtomicLong> positions = new ConcurrentHashMap<>();

    /**
     * From now on the partition is read here.
     *
     * @param startingOffset the offset that is read first; negative for the beginning
     */
    void open(int partition, long startingOffset) {
        positions.put(partition, new AtomicLong(Math.max(BEGINNING, startingOffset)));
    }

    /** All that is before the offset has been handed on. */
    void advance(int partition, long offset) {
        AtomicLong position = positions.get(partition);
        if (position != null) {
            position.lazySet(offset);
        }
    }

    /** The present positions by partition. */
    Map<Integer, Long> now() {
        Map<Integer, Long> now = new ConcurrentHashMap<>();
        positions.forEach((partition, position) -> now.put(partition, position.get()));
        return now;
    }
}
