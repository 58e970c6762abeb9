package io.langyan.engine.language.format;

import io.langyan.engine.language.format.Part.Key;
import io.langyan.engine.language.format.Part.Kind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/** Finds the parts of a YAML text that can be read. */
final class PartReader {
    /** What may follow a value on its line. */
    private static final Pattern COMMENT = Pattern.compile("[ \t]+#[^\n]*");

    private final String text;
    private final Iterator<Event> events;
    /** Indices of chars by those of code points, which the parser counts. */
    private final int[] places;

    private PartReader(String text) {
        this.text = text;
        this.events =
                new Parse(LoadSettings.builder().build()).parseString(text).iterator();
        this.places = new int[text.codePointCount(0, text.length()) + 1];
        for (int i = 1; i < places.length; i++) {
            places[i] = text.offsetByCodePoints(places[i - 1], 1);
        }
    }

    /** The value at the top of a text of one document. */
    static Part read(String text) {
        PartReader reader = new PartReader(text);
        Event event = reader.events.next();
        while (!(event instanceof NodeEvent)) {
            event = reader.events.next();
        }
        return reader.part(event, false);
    }

    private Part part(Event event, boolean inBrackets) {
        int start = place(event.getStartMark().orElseThrow().getIndex());
        if (!(event instanceof CollectionStartEvent collection)) {
            int end = trimmed(start, place(event.getEndMark().orElseThrow().getIndex()));
            return new Part(Kind.SCALAR, inBrackets, start, behind(end, inBrackets), List.of(), List.of());
        }
        boolean flow = collection.getFlowStyle() == FlowStyle.FLOW;
        List<Key> keys = new ArrayList<>();
        List<Part> values = new ArrayList<>();
        Event next = events.next();
        while (next instanceof NodeEvent) {
            if (event instanceof MappingStartEvent) {
                keys.add(key(next));
                next = events.next();
            }
            values.add(part(next, inBrackets || flow));
            next = events.next();
        }
        int end = flow
                ? behind(place(next.getEndMark().orElseThrow().getIndex()), inBrackets)
                : values.stream().mapToInt(Part::end).max().orElse(start);
        Kind kind = event instanceof SequenceStartEvent ? Kind.LIST : Kind.MAP;
        return new Part(kind, flow, kind == Kind.MAP && !flow ? withComments(start) : start, end, keys, values);
    }

    /** Where the comments above the first key of a map begin, if it has a line of its own. */
    private int withComments(int start) {
        int from = start;
        int line = lineOf(start);
        boolean alone = text.substring(line, start).isBlank();
        while (alone && line > 0) {
            line = lineOf(line - 1);
            String before = text.substring(line, text.indexOf('\n', line));
            alone = before.isBlank() || before.stripLeading().startsWith("#");
            from = alone && !before.isBlank() ? line + before.indexOf('#') : from;
        }
        return from;
    }

    private int lineOf(int place) {
        return text.lastIndexOf('\n', place - 1) + 1;
    }

    private Key key(Event event) {
        String name = event instanceof ScalarEvent scalar ? scalar.getValue() : "";
        return new Key(name, place(event.getStartMark().orElseThrow().getIndex()));
    }

    private int trimmed(int start, int end) {
        int last = end;
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    /** The end of a value with the comment behind it. */
    private int behind(int end, boolean inBrackets) {
        Matcher comment = COMMENT.matcher(text).region(end, text.length());
        return !inBrackets && comment.lookingAt() ? comment.end() : end;
    }

    private int place(int codePoint) {
        return places[Math.min(codePoint, places.length - 1)];
    }
}
