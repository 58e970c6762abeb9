package io.langyan.records.event;

import io.langyan.engine.event.Event;
import io.langyan.records.Topic;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;

/**
 * An event on its way to the person it belongs to. Where the record does not say who that is, {@link #nextLookup()} names
 * what identities must be asked for, at the event's time, and {@link #answer} takes what they say, until nothing is left
 * to ask. Immutable.
 */
public final class RoutedEvent {
    private final Event event;
    private final Topic source;
    private final boolean primary;
    private final boolean foreignCurrency;
    private final boolean late;
    private final Resolution subject;
    private final Counterparty counterparty;

    private RoutedEvent(Builder builder) {
        this.event = builder.event;
        this.source = builder.source;
        this.primary = builder.primary;
        this.foreignCurrency = builder.foreignCurrency;
        this.late = builder.late;
        this.subject = builder.subject;
        this.counterparty = builder.counterparty;
    }

    /** Collects the parts; values that are not set are false or absent. */
    static final class Builder {
        private Event event;
        private Topic source;
        private boolean primary;
        private boolean foreignCurrency;
        private boolean late;
        private Resolution subject;
        private Counterparty counterparty;

        Builder(Event event, Topic source, Resolution subject) {
            this.event = event;
            this.source = source;
            this.subject = subject;
        }

        private Builder(RoutedEvent from) {
            this(from.event, from.source, from.subject);
            this.primary = from.primary;
            this.foreignCurrency = from.foreignCurrency;
            this.late = from.late;
            this.counterparty = from.counterparty;
        }

        Builder primary(boolean value) {
            this.primary = value;
            return this;
        }

        Builder foreignCurrency(boolean value) {
            this.foreignCurrency = value;
            return this;
        }

        Builder late(boolean value) {
            this.late = value;
            return this;
        }

        Builder subject(Resolution value) {
            this.subject = value;
            return this;
        }

        Builder counterparty(Counterparty value) {
            this.counterparty = value;
            return this;
        }

        RoutedEvent build() {
            return new RoutedEvent(this);
        }
    }

    /** The event as the record tells it; see {@link #resolvedEvent()} for what identities add. */
    public Event event() {
        return event;
    }

    /** The stream the record came from. */
    public Topic source() {
        return source;
    }

    /** Whether this event carries its record in the counts: exactly one of a record's events does. */
    public boolean primary() {
        return primary;
    }

    /** Whether the record's amounts are missing from the event because they are not in CNY. */
    public boolean foreignCurrency() {
        return foreignCurrency;
    }

    /** Whether the source judged the record late (RULES S6). */
    public boolean late() {
        return late;
    }

    /** The same event, late or not. */
    public RoutedEvent late(boolean value) {
        return value == late ? this : new Builder(this).late(value).build();
    }

    /** What to ask identities for, as valid at the event's time; empty once everything is known that can be. */
    public Optional<LookupKey> nextLookup() {
        Optional<LookupKey> own = subject.lookup();
        if (own.isPresent() || counterparty == null || !counterparty.mayBe(subject.party())) {
            return own;
        }
        return counterparty.resolution().lookup();
    }

    /**
     * The event after one lookup.
     *
     * @param key what {@link #nextLookup()} named
     * @param personId who it was at the event's time; null for nobody known
     * @throws IllegalArgumentException for another key
     */
    public RoutedEvent answer(LookupKey key, String personId) {
        if (!nextLookup().equals(Optional.of(key))) {
            throw new IllegalArgumentException("expected the answer to " + nextLookup() + ", but found one to " + key);
        }
        Builder answered = new Builder(this);
        return subject.lookup().isPresent()
                ? answered.subject(subject.answer(personId)).build()
                : answered.counterparty(
                                counterparty.with(counterparty.resolution().answer(personId)))
                        .build();
    }

    /** Whether the person is known, once {@link #nextLookup()} is empty. */
    public boolean isResolved() {
        return subject.party().personId() != null;
    }

    /** Whom the event belongs to, once {@link #nextLookup()} is empty: {@link Party#subjectId()}. */
    public String subjectId() {
        return subject.party().subjectId();
    }

    /** The account whose event it is, in clear; null for events of calls. */
    public String accountId() {
        return subject.party().accountId();
    }

    /** The event as rules see it, once {@link #nextLookup()} is empty: a transfer to oneself is to an {@code own} account. */
    public Event resolvedEvent() {
        return counterparty != null && counterparty.is(subject.party())
                ? EventCopies.with(event, counterparty.kindSlot(), counterparty.ownCode())
                : event;
    }

    /** Writes everything but the event, which has a form of its own. */
    public void writeRouting(DataOutput out) throws IOException {
        RoutingFormat.write(this, out);
    }

    /** Reads what {@link #writeRouting} of the same release wrote, and puts it to its event. */
    public static RoutedEvent readRouting(Event event, DataInput in) throws IOException {
        return RoutingFormat.read(event, in);
    }

    Resolution subject() {
        return subject;
    }

    Counterparty counterparty() {
        return counterparty;
    }

    /** The event's type, time and identity: never whom it belongs to. */
    @Override
    public String toString() {
        return "RoutedEvent[" + event + (primary ? " primary" : "") + (late ? " late" : "") + "]";
    }
}
