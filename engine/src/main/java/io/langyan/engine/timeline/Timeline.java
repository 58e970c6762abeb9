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

    /** Whether it holds a record of an event of that type, by the hash of the record's identity. */
    public boolean holds(int type, long idHash) {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.knows(idHash) && entry.type().code() == type) {
                return true;
            }
        }
        return false;
    }

    /**
     * Takes in a record that is not yet held: a further record of a known call or payment, or a new event.
     *
     * @param event the record
     * @param idHash hash of the record's identity
     * @param fields which of its fields are kept
     * @param late whether the source judged it late
     */
    public Entry add(Event event, long idHash, FieldSelection fields, boolean late) {
        Entry known = event.type().interval() ? callOf(event) : event.type().changeable() ? paymentOf(event) : null;
        if (known != null) {
            known.add(event, idHash, fields, late);
            return known;
        }
        Entry entry = Entry.of(event, idHash, fields, late);
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
                    && entry.isOf(event.evidenceId())
                    && Objects.equals(entry.subjectNumber(), event.subjectNumber())
                    && Math.abs(entry.oldestRecord() - event.time()) <= CALL_SPAN) {
                return entry;
            }
        }
        return null;
    }

    /** A payment's identity names it for ever, and its records may be weeks apart. */
    private Entry paymentOf(Event event) {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.type().code() == event.type().code() && entry.isOf(event.evidenceId())) {
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
