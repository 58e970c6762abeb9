package io.langyan.engine.timeline;

import io.langyan.engine.event.Event;
import io.langyan.engine.event.Phase;

/**
 * What one record told about an event.
 *
 * @param time event time of the record, epoch milliseconds
 * @param idHash hash of the record's identity; {@link #TOLD} for the one that tells of an event that does not last
 * @param phase what a record of a call reports; null for events that do not last
 * @param answer the answer time it told, epoch milliseconds, or {@link Event#MISSING}
 * @param part milliseconds it told of its part of the call, or {@link Event#MISSING}
 */
public record RecordFact(long time, long idHash, Phase phase, long answer, long part)
        implements Comparable<RecordFact> {
    /** Stands for the hash of a record that is told by the identity of its event: the only one without a phase. */
    static final long TOLD = 0;

    static RecordFact of(Event event) {
        return event.phase() == null
                ? told(event.time())
                : new RecordFact(
                        event.time(), Hash.of(event.recordId()), event.phase(), event.answerTime(), event.partMillis());
    }

    /** A record that tells of the whole of an event. */
    public static RecordFact told(long time) {
        return new RecordFact(time, TOLD, null, Event.MISSING, Event.MISSING);
    }

    @Override
    public int compareTo(RecordFact other) {
        int byTime = Long.compare(time, other.time);
        return byTime != 0 ? byTime : Long.compare(idHash, other.idHash);
    }
}
