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

    /**
     * Takes in a record: a further one of a known call or payment, or that of a new event.
     *
     * @param event the record
     * @param fields which of its fields are kept
     * @param packer writes them
     * @param late whether the source judged it late
     * @return the event that came or grew, or null where the record is held already
     */
    public Entry add(Event event, FieldSelection fields, ValuePacker packer, boolean late) {
        return event.type().interval()
                ? addToCall(event, fields, packer, late)
                : addToPoint(event, fields, packer, late);
    }

    private Entry addToCall(Event event, FieldSelection fields, ValuePacker packer, boolean late) {
        long idHash = Hash.of(event.recordId());
        Entry call = null;
        for (int i = 0; i < size; i++) {
            Entry entry = entries[i];
            if (entry.type().code() == event.type().code()) {
                if (entry.knows(idHash)) {
                    return null;
                }
                call = call == null && isCallOf(entry, event) ? entry : call;
            }
        }
        return grow(call, event, fields, packer, late);
    }

    private static boolean isCallOf(Entry entry, Event event) {
        return Math.abs(entry.oldestRecord() - event.time()) <= CALL_SPAN
                && entry.isOf(event.evidenceId())
                && Objects.equals(entry.subjectNumber(), event.subjectNumber());
    }

    /** The identity of what does not last names it for ever, and its records may be weeks apart. */
    private Entry addToPoint(Event event, FieldSelection fields, ValuePacker packer, boolean late) {
        for (int i = 0; i < size; i++) {
            Entry entry = entries[i];
            if (entry.type().code() == event.type().code() && entry.isOf(event.evidenceId())) {
                boolean held = event.isChange() ? entry.knows(Hash.of(event.recordId())) : entry.isTold();
                return held ? null : grow(entry, event, fields, packer, late);
            }
        }
        return grow(null, event, fields, packer, late);
    }

    /** The event that holds a record already, or null. */
    public Entry holding(Event event) {
        long idHash = Hash.of(event.recordId());
        for (int i = 0; i < size; i++) {
            Entry entry = entries[i];
            boolean same = entry.type().code() == event.type().code() && entry.isOf(event.evidenceId());
            if (same && (event.type().interval() ? entry.knows(idHash) : entry.isTold())) {
                return entry;
            }
        }
        return null;
    }

    private Entry grow(Entry known, Event event, FieldSelection fields, ValuePacker packer, boolean late) {
        if (known != null) {
            known.add(event, fields, packer, late);
            return known;
        }
        Entry entry = Entry.of(event, fields, packer, late);
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

    /** A deep copy. */
    public Timeline copy() {
        Entry[] copies = new Entry[size];
        for (int i = 0; i < size; i++) {
            copies[i] = entries[i].copy();
        }
        return new Timeline(copies, size);
    }
}
