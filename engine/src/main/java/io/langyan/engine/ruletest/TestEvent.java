package io.langyan.engine.ruletest;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.event.Memberships;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that happens in a rule's test.
 *
 * @param id its evidence id; the runner gives one where it is empty
 * @param offsetMillis when, from the begin of the test; of a call, its answer, or the attempt where it is unanswered
 * @param reversedMillis when it is taken back, from the begin of the test: only of a payment (RULES S12)
 * @param type which event
 * @param numbers values of numeric fields: fen, milliseconds, codes, 0 and 1; also those of a call's interval
 * @param texts values of text fields
 * @param lists the lists that identifiers of the event are on, by their place: see {@link Memberships}
 * @param tags what identifiers of the event had been tagged, by their place
 */
public record TestEvent(
        String id,
        long offsetMillis,
        Optional<Long> reversedMillis,
        EventType type,
        Map<Field, Long> numbers,
        Map<Field, String> texts,
        Map<Integer, List<String>> lists,
        Map<Integer, List<String>> tags) {
    /** Copies its maps. */
    public TestEvent {
        numbers = Map.copyOf(numbers);
        texts = Map.copyOf(texts);
        lists = Map.copyOf(lists);
        tags = Map.copyOf(tags);
    }

    /** Kind and time alone: never a number or an account. */
    @Override
    public String toString() {
        return type.name() + "+" + offsetMillis + "ms";
    }
}
