package io.langyan.cli.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Remembers when the records of recent calls and payments were appended to their topics, so that the delay of a warning
 * can be counted from the record that completed its evidence. Thread-safe.
 */
final class EvidenceClock {
    private final Map<String, List<Long>> appended;

    /** A clock that remembers so many of the newest calls and payments. */
    EvidenceClock(int capacity) {
        this.appended = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, List<Long>> eldest) {
                return size() > capacity;
            }
        };
    }

    /** Notes that a record of a call or payment was appended at that time (epoch milliseconds). */
    synchronized void appended(String evidenceId, long time) {
        appended.computeIfAbsent(evidenceId, id -> new ArrayList<>(2)).add(time);
    }

    /**
     * When the last record of that evidence was appended, of those appended not later than a given time.
     *
     * @param evidence ids of calls and payments
     * @param notAfter epoch milliseconds
     * @return empty where no record of the evidence is remembered
     */
    synchronized OptionalLong decisive(Collection<String> evidence, long notAfter) {
        return evidence.stream()
                .flatMap(id -> appended.getOrDefault(id, List.of()).stream())
                .mapToLong(Long::longValue)
                .filter(time -> time <= notAfter)
                .max();
    }
}
