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

    /** Whether the record of that identity is part of an event of that type. */
    public boolean holds(int typeCode, long idHash) {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.type().code() == typeCode && entry.knows(idHash)) {
                return true;
            }
        }
        return false;
    }

    /** Takes in a record that is not yet held: a further record of a known call, or a new event. */
    public Entry add(Event event, long idHash, FieldSelection fields, boolean late) {
        Entry call = event.type().interval() ? callOf(event) : null;
        if (call != null) {
            call.add(event, idHash, fields, late);
            return call;
        }
        Entry entry = Entry.of(event, idHash, fields, late);
        entries.add(entry);
        return entry;
    }

    /** Keeps of an event that does not last only what features need. */
    public void reduce(Entry entry, FieldSelection fields) {
        entry.reduce(fields);
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
                    && Math.abs(entry.oldestRecord() - event.time()) <= CALL_SPAN) {
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
