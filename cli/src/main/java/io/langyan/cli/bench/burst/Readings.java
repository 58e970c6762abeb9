package io.langyan.cli.bench.burst;

import io.langyan.schema.Warning;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/** When the first record of each person's warning could be read, and whether all came in order. Thread-safe. */
final class Readings implements BiConsumer<Warning, Long> {
    private final Map<String, Long> firstReadableAt = new HashMap<>();
    private final Map<String, Integer> revisions = new HashMap<>();
    private int outOfOrder;
    private int records;

    @Override
    public synchronized void accept(Warning warning, Long readableAt) {
        records++;
        firstReadableAt.putIfAbsent(warning.getSubjectId(), readableAt);
        Integer before = revisions.put(warning.getWarningId(), warning.getRevision());
        if (before == null ? warning.getRevision() != 1 : warning.getRevision() <= before) {
            outOfOrder++;
        }
    }

    /** When the first record about a person could be read, epoch milliseconds. */
    synchronized OptionalLong firstReadableAt(String person) {
        Long time = firstReadableAt.get(person);
        return time == null ? OptionalLong.empty() : OptionalLong.of(time);
    }

    /** How many records came behind a later revision of their warning, or began with another than the first. */
    synchronized int outOfOrder() {
        return outOfOrder;
    }

    /** How many records there were. */
    synchronized int records() {
        return records;
    }
}
