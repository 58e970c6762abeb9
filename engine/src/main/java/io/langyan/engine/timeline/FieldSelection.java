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

    private final long[] numbers;
    private final long[] texts;

    /**
     * A selection of fields of that type; fields without a slot are ignored.
     *
     * @param kept fields with the event time from which on they are kept, epoch milliseconds
     */
    public FieldSelection(EventType type, Map<Field, Long> kept) {
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
