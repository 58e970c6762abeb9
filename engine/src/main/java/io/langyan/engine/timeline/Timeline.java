package io.langyan.engine.timeline;

import io.langyan.engine.event.Event;
import java.util.Arrays;
import java.util.Objects;

/** The events of one entity that are kept. Mutable; in no particular order. */
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

    /** A timeline of the first events of an array, which becomes the timeline's own. */
    public Timeline(Entry[] entries, int size) {
        this.entries = entries;
        this.size = size;
    }

    /** How many events there are. */
    public int size() {
        return size;
    }

    /** The event at a place from 0 to {@link #size()} − 1; places change with every event that comes or goes. */
    public Entry entry(int place) {
        return entries[place];
    }

    /** Whether the record of that identity is part of an event of that type. */
    public boolean holds(int typeCode, long idHash) {
        for (int i = 0; i < size; i++) {
            if (entries[i].knows(idHash) && entries[i].type().code() == typeCode) {
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
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, Math.max(FIRST_ROOM, size + size / 2 + 1));
        }
        Entry entry = Entry.of(event, idHash, fields, late);
        entries[size++] = entry;
        return entry;
    }

    /** Keeps of an event that does not last only what features need. */
    public void reduce(Entry entry, FieldSelection fields) {
        entry.reduce(fields);
    }

    /** Forgets an event that is there. */
    public void remove(Entry entry) {
        int place = 0;
        while (entries[place] != entry) {
            place++;
        }
        size--;
        System.arraycopy(entries, place + 1, entries, place, size - place);
        entries[size] = null;
    }

    private Entry callOf(Event event) {
        for (int i = 0; i < size; i++) {
            Entry entry = entries[i];
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
        Entry[] copies = new Entry[Math.max(FIRST_ROOM, size)];
        for (int i = 0; i < size; i++) {
            copies[i] = entries[i].copy();
        }
        return new Timeline(copies, size);
    }
}
