package io.langyan.engine.language.yaml;

import io.langyan.engine.diagnostic.Span;
import java.util.List;

/** A part of a YAML document that knows where it stands. */
public sealed interface YamlNode {
    /** Where it begins; for structures, their first line. */
    Span span();

    /**
     * Keys and values, in the order of the file; keys are unique.
     *
     * @param span where it begins
     * @param entries the entries
     */
    record YamlMap(Span span, List<Entry> entries) implements YamlNode {
        /** Copies the entries. */
        public YamlMap {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One entry of a map.
     *
     * @param key its key
     * @param value its value
     */
    record Entry(YamlText key, YamlNode value) {}

    /**
     * A list.
     *
     * @param span where it begins
     * @param items the items
     */
    record YamlList(Span span, List<YamlNode> items) implements YamlNode {
        /** Copies the items. */
        public YamlList {
            items = List.copyOf(items);
        }
    }

    /**
     * A scalar.
     *
     * @param span where it stands
     * @param value its text, quotes and escapes resolved
     * @param plain whether it is written without quotes
     * @param places where each part of the value stands
     */
    record YamlText(Span span, String value, boolean plain, ScalarPlaces places) implements YamlNode {
        /** Whether nothing is written: an empty value or a null. */
        public boolean isNothing() {
            return plain && (value.isEmpty() || value.equals("~") || value.equals("null"));
        }

        /**
         * Where a part of the value stands in the file.
         *
         * @param from index of its first char in the value
         * @param to index after its last
         */
        public Span span(int from, int to) {
            return places.span(value, from, to);
        }
    }
}
