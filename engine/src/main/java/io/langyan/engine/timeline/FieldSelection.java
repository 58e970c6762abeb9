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

    private final int numbers;
    private final int texts;
    private final long[] numbersSince;
    private final long[] textsSince;
    /** The moment from which on all that are ever kept are: no record of then need be asked for its time. */
    private final long completeSince;

    private final int[] places;
    private final long[] placesSince;

    /**
     * A selection for events of a type.
     *
     * @param type the type
     * @param kept fields with the event time from which on they are kept, epoch milliseconds; those without a slot are
     *     ignored
     * @param listed places whose memberships of lists are kept, with the event time from which on
     */
    public FieldSelection(EventType type, Map<Field, Long> kept, Map<Integer, Long> listed) {
        if (type.numericSlots() > PackedValues.MOST_NUMBERS || type.textSlots() > PackedValues.MOST_TEXTS) {
            throw new IllegalArgumentException(
                    "expected event " + type.name() + " to have at most " + PackedValues.MOST_NUMBERS + " numbers and "
                            + PackedValues.MOST_TEXTS + " texts; split it into two events");
        }
        numbersSince = since(kept, type.numericSlots(), true);
        textsSince = since(kept, type.textSlots(), false);
        numbers = mask(numbersSince, NEVER - 1);
        texts = mask(textsSince, NEVER - 1);
        places = listed.keySet().stream().mapToInt(Integer::intValue).toArray();
        placesSince = Arrays.stream(places).mapToLong(listed::get).toArray();
        completeSince = kept.values().stream().mapToLong(Long::longValue).max().orElse(Long.MIN_VALUE);
    }

    private static long[] since(Map<Field, Long> kept, int slots, boolean numeric) {
        long[] since = new long[slots];
        Arrays.fill(since, NEVER);
        kept.forEach((field, from) -> {
            if (field.slot() >= 0 && field.type().isNumeric() == numeric) {
                since[field.slot()] = from;
            }
        });
        return since;
    }

    /** The slots that are kept of a record of that time. */
    private static int mask(long[] since, long time) {
        int mask = 0;
        for (int slot = 0; slot < since.length; slot++) {
            mask |= since[slot] <= time ? 1 << slot : 0;
        }
        return mask;
    }

    /** Whether a field is kept of a record of that time, epoch milliseconds. */
    public boolean keeps(Field field, long time) {
        return field.slot() >= 0 && (field.type().isNumeric() ? numbersSince : textsSince)[field.slot()] <= time;
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

    /** Identities and the selected fields of a record, packed. */
    byte[] valuesOf(Event event, ValuePacker packer) {
        return event.time() >= completeSince
                ? packer.pack(event, numbers, texts)
                : packer.pack(event, mask(numbersSince, event.time()), mask(textsSince, event.time()));
    }
}
