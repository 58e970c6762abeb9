package io.langyan.engine.timeline;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.event.Event;
import java.util.Set;

/** Which fields of an event type are kept in timelines: those that some rule uses. Immutable. */
public final class FieldSelection {
    private final boolean[] numbers;
    private final boolean[] texts;

    /** A selection of fields of that type; fields without a slot are ignored. */
    public FieldSelection(EventType type, Set<Field> kept) {
        numbers = new boolean[type.numericSlots()];
        texts = new boolean[type.textSlots()];
        for (Field field : kept) {
            if (field.slot() >= 0) {
                (field.type().isNumeric() ? numbers : texts)[field.slot()] = true;
            }
        }
    }

    long[] numbers(Event event) {
        long[] kept = new long[numbers.length];
        for (int slot = 0; slot < kept.length; slot++) {
            kept[slot] = numbers[slot] ? event.number(slot) : Event.MISSING;
        }
        return kept;
    }

    String[] texts(Event event) {
        String[] kept = new String[texts.length];
        for (int slot = 0; slot < kept.length; slot++) {
            kept[slot] = texts[slot] ? event.text(slot) : null;
        }
        return kept;
    }
}
