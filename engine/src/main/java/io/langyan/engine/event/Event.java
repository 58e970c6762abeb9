package io.langyan.engine.event;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import java.util.Arrays;

/**
 * One record as the engine sees it: normalised, and laid out by its {@link EventType}. A call reaches the engine as
 * several events, one a record, that share {@link #evidenceId()}.
 *
 * <p>Not thread-safe; treated as immutable once built.
 */
public final class Event implements Values {
    /** Stands for a missing number. */
    public static final long MISSING = Long.MIN_VALUE;

    private final EventType type;
    private final long time;
    private final String recordId;
    private final String evidenceId;
    private final Phase phase;
    private final long answerTime;
    private final long partMillis;
    private final String subjectNumber;
    private final String subjectDivision;
    private final long[] numbers;
    private final String[] texts;
    private final Memberships memberships;

    private Event(Builder builder) {
        this.type = builder.type;
        this.time = builder.time;
        this.recordId = builder.recordId;
        this.evidenceId = builder.evidenceId;
        this.phase = builder.phase;
        this.answerTime = builder.answerTime;
        this.partMillis = builder.partMillis;
        this.subjectNumber = builder.subjectNumber;
        this.subjectDivision = builder.subjectDivision;
        this.numbers = builder.numbers;
        this.texts = builder.texts;
        this.memberships = Memberships.UNASKED;
    }

    private Event(Event from, Memberships memberships) {
        this.type = from.type;
        this.time = from.time;
        this.recordId = from.recordId;
        this.evidenceId = from.evidenceId;
        this.phase = from.phase;
        this.answerTime = from.answerTime;
        this.partMillis = from.partMillis;
        this.subjectNumber = from.subjectNumber;
        this.subjectDivision = from.subjectDivision;
        this.numbers = from.numbers;
        this.texts = from.texts;
        this.memberships = memberships;
    }

    /** Starts an event of that type at that event time (epoch milliseconds). */
    public static Builder of(EventType type, long time) {
        return new Builder(type, time);
    }

    /** What kind of event it is. */
    public EventType type() {
        return type;
    }

    /** Event time in epoch milliseconds: of what this record reports, see DESIGN 4.1. */
    public long time() {
        return time;
    }

    /** Identity of the record: a record that comes again has the same one. */
    public String recordId() {
        return recordId;
    }

    /** Identity of what happened, as detections cite it: callReference for calls, endToEndId for payments. */
    public String evidenceId() {
        return evidenceId;
    }

    /**
     * What this record of a call reports, or does to an event told by another record; null for the whole of an event
     * that does not last.
     */
    public Phase phase() {
        return phase;
    }

    /** Whether it only changes an event that another record tells of. */
    public boolean isChange() {
        return phase == Phase.RETRACT || phase == Phase.RULE_OUT;
    }

    /** The answer time that this record of a call tells, in epoch milliseconds, or {@link #MISSING}. */
    public long answerTime() {
        return answerTime;
    }

    /** Duration in milliseconds that this record of a call tells (of its part, for a PARTIAL), or {@link #MISSING}. */
    public long partMillis() {
        return partMillis;
    }

    /**
     * The person's own phone number (E.164), as a call record names it, or null: the number to dial, never one that only
     * a payment names. With {@link #evidenceId()} it is also what tells one call from another.
     */
    public String subjectNumber() {
        return subjectNumber;
    }

    /** Where the record places the person, a GB/T 2260 code, or null. */
    public String subjectDivision() {
        return subjectDivision;
    }

    /** The number in a numeric slot: see {@link Field#slot()}; {@link #MISSING} where there is none. */
    @Override
    public long number(int slot) {
        return numbers[slot];
    }

    /** The text in a text slot, or null where there is none. */
    @Override
    public String text(int slot) {
        return texts[slot];
    }

    @Override
    public Memberships memberships() {
        return memberships;
    }

    /** The same event with what is known of lists. */
    public Event with(Memberships known) {
        return new Event(this, known);
    }

    /** Type, time and record identity: never a clear phone number or account. */
    @Override
    public String toString() {
        return type.name() + "@" + time + (phase == null ? "" : " " + phase) + " #" + recordId;
    }

    /** Builds an {@link Event}; every value that is not set is missing. */
    public static final class Builder {
        private final EventType type;
        private final long time;
        private String recordId = "";
        private String evidenceId = "";
        private Phase phase;
        private long answerTime = MISSING;
        private long partMillis = MISSING;
        private String subjectNumber;
        private String subjectDivision;
        private final long[] numbers;
        private final String[] texts;

        private Builder(EventType type, long time) {
            this.type = type;
            this.time = time;
            this.numbers = new long[type.numericSlots()];
            this.texts = new String[type.textSlots()];
            Arrays.fill(numbers, MISSING);
        }

        /** Sets the identity of the record and of what happened. */
        public Builder ids(String newRecordId, String newEvidenceId) {
            this.recordId = newRecordId;
            this.evidenceId = newEvidenceId;
            return this;
        }

        /**
         * Sets what a record of a call reports.
         *
         * @param newPhase START, ANSWER, PARTIAL or END
         * @param newAnswerTime epoch milliseconds, or {@link Event#MISSING}
         * @param newPartMillis milliseconds, or {@link Event#MISSING}
         */
        public Builder call(Phase newPhase, long newAnswerTime, long newPartMillis) {
            this.phase = newPhase;
            this.answerTime = newAnswerTime;
            this.partMillis = newPartMillis;
            return this;
        }

        /**
         * Makes it a record that changes an event told by another record with the same evidence; it needs no fields.
         *
         * @param newPhase RETRACT or RULE_OUT
         */
        public Builder change(Phase newPhase) {
            this.phase = newPhase;
            return this;
        }

        /** Sets the person's own number and where the record places the person; null for what it does not tell. */
        public Builder subject(String number, String division) {
            this.subjectNumber = number;
            this.subjectDivision = division;
            return this;
        }

        /** Sets a numeric slot. */
        public Builder number(int slot, long value) {
            numbers[slot] = value;
            return this;
        }

        /** Sets a text slot; null for missing. */
        public Builder text(int slot, String value) {
            texts[slot] = value;
            return this;
        }

        /** Sets a numeric field by name, for tests and tools. */
        public Builder number(String field, long value) {
            return number(slot(field, true), value);
        }

        /** Sets a text field by name, for tests and tools. */
        public Builder text(String field, String value) {
            return text(slot(field, false), value);
        }

        /** Sets an enum field by name and value, for tests and tools. */
        public Builder value(String field, String value) {
            Field found = type.field(field).orElseThrow(() -> unknown(field));
            int code = found.enumType().orElseThrow(() -> unknown(field)).codeOf(value);
            if (code < 0) {
                throw new IllegalArgumentException("expected a value of "
                        + found.enumType().get().values() + " for field " + field + ", but found " + value);
            }
            return number(found.slot(), code);
        }

        /** The event; the builder must not be used again. */
        public Event build() {
            return new Event(this);
        }

        private int slot(String field, boolean numeric) {
            Field found = type.field(field).orElseThrow(() -> unknown(field));
            if (found.slot() < 0 || found.type().isNumeric() != numeric) {
                throw new IllegalArgumentException("expected a " + (numeric ? "numeric" : "text") + " field of event "
                        + type.name() + ", but found " + field);
            }
            return found.slot();
        }

        private IllegalArgumentException unknown(String field) {
            return new IllegalArgumentException("event " + type.name() + " has no field " + field);
        }
    }
}
