package io.langyan.engine.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One kind of event that rules can name.
 *
 * @param code a small number that stands for it in state and on the wire; never reused
 * @param name its name in rules, for example {@code transfer.out}
 * @param record the Avro record it is read from, for example {@code Payment}
 * @param when the values that fields of the record must have (any of those listed) for the record to be this event
 * @param entities the entities that the event can be keyed by
 * @param interval whether the event lasts: all records of one call are one event
 * @param outflow whether money of the entity leaves with it
 * @param fields its fields, in the order of the catalogue; only ever appended
 */
public record EventType(
        int code,
        String name,
        String record,
        Map<String, List<String>> when,
        List<Entity> entities,
        boolean interval,
        boolean outflow,
        List<Field> fields) {

    /** Copies its collections. */
    public EventType {
        when = Map.copyOf(when);
        entities = List.copyOf(entities);
        fields = List.copyOf(fields);
    }

    /** The field of that name, if the event has it. */
    public Optional<Field> field(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }

    /** How many numeric slots an event of this type has. */
    public int numericSlots() {
        return slots(true);
    }

    /** How many text slots an event of this type has. */
    public int textSlots() {
        return slots(false);
    }

    /** Asked for every event that is built: a loop, since a stream costs more than the rest of the building. */
    private int slots(boolean numeric) {
        int count = 0;
        for (Field field : fields) {
            if (field.slot() >= 0 && field.type().isNumeric() == numeric) {
                count++;
            }
        }
        return count;
    }
}
