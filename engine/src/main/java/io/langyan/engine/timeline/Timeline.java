package io.langyan.engine.timeline;

import io.langyan.engine.event.Event;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** The events of one entity that are kept raw. Mutable; iterated in no particular order. */
public final class Timeline {
    /** Records of one call lie at most this far apart: a day. */
    public static final long CALL_SPAN = 86_400_000L;

    private static final int FIRST_ROOM = 2;

    private Entry[] entries;
    private int size;

    /** An empty timeline. */
    public Timeline() {
        this(new Entry[FIRST_ROOM], 0);
    }

    /** A timeline of the first so many of those events; the array becomes its own. */
    public Timeline(Entry[] entries, int size) {
        this.entries = entries;
        this.size = size;
    }

    /** The events; changed only by this class. */
    public List<Entry> entries() {
        return Collections.unmodifiableList(Arrays.asList(entries).subList(0, size));
    }

    /** How many events there are. */
    public int size() {
        return size;
    }

    /** The event at a place from 0 to {@link #size()} − 1; places change with every event that comes or goes. */
    public Entry entry(int place) {
        return entries[place];
    }

    /** Whether it holds a record of an event of that type, by the hash of the record's identity. */
    public boolean holds(int type, long idHash) {
        for (int i = 0; i < size; i++) {
            Entry entry = entries[i];
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
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size + size / 2 + 1);
        }
        entries[size++] = entry;
        return entry;
    }

    /** Forgets an event. */
    public void remove(Entry entry) {
        int place = 0;
        while (place < size && entries[place] != entry) {
            place++;
        }
        if (place < size) {
            size--;
            System.arraycopy(entries, place + 1, entries, place, size - place);
            entries[size] = null;
        }
    }

    private Entry callOf(Event event) {
        for (int i = 0; i < size; i++) {
            Entry entry = entries[i];
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
        for (int i = 0; i < size; i++) {
            Entry entry = entries[i];
            if (entry.type().code() == event.type().code() && entry.isOf(event.evidenceId())) {
                return entry;
            }
        }
        return null;
    }

    /** A deep copy. */
    public Timeline copy() {
        Entry[] copies = new Entry[size];
        for (int i = 0; i < size; i++) {
            copies[i] = entries[i].copy();
        }
        return new Timeline(copies, size);
    }
}
