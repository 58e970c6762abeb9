package io.langyan.engine.timeline;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Memberships;
import java.util.Arrays;
import java.util.Map;

/**
 * Which fields of an event type are kept in timelines: those that some rule uses, of events since the first such rule
 * came. Immutable.
 */
public final class FieldSelection {
    private static final long NEVER = Long.MAX_VALUE;

    private final long[] numbers;
    private final long[] texts;
    private final int[] places;
    private final long[] placesSince;

    /**
     * A selection for events of a type.
     *
     * @param type the type
     * @param kept fields with the event time from which on they are kept, epoch milliseconds; those without a slot are
     *     ignored
     * @param places places whose memberships of lists are kept, with the event time from which on
     */
    public FieldSelection(EventType type, Map<Field, Long> kept, Map<Integer, Long> places) {
        this.places = places.keySet().stream().mapToInt(Integer::intValue).toArray();
        placesSince = Arrays.stream(this.places).mapToLong(places::get).toArray();
        numbers = new long[type.numericSlots()];
        texts = new long[type.textSlots()];
        Arrays.fill(numbers, NEVER);
        Arrays.fill(texts, NEVER);
        kept.forEach((field, since) -> {
            if (field.slot() >= 0) {
                (field.type().isNumeric() ? numbers : texts)[field.slot()] = since;
            }
        });
    }

    /** Whether a field is kept of a record of that time, epoch milliseconds. */
    public boolean keeps(Field field, long time) {
        return field.slot() >= 0 && (field.type().isNumeric() ? numbers : texts)[field.slot()] <= time;
    }

    /** Whether it is kept on which lists a place of a record of that time is, epoch milliseconds. */
    public boolean keepsLists(int place, long time) {
        return (listPlaces(time) & Memberships.bit(place)) != 0;
    }

    Memberships memberships(Event event) {
        return event.memberships().only(listPlaces(event.time()));
    }

    private int listPlaces(long time) {
        int bits = 0;
        for (int i = 0; i < places.length; i++) {
            bits |= placesSince[i] <= time ? Memberships.bit(places[i]) : 0;
        }
        return bits;
    }

    long[] numbers(Event event) {
        long[] kept = new long[numbers.length];
        for (int slot = 0; slot < kept.length; slot++) {
            kept[slot] = numbers[slot] <= event.time() ? event.number(slot) : Event.MISSING;
        }
        return kept;
    }

    String[] texts(Event event) {
        String[] kept = new String[texts.length];
        for (int slot = 0; slot < kept.length; slot++) {
            kept[slot] = texts[slot] <= event.time() ? event.text(slot) : null;
        }
        return kept;
    }
}
