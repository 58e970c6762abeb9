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
 * @param retract values of fields that mark a record as taking the event back; the other conditions of {@code when} must
 *     hold too; empty where nothing does
 * @param unless values of fields that mark a record of the same thing as ruling the event out unless it is later; the
 *     other conditions of {@code when} must hold too; empty where nothing does
 * @param entities the entities that the event can be keyed by
 * @param keys the field that holds the key, for entities whose key the event has in a field
 * @param interval whether the event lasts: all records of one call are one event
 * @param outflow whether money of the entity leaves with it
 * @param fields its fields, in the order of the catalogue; only ever appended
 */
public record EventType(
        int code,
        String name,
        String record,
        Map<String, List<String>> when,
        Map<String, List<String>> retract,
        Map<String, List<String>> unless,
        List<Entity> entities,
        Map<Entity, String> keys,
        boolean interval,
        boolean outflow,
        List<Field> fields) {

    /** Copies its collections. */
    public EventType {
        when = Map.copyOf(when);
        retract = Map.copyOf(retract);
        unless = Map.copyOf(unless);
        entities = List.copyOf(entities);
        keys = Map.copyOf(keys);
        fields = List.copyOf(fields);
    }

    /** Whether another record can change the event after the one that tells of it. */
    public boolean changeable() {
        return !retract.isEmpty() || !unless.isEmpty();
    }

    /** The field of that name, if the event has it. */
    public Optional<Field> field(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }

    /** The field that says which account or phone number the event is about, where it has one. */
    public Optional<Field> keyField(Entity entity) {
        return Optional.ofNullable(keys.get(entity)).flatMap(this::field);
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
