package io.langyan.engine.timeline;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Memberships;
import io.langyan.engine.event.Phase;
import io.langyan.engine.event.Values;
import java.util.Arrays;

/**
 * One event of a timeline: a payment, or a call with all its records. Its fields are those of its first record by
 * (time, id), reduced to the fields that rules use, as packed bytes: timelines are long, and most of them is only carried
 * along.
 */
public final class Entry implements Values {
    private final EventType type;
    private byte[] values;
    /** Of the evidence's text, to tell most others apart at once; 0 while the text has not been read. */
    private final int evidenceHash;
    /** Time of its first record: with the identity of the event all there is to know of a plain one. */
    private long firstTime;

    /** What its records told, by (time, id); null where it has one alone that tells of the whole event. */
    private RecordFact[] facts;

    private boolean late;
    private Memberships memberships = Memberships.UNASKED;

    private Entry(EventType type, byte[] values, int evidenceHash, long firstTime, RecordFact[] facts, boolean late) {
        this.type = type;
        this.values = values;
        this.evidenceHash = evidenceHash;
        this.firstTime = firstTime;
        this.facts = facts;
        this.late = late;
    }

    /**
     * An event as it is stored; the arrays become its own.
     *
     * @param type what kind of event it is
     * @param values identities and the fields that are kept: see {@link #values()}
     * @param facts what its records told, at least one, by (time, id)
     * @param late whether the source judged one of its records late
     */
    public static Entry stored(EventType type, byte[] values, RecordFact[] facts, boolean late) {
        return new Entry(type, values, 0, facts[0].time(), facts, late);
    }

    /**
     * An event as it is stored that has one record, which tells of the whole of it.
     *
     * @param type what kind of event it is
     * @param values identities and the fields that are kept: see {@link #values()}; the array becomes its own
     * @param time event time, epoch milliseconds
     * @param late whether the source judged its record late
     */
    public static Entry plain(EventType type, byte[] values, long time, boolean late) {
        return new Entry(type, values, 0, time, null, late);
    }

    /** A new event from its first known record. */
    static Entry of(Event event, FieldSelection fields, ValuePacker packer, boolean late) {
        boolean plain = event.phase() == null && !event.type().interval();
        return new Entry(
                        event.type(),
                        fields.valuesOf(event, packer),
                        event.evidenceId().hashCode(),
                        event.time(),
                        plain ? null : new RecordFact[] {RecordFact.of(event)},
                        late)
                .with(fields.memberships(event));
    }

    /** Adds a further record of the same call or payment. */
    void add(Event event, FieldSelection fields, ValuePacker packer, boolean isLate) {
        RecordFact fact = RecordFact.of(event);
        boolean describes = type.interval() ? precedes(event) : !event.isChange();
        RecordFact[] known = isPlain() ? new RecordFact[] {fact(0)} : facts;
        int place = -Arrays.binarySearch(known, fact) - 1;
        facts = Arrays.copyOf(known, known.length + 1);
        System.arraycopy(known, place, facts, place + 1, known.length - place);
        facts[place] = fact;
        firstTime = facts[0].time();
        late |= isLate;
        if (describes) {
            values = fields.valuesOf(event, packer);
            memberships = fields.memberships(event);
        }
    }

    /**
     * Takes over what was found out later of the tags of one of its records, and tells whether that says anything of the event:
     * a call has those of its first record.
     */
    public boolean revise(Event event, FieldSelection fields) {
        if (type.interval() && !event.recordId().equals(firstRecordId())) {
            return false;
        }
        memberships = memberships.withTagsOf(fields.memberships(event));
        return true;
    }

    private boolean precedes(Event event) {
        return event.time() < firstTime
                || event.time() == firstTime && event.recordId().compareTo(firstRecordId()) < 0;
    }

    /** Whether a record of a call, or one that changes a payment, is already part of this event. */
    boolean knows(long idHash) {
        for (int i = 0; facts != null && i < facts.length; i++) {
            if (facts[i].idHash() == idHash) {
                return true;
            }
        }
        return false;
    }

    /** Whether the record that tells of this event, which does not last, has come. */
    boolean isTold() {
        return isPlain() || told() != null;
    }

