package io.langyan.engine.timeline;

import io.langyan.engine.event.Event;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** The events of one entity that are kept raw. Mutable; iterated in no particular order. */
public final class Timeline {
    /** Records of one call lie at most this far apart: a day. */
    public static final long CALL_SPAN = 86_400_000L;

    private final List<Entry> entries;

    /** An empty timeline. */
    public Timeline() {
        this(new ArrayList<>(2));
    }

    /** A timeline of those events. */
    public Timeline(List<Entry> entries) {
        this.entries = entries;
    }

    /** The events; changed only by this package's methods. */
    public List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** How many events there are. */
    public int size() {
        return entries.size();
    }

    /** The event at a place from 0 to {@link #size()} − 1; places change with every event that comes or goes. */
    public Entry entry(int place) {
        return entries.get(place);
    }

    /** The event that holds this very record, or null. */
    public Entry holding(Event event) {
        long idHash = Hash.of(event.recordId());
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.type().code() == event.type().code() && entry.knows(idHash)) {
                return entry;
            }
        }
        return null;
    }

    /** Takes in a record that is not yet held: a further record of a known call or payment, or a new event. */
    public Entry add(Event event, FieldSelection fields, boolean late) {
        Entry known = event.type().interval() ? callOf(event) : event.type().changeable() ? paymentOf(event) : null;
        if (known != null) {
            known.add(event, fields, late);
            return known;
        }
        Entry entry = Entry.of(event, fields, late);
        entries.add(entry);
        return entry;
    }

    /** Forgets an event. */
    public void remove(Entry entry) {
        entries.remove(entry);
    }

    private Entry callOf(Event event) {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.type().code() == event.type().code()
                    && entry.evidenceId().equals(event.evidenceId())
                    && Objects.equals(entry.subjectNumber(), event.subjectNumber())
                    && Math.abs(entry.facts().get(0).time() - event.time()) <= CALL_SPAN) {
                return entry;
            }
        }
        return null;
    }

    /** A payment's identity names it for ever, and its records may be weeks apart. */
    private Entry paymentOf(Event event) {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.type().code() == event.type().code() && entry.evidenceId().equals(event.evidenceId())) {
                return entry;
            }
        }
        return null;
    }

    /** A deep copy. */
    public Timeline copy() {
        List<Entry> copies = new ArrayList<>(entries.size());
        entries.forEach(entry -> copies.add(entry.copy()));
        return new Timeline(copies);
    }
}
