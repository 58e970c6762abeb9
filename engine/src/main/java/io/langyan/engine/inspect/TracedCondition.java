package io.langyan.engine.inspect;

import java.util.List;
import java.util.stream.Stream;

/**
 * A condition and what it came to, with the conditions that it is made of.
 *
 * @param text as its author could have written it
 * @param answer whether it holds
 * @param parts the conditions joined by {@code and}, {@code or} or {@code not}; none where it is a single one
 * @param values the values that a single condition asks for
 */
public record TracedCondition(String text, Answer answer, List<TracedCondition> parts, List<TracedValue> values) {
    /** Copies its lists. */
    public TracedCondition {
        parts = List.copyOf(parts);
        values = List.copyOf(values);
    }

    /** The single conditions within it, in their order. */
    public Stream<TracedCondition> singles() {
        return parts.isEmpty() ? Stream.of(this) : parts.stream().flatMap(TracedCondition::singles);
    }
}
