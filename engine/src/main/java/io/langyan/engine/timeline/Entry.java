package io.langyan.engine.timeline;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Memberships;
import io.langyan.engine.event.Phase;
import io.langyan.engine.event.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One event of a timeline: a payment, or a call with all its records. Its fields are those of its first record by
 * (time, id), reduced to the fields that rules use.
 */
public final class Entry implements Values {
    private final EventType type;
    private final String evidenceId;
    private String firstRecordId;
    private final String subjectNumber;
    private String subjectDivision;
    private long[] numbers;
    private String[] texts;
    private final List<RecordFact> facts;
    private boolean late;
    private Memberships memberships = Memberships.UNASKED;

    /** An event as it is stored; facts must be sorted; the identity of the first record is kept for calls alone. */
    public Entry(
            EventType type,
            String evidenceId,
            String firstRecordId,
            String subjectNumber,
            String subjectDivision,
            long[] numbers,
            String[] texts,
            List<RecordFact> facts,
            boolean late) {
        this.type = type;
        this.evidenceId = evidenceId;
        this.firstRecordId = firstRecordId;
        this.subjectNumber = subjectNumber;
        this.subjectDivision = subjectDivision;
        this.numbers = numbers;
        this.texts = texts;
        this.facts = facts;
        this.late = late;
    }

    /** A new event from its first known record. */
    static Entry of(Event event, FieldSelection fields, boolean late) {
        List<RecordFact> facts = new ArrayList<>(1);
        facts.add(factOf(event));
        return new Entry(
                        event.type(),
                        event.evidenceId(),
                        event.type().interval() ? event.recordId() : null,
                        event.subjectNumber(),
                        event.subjectDivision(),
                        fields.numbers(event),
                        fields.texts(event),
                        facts,
                        late)
                .with(fields.memberships(event));
    }

    /** Adds a further record of the same call or payment. */
    void add(Event event, FieldSelection fields, boolean isLate) {
        RecordFact fact = factOf(event);
        boolean describes = type.interval() ? precedes(event) : !event.isChange();
        facts.add(-Collections.binarySearch(facts, fact) - 1, fact);
        late |= isLate;
        if (describes) {
            firstRecordId = type.interval() ? event.recordId() : null;
            numbers = fields.numbers(event);
            texts = fields.texts(event);
            subjectDivision = event.subjectDivision();
            memberships = fields.memberships(event);
        }
    }

    private boolean precedes(Event event) {
        long first = facts.get(0).time();
        return event.time() < first || event.time() == first && event.recordId().compareTo(firstRecordId) < 0;
    }

    /** Whether the record is already part of this event. */
    boolean knows(long idHash) {
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i).idHash() == idHash) {
                return true;
            }
        }
        return false;
    }

    private static RecordFact factOf(Event event) {
        return new RecordFact(
                event.time(), Hash.of(event.recordId()), event.phase(), event.answerTime(), event.partMillis());
    }

    /** What kind of event it is. */
    public EventType type() {
        return type;
    }

    /** Identity of what happened, as detections cite it. */
    public String evidenceId() {
        return evidenceId;
    }

    /** Identity of a call's first record by (time, id); null for events that do not last. */
    public String firstRecordId() {
        return firstRecordId;
    }

    /** The person's own number, as a call record names it, or null. */
    public String subjectNumber() {
        return subjectNumber;
    }

    /** Where the first record places the person, or null. */
    public String subjectDivision() {
        return subjectDivision;
    }

    /** Whether nothing is known of the event but what was done to it: the record that tells of it has not come. */
    public boolean isUntold() {
        return !type.interval() && told() == null;
    }

    /** Whether any of its records is one that only changes it. */
    boolean isChanged() {
        return facts.size() > 1 || facts.get(0).phase() != null;
    }

    /** What the record told that tells of the whole event; null for a call, or while it has not come. */
    RecordFact told() {
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i).phase() == null) {
                return facts.get(i);
            }
        }
        return null;
    }

    /** What its records told, by (time, id). */
    public List<RecordFact> facts() {
        return facts;
    }

    /** Whether the source judged one of its records late. */
    public boolean late() {
        return late;
    }

    /** The time at which it triggers: its release once known, else its newest record; of a point event, its time. */
    public long triggerTime() {
        RecordFact told = type.interval() ? null : told();
        if (told != null) {
            return told.time();
        }
        int release = release();
        return release >= 0 ? facts.get(release).time() : newestRecord();
    }

    /** Whether a record told of its release: of a call alone. */
    public boolean isReleased() {
        return release() >= 0;
    }

    private int release() {
        if (type.interval()) {
            for (int i = 0; i < facts.size(); i++) {
                if (facts.get(i).phase() == Phase.END) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** The earliest moment at which it can have been: that any record of a call tells of; of a point event, its time. */
    public long earliest() {
        RecordFact told = type.interval() ? null : told();
        if (told != null) {
            return told.time();
        }
        long earliest = facts.get(0).time();
        for (int i = 0; i < facts.size(); i++) {
            earliest = Math.min(earliest, View.answerOf(facts.get(i)));
        }
        return earliest;
    }

    /** Event time of the newest of its records. */
    public long newestRecord() {
        return facts.get(facts.size() - 1).time();
    }

    @Override
    public long number(int slot) {
        return numbers[slot];
    }

    @Override
    public String text(int slot) {
        return texts[slot];
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

    /** A deep copy. */
    public Entry copy() {
        return new Entry(
                        type,
                        evidenceId,
                        firstRecordId,
                        subjectNumber,
                        subjectDivision,
                        numbers.clone(),
                        texts.clone(),
                        new ArrayList<>(facts),
                        late)
                .with(memberships);
    }

    /** Type, time and evidence: never a number or an account. */
    @Override
    public String toString() {
        return type.name() + "@" + earliest() + " #" + evidenceId;
    }
}
