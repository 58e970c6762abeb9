package io.langyan.engine.timeline;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.event.Event;
import java.util.Set;

/** Which fields of an event type are kept in timelines: those that some rule uses. Immutable. */
public final class FieldSelection {
    /** Slots are bits of a mask. */
    private static final int MOST_NUMBERS = 31;

    private final int numbers;
    private final int texts;

    /** A selection of fields of that type; fields without a slot are ignored. */
    public FieldSelection(EventType type, Set<Field> kept) {
        if (type.numericSlots() > MOST_NUMBERS || type.textSlots() > Texts.MOST_SLOTS) {
            throw new IllegalArgumentException("expected event " + type.name() + " to have at most " + MOST_NUMBERS
                    + " numbers and " + Texts.MOST_SLOTS + " texts; split it into two events");
        }
        numbers = mask(kept, true);
        texts = mask(kept, false);
    }

    private static int mask(Set<Field> fields, boolean numeric) {
        int mask = 0;
        for (Field field : fields) {
            if (field.slot() >= 0 && field.type().isNumeric() == numeric) {
                mask |= 1 << field.slot();
            }
        }
        return mask;
    }

    /** The slots of numbers that are kept and there. */
    int presentNumbers(Event event) {
        int present = 0;
        for (int rest = numbers; rest != 0; rest &= rest - 1) {
            int slot = Integer.numberOfTrailingZeros(rest);
            present |= event.number(slot) == Event.MISSING ? 0 : 1 << slot;
        }
        return present;
    }

    /** The numbers of those slots, from the lowest on. */
    static long[] numbers(Event event, int present) {
        long[] kept = new long[Integer.bitCount(present)];
        int count = 0;
        for (int rest = present; rest != 0; rest &= rest - 1) {
            kept[count++] = event.number(Integer.numberOfTrailingZeros(rest));
        }
        return kept;
    }

    Texts texts(Event event) {
        return Texts.of(event, texts);
    }
}
