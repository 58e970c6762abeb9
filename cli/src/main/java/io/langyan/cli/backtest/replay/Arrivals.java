package io.langyan.cli.backtest.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/** When the records that detections rest on arrived, and the event times that a history begins and ends with. */
public final class Arrivals {
    /** Records of one call are at most a day apart (RULES section 2). */
    private static final long ONE_CALL_MILLIS = 86_400_000L;

    private final Set<EvidenceKey> wanted;
    private final Map<EvidenceKey, List<Arrival>> found = new HashMap<>();
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    /**
     * For the records of that evidence.
     *
     * @param wanted the evidence
     */
    Arrivals(Collection<EvidenceKey> wanted) {
        this.wanted = new HashSet<>(wanted);
    }

    /** The earliest event time of any record, epoch milliseconds; empty where there is none. */
    public OptionalLong firstEventTime() {
        return first == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(first);
    }

    /** The latest event time of any record, epoch milliseconds; empty where there is none. */
    public OptionalLong lastEventTime() {
        return last == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(last);
    }

    /**
     * When the record of an event had arrived, in epoch milliseconds. A call has several: the first that was made at that
     * time or later counts, so that a call which triggers is known as it was then.
     *
     * @param key the event
     * @param eventTime what the record reports, epoch milliseconds
     */
    public OptionalLong of(EvidenceKey key, long eventTime) {
        return earliest(key, eventTime, arrival -> arrival.eventTime >= eventTime);
    }

    /**
     * When it was first known that a call had been answered, or of anything else, that it had happened.
     *
     * @param key the event
     * @param about when it happened, of a call its begin, epoch milliseconds
     */
    public OptionalLong first(EvidenceKey key, long about) {
        OptionalLong answered = earliest(key, about, arrival -> arrival.answered);
        return answered.isPresent() ? answered : earliest(key, about, arrival -> true);
    }

    boolean wants(EvidenceKey key) {
        return wanted.contains(key);
    }

    void add(EvidenceKey key, long eventTime, long arrival, boolean answered) {
        found.computeIfAbsent(key, any -> new ArrayList<>(1)).add(new Arrival(eventTime, arrival, answered));
    }

    void span(long eventTime) {
        first = Math.min(first, eventTime);
        last = Math.max(last, eventTime);
    }

    /** Networks use the references of calls again: only records of about that time are of this one. */
    private OptionalLong earliest(EvidenceKey key, long about, Predicate<Arrival> which) {
        return found.getOrDefault(key, List.of()).stream()
                .filter(arrival -> Math.abs(arrival.eventTime - about) <= ONE_CALL_MILLIS)
                .filter(which)
                .mapToLong(Arrival::time)
                .min();
    }

    private record Arrival(long eventTime, long time, boolean answered) {}
}
