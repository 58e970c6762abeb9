package io.langyan.engine.timeline;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Phase;
import java.util.Arrays;

/**
 * One event of a timeline: a payment, or a call with all its records. Its fields are those of its first record by
 * (time, id), reduced to the fields that rules use. An event that can no longer be part of a finding, but still counts in
 * features, keeps no identity: see {@link #reduce}.
 */
public final class Entry {
    private final EventType type;
    private Identity identity;
    private SlotValues values;
    /** Event time and identity of the oldest record; of an event that does not last, of its only one. */
    private long time;

    private long idHash;
    /** What the records of a call told; null for events that do not last. */
    private RecordFact[] facts;

    private boolean late;

    private Entry(
            EventType type,
            Identity identity,
            SlotValues values,
            long time,
            long idHash,
            RecordFact[] facts,
            boolean late) {
        this.type = type;
        this.identity = identity;
        this.values = values;
        this.time = time;
        this.idHash = idHash;
        this.facts = facts;
        this.late = late;
    }

    /**
     * An event that does not last, as it is stored.
     *
     * @param type what kind of event it is
     * @param identity what can be cited of it; null for an event that only counts
     * @param values the fields that are kept
     * @param time when it happened, epoch milliseconds
     * @param idHash hash of its record's identity
     * @param late whether the source judged its record late
     */
    public static Entry point(
            EventType type, Identity identity, SlotValues values, long time, long idHash, boolean late) {
        return new Entry(type, identity, values, time, idHash, null, late);
    }

    /**
     * A call as it is stored.
     *
     * @param type what kind of event it is
     * @param identity what can be cited of it
     * @param values the fields that are kept
     * @param facts what its records told, by (time, id), at least one; the array becomes the entry's own
     * @param late whether the source judged one of its records late
     */
    public static Entry call(EventType type, Identity identity, SlotValues values, RecordFact[] facts, boolean late) {
        return new Entry(type, identity, values, facts[0].time(), facts[0].idHash(), facts, late);
    }

    /** A new event from its first known record. */
    static Entry of(Event event, long idHash, FieldSelection fields, boolean late) {
        RecordFact[] facts = event.type().interval() ? new RecordFact[] {RecordFact.of(event, idHash)} : null;
        return new Entry(event.type(), Identity.of(event), fields.cited(event), event.time(), idHash, facts, late);
    }

    /** Adds a further record of the same call. */
    void add(Event event, long newIdHash, FieldSelection fields, boolean isLate) {
        RecordFact fact = RecordFact.of(event, newIdHash);
        RecordFact first = facts[0];
        boolean precedes = fact.time() < first.time()
                || fact.time() == first.time() && event.recordId().compareTo(identity.firstRecordId()) < 0;
        RecordFact[] more = Arrays.copyOf(facts, facts.length + 1);
        int place = -Arrays.binarySearch(facts, fact) - 1;
        System.arraycopy(facts, place, more, place + 1, facts.length - place);
        more[place] = fact;
        facts = more;
        time = facts[0].time();
        idHash = facts[0].idHash();
        late |= isLate;
        if (precedes) {
            identity = Identity.of(event);
            values = fields.cited(event);
        }
    }

    /** Keeps only what features need of it; it must be an event that does not last. */
    void reduce(FieldSelection fields) {
        identity = null;
        values = fields.counted(values);
    }

    /** Whether the record is already part of this event. */
    boolean knows(long wanted) {
        if (idHash == wanted || facts == null) {
            return idHash == wanted;
        }
        for (RecordFact fact : facts) {
            if (fact.idHash() == wanted) {
                return true;
            }
        }
        return false;
    }

    /** What kind of event it is. */
    public EventType type() {
        return type;
    }

    /** What can be cited of it; null for an event that only counts in features. */
    public Identity identity() {
        return identity;
    }

    /** Whether it can be part of a finding; else it only counts in features. */
    public boolean isCitable() {
        return identity != null;
    }

    /** Identity of what happened, as detections cite it; only of a citable event. */
    public String evidenceId() {
        return identity.evidenceId();
    }

    /** The person's own number, as a call record names it, or null. */
    public String subjectNumber() {
        return identity.subjectNumber();
    }

    /** Where the first record places the person, or null. */
    public String subjectDivision() {
        return identity.subjectDivision();
    }

    /** How many records a call has. */
    public int size() {
        return facts.length;
    }

    /** What a record of a call told; they are sorted by (time, id). */
    public RecordFact fact(int place) {
        return facts[place];
    }

    /** Hash of the identity of the oldest record. */
    public long idHash() {
        return idHash;
    }

    /** Whether the source judged one of its records late. */
    public boolean late() {
        return late;
    }

    /** The time at which it triggers: its release once known, else its newest record; of a point event, its time. */
    public long triggerTime() {
        int release = release();
        return release >= 0 ? facts[release].time() : newestRecord();
    }

    /** Whether a record told of its release: of a call alone. */
    public boolean isReleased() {
        return release() >= 0;
    }

    private int release() {
        for (int i = 0; facts != null && i < facts.length; i++) {
            if (facts[i].phase() == Phase.END) {
                return i;
            }
        }
        return -1;
    }

    /** The earliest moment that any of its records tells of. */
    public long earliest() {
        long earliest = time;
        for (int i = 0; facts != null && i < facts.length; i++) {
            earliest = Math.min(earliest, View.answerOf(facts[i]));
        }
        return earliest;
    }

    /** Event time of the oldest of its records. */
    public long oldestRecord() {
        return time;
    }

    /** Event time of the newest of its records. */
    public long newestRecord() {
        return facts == null ? time : facts[facts.length - 1].time();
    }

    /** The fields that are kept. */
    public SlotValues values() {
        return values;
    }

    /** A copy that shares nothing that changes. */
    public Entry copy() {
        return new Entry(type, identity, values, time, idHash, facts, late);
    }

    /** Type, time and evidence: never a number or an account. */
    @Override
    public String toString() {
        return type.name() + "@" + earliest() + (identity == null ? "" : " #" + identity.evidenceId());
    }
}
