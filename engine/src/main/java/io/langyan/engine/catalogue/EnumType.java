package io.langyan.engine.catalogue;

import java.util.List;
import java.util.Map;

/**
 * A closed list of values with their labels.
 *
 * @param name the name in the catalogue, for example {@code number_class}
 * @param values the values in the order of the catalogue; a value's position is its code in events and in state, so
 *     values are only ever appended
 * @param labels how each value is shown
 */
public record EnumType(String name, List<String> values, Map<String, Label> labels) {

    /** Copies its arguments. */
    public EnumType {
        values = List.copyOf(values);
        labels = Map.copyOf(labels);
    }

    /** The code of a value, or -1 where the list does not have it. */
    public int codeOf(String value) {
        return values.indexOf(value);
    }

    /** The value of a code that {@link #codeOf} gave. */
    public String valueOf(int code) {
        return values.get(code);
    }
}