    /** Whether it is the event of that evidence. */
    boolean isOf(String otherEvidence) {
        return (evidenceHash == 0 || evidenceHash == otherEvidence.hashCode())
                && PackedValues.isOf(values, otherEvidence);
    }

    /** What kind of event it is. */
    public EventType type() {
        return type;
    }

    /** Identity of what happened, as detections cite it. */
    public String evidenceId() {
        return PackedValues.text(values, PackedValues.EVIDENCE);
    }

    /** Identity of a call's first record by (time, id); null for events that do not last. */
    public String firstRecordId() {
        return PackedValues.firstRecord(values);
    }

    /** The person's own number, as a call record names it, or null. */
    public String subjectNumber() {
        return PackedValues.text(values, PackedValues.SUBJECT_NUMBER);
    }

    /** Where the first record places the person, or null. */
    public String subjectDivision() {
        return PackedValues.text(values, PackedValues.SUBJECT_DIVISION);
    }

    /** Whether it has one record, which tells of the whole of it. */
    public boolean isPlain() {
        return facts == null;
    }

    /** Whether nothing is known of the event but what was done to it: the record that tells of it has not come. */
    public boolean isUntold() {
        return !isPlain() && !type.interval() && told() == null;
    }

    /** What the record told that tells of the whole event; null for a call, or while it has not come. */
    RecordFact told() {
        for (int i = 0; i < records(); i++) {
            if (fact(i).phase() == null) {
                return fact(i);
            }
        }
        return null;
    }

    /** How many records it has, at least one. */
    public int records() {
        return isPlain() ? 1 : facts.length;
    }

    /** What a record told, from 0 to {@link #records()} − 1; they are sorted by (time, id). */
    public RecordFact fact(int place) {
        return isPlain() ? RecordFact.told(firstTime) : facts[place];
    }

    /** Event time of the oldest of its records, epoch milliseconds. */
    public long oldestRecord() {
        return firstTime;
    }

    /** Event time of the newest of its records, epoch milliseconds. */
    public long newestRecord() {
        return isPlain() ? firstTime : facts[facts.length - 1].time();
    }

    /** Whether the source judged one of its records late. */
    public boolean late() {
        return late;
    }

    /** The time at which it triggers: its release once known, else its newest record; of a point event, its time. */
    public long triggerTime() {
        if (isPlain()) {
            return firstTime;
        }
        RecordFact decisive = type.interval() ? release() : told();
        return decisive != null ? decisive.time() : newestRecord();
    }

    /** Whether a record told of its release: of a call alone. */
    public boolean isReleased() {
        return release() != null;
    }

    private RecordFact release() {
        if (type.interval()) {
            for (int i = 0; i < records(); i++) {
                if (fact(i).phase() == Phase.END) {
                    return fact(i);
                }
            }
        }
        return null;
    }

    /** The earliest moment at which it can have been: that any record of a call tells of; of a point event, its time. */
    public long earliest() {
        if (isPlain()) {
            return firstTime;
        }
        RecordFact told = type.interval() ? null : told();
        if (told != null) {
            return told.time();
        }
        long earliest = firstTime;
        for (RecordFact fact : facts) {
            earliest = Math.min(earliest, View.answerOf(fact));
        }
        return earliest;
    }

    @Override
    public long number(int slot) {
        return PackedValues.number(values, slot);
    }

    @Override
    public String text(int slot) {
        return PackedValues.text(values, PackedValues.FIRST_SLOT + slot);
    }

    @Override
    public Memberships memberships() {
        return memberships;
    }

    /** Sets what is known of lists, and returns this event. */
    public Entry with(Memberships known) {
        memberships = known;
        return this;
    }

    /**
     * Identities and the fields that are kept, in their stored form, which means the same under every plan; not to be
     * changed.
     */
    public byte[] values() {
        return values;
    }

    /** A copy that shares nothing that changes: parts are replaced, never changed. */
    public Entry copy() {
        return new Entry(type, values, evidenceHash, firstTime, facts, late).with(memberships);
    }

    /** Type, time and evidence: never a number or an account. */
    @Override
    public String toString() {
        return type.name() + "@" + earliest() + " #" + evidenceId();
    }
}
