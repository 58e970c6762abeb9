package io.langyan.cli.city;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Records that are still to arrive, the next one first. Not thread-safe. */
final class Timeline {
    private final PriorityQueue<Entry> waiting =
            new PriorityQueue<>(Comparator.comparingLong(Entry::arrival).thenComparingLong(Entry::added));
    private long added;

    /** Adds records, each under its own arrival. */
    void add(Collection<Emission> emissions) {
        emissions.forEach(this::add);
    }

    /** Adds a record under its arrival. */
    void add(Emission emission) {
        waiting.add(new Entry(emission, added++));
    }

    /** Takes out what arrives up to that moment, in order. */
    List<Emission> until(long time) {
        List<Emission> due = new ArrayList<>();
        while (!waiting.isEmpty() && waiting.peek().arrival() <= time) {
            due.add(waiting.poll().emission());
        }
        return due;
    }

    private record Entry(Emission emission, long added) {
        long arrival() {
            return emission.arrival();
        }
    }
}
