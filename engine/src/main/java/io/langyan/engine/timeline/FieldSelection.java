package io.langyan.engine.timeline;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.event.Event;
import java.util.Set;

/**
 * Which fields of an event type are kept in timelines: those that some rule uses while an event can be cited, and fewer
 * once it only counts in features. Immutable.
 */
public final class FieldSelection {
    private final int numbers;
    private final int texts;
    private final int countedNumbers;
    private final int countedTexts;
    private final int countedPrints;

    /**
     * A selection of fields of that type; fields without a slot are ignored.
     *
     * @param type the event type
     * @param cited what is kept while an event can be part of a finding
     * @param counted of these, what is kept once it can only count
     * @param compared of these, texts that are only told apart, so that a fingerprint does
     */
    public FieldSelection(EventType type, Set<Field> cited, Set<Field> counted, Set<Field> compared) {
        if (type.numericSlots() > SlotValues.MOST_SLOTS || type.textSlots() > SlotValues.MOST_SLOTS) {
            throw new IllegalArgumentException("expected event " + type.name() + " to have at most "
                    + SlotValues.MOST_SLOTS + " numbers and as many texts; split it into two events");
        }
        numbers = mask(cited, true);
        texts = mask(cited, false);
        countedNumbers = mask(counted, true) | mask(compared, true);
        countedTexts = mask(counted, false);
        countedPrints = mask(compared, false) & ~countedTexts;
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

    SlotValues cited(Event event) {
        return SlotValues.of(event, numbers, texts);
    }

    SlotValues counted(SlotValues values) {
        return values.reduced(countedNumbers, countedTexts, countedPrints);
    }
}
