package io.langyan.engine.language.format;

import java.util.List;

/**
 * A value of a YAML text and where it stands.
 *
 * @param kind what it is
 * @param flow whether it is written in brackets
 * @param start index of its first character; of a map that is not in brackets, of the comments above its first key
 * @param end index after its last, a comment behind it on the same line included unless it is within brackets
 * @param keys of a map its keys
 * @param values of a map the values of its keys, of a list its items
 */
record Part(Kind kind, boolean flow, int start, int end, List<Key> keys, List<Part> values) {
    /** What a value can be. */
    enum Kind {
        SCALAR,
        LIST,
        MAP
    }

    /**
     * A key.
     *
     * @param name its name
     * @param start index of its first character
     */
    record Key(String name, int start) {}

    /** Copies its lists. */
    Part {
        keys = List.copyOf(keys);
        values = List.copyOf(values);
    }
}
