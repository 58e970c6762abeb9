package io.langyan.engine.language.yaml;

import io.langyan.engine.diagnostic.SourceText;
import io.langyan.engine.diagnostic.Span;

/**
 * Finds where a part of a scalar's value stands in the file, though quotes, escapes and folded lines lie between the
 * two.
 *
 * @param source the file
 * @param start index of the scalar's first code point
 * @param end index after its last
 */
public record ScalarPlaces(SourceText source, int start, int end) {

    /**
     * Where a part of the value stands.
     *
     * @param value the value of the scalar
     * @param from index of the first char in the value
     * @param to index after the last
     */
    public Span span(String value, int from, int to) {
        int first = sourceIndex(value, from);
        return source.span(first, to <= from ? first + 1 : Math.max(first + 1, sourceIndex(value, to - 1) + 1));
    }

    /** Walks value and source side by side; what only the source has (quotes, escapes, breaks) is passed over. */
    private int sourceIndex(String value, int wanted) {
        int place = contentStart();
        int i = 0;
        while (i < value.length() && place < end) {
            int point = value.codePointAt(i);
            int found = find(point, place);
            if (i >= wanted) {
                return found;
            }
            place = found + 1;
            i += Character.charCount(point);
        }
        return Math.min(place, Math.max(start, end - 1));
    }

    /** The next place that gives this code point; the place itself where there is none, as for an escaped one. */
    private int find(int point, int place) {
        int found = place;
        while (found < end && !gives(source.at(found), point)) {
            found++;
        }
        return found < end ? found : place;
    }

    private static boolean gives(int written, int point) {
        return written == point || (point == ' ' && (written == '\n' || written == '\r'));
    }

    private int contentStart() {
        int first = start < source.length() ? source.at(start) : 0;
        if (first == '|' || first == '>') {
            int place = start;
            while (place < end && source.at(place) != '\n') {
                place++;
            }
            return place + 1;
        }
        return first == '"' || first == '\'' ? start + 1 : start;
    }
}
