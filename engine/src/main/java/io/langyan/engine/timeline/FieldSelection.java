package io.langyan.engine.timeline;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.event.Event;
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

    /**
     * A selection of fields of that type; fields without a slot are ignored.
     *
     * @param kept fields with the event time from which on they are kept, epoch milliseconds
     */
    public FieldSelection(EventType type, Map<Field, Long> kept) {
        if (type.numericSlots() > PackedValues.MOST_NUMBERS || type.textSlots() > PackedValues.MOST_TEXTS) {
            throw new IllegalArgumentException(
                    "expected event " + type.name() + " to have at most " + PackedValues.MOST_NUMBERS + " numbers and "
                            + PackedValues.MOST_TEXTS + " texts; split it into two events");
        }
        numbersSince = since(kept, type.numericSlots(), true);
        textsSince = since(kept, type.textSlots(), false);
        numbers = mask(numbersSince, NEVER - 1);
        texts = mask(textsSince, NEVER - 1);
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

    /** Identities and the selected fields of a record, packed. */
    byte[] valuesOf(Event event) {
        return event.time() >= completeSince
                ? PackedValues.of(event, numbers, texts)
                : PackedValues.of(event, mask(numbersSince, event.time()), mask(textsSince, event.time()));
    }
}
