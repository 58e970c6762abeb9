package io.langyan.engine.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Things by the code of the event type they belong to: found without hashing or boxing, since every record asks. Filled
 * while a plan is made, never changed afterwards.
 *
 * @param <T> what is found
 */
final class TypeIndex<T> {
    private final List<List<T>> byCode = new ArrayList<>();

    /** An index for codes from 0 to that one. */
    TypeIndex(int highestCode) {
        for (int code = 0; code <= highestCode; code++) {
            byCode.add(List.of());
        }
    }

    void add(int code, T item) {
        List<T> more = new ArrayList<>(byCode.get(code));
        more.add(item);
        byCode.set(code, List.copyOf(more));
    }

    List<T> of(int code) {
        return byCode.get(code);
    }
}
