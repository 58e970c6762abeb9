package io.langyan.engine.language.format;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts the keys within the parts of a rule into their order (RULES section 1). What stands between brackets keeps its
 * spacing; elsewhere comments go with the key that they stand above or behind. A map in brackets with a comment in it stays
 * as it is, since nobody can tell what the comment belongs to.
 */
public final class NestedKeys {
    private final String text;

    private NestedKeys(String text) {
        this.text = text;
    }

    /** The text with its keys in order; it must be one YAML document that can be read. */
    public static String ordered(String text) {
        Part root = PartReader.read(text);
        NestedKeys keys = new NestedKeys(text);
        return text.substring(0, root.start()) + keys.written(root, KeyOrder.RULE) + text.substring(root.end());
    }

    private String written(Part part, KeyOrder order) {
        return switch (part.kind()) {
            case SCALAR -> text.substring(part.start(), part.end());
            case LIST -> list(part, order);
            case MAP -> part.flow() ? flow(part, order) : block(part, order);
        };
    }

    private String list(Part list, KeyOrder order) {
        StringBuilder out = new StringBuilder();
        int at = list.start();
        for (Part item : list.values()) {
            out.append(text, at, item.start()).append(written(item, order));
            at = item.end();
        }
        return out.append(text, at, list.end()).toString();
    }

    private String flow(Part map, KeyOrder order) {
        List<Integer> places = places(map, order);
        StringBuilder out = new StringBuilder();
        boolean comment = hasComment(map);
        int at = map.start();
        for (int i = 0; i < places.size(); i++) {
            out.append(text, at, map.keys().get(i).start()).append(entry(map, comment ? i : places.get(i), order));
            at = map.values().get(i).end();
        }
        return out.append(text, at, map.end()).toString();
    }

    /** Whether a comment stands within the brackets. */
    private boolean hasComment(Part map) {
        StringBuilder between = new StringBuilder();
        int at = map.start();
        for (int i = 0; i < map.keys().size(); i++) {
            between.append(text, at, map.keys().get(i).start());
            at = map.values().get(i).end();
        }
        return between.append(text, at, text.indexOf('}', at)).indexOf("#") >= 0;
    }

    private String block(Part map, KeyOrder order) {
        List<Integer> places = places(map, order);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < places.size(); i++) {
            int entry = places.get(i);
            String above = above(map, entry);
            String comments = above.stripLeading();
            if (i > 0) {
                out.append(entry > 0 ? above.substring(0, above.length() - comments.length()) : indentation(map));
            }
            out.append(comments).append(entry(map, entry, order));
        }
        return out.toString();
    }

    /** What stands between the entry before and a key: line breaks, comments, indentation. */
    private String above(Part map, int entry) {
        int from = entry == 0 ? map.start() : map.values().get(entry - 1).end();
        return text.substring(from, map.keys().get(entry).start());
    }

    private String indentation(Part map) {
        int key = map.keys().get(0).start();
        int line = text.lastIndexOf('\n', key - 1) + 1;
        return "\n" + " ".repeat(text.codePointCount(line, key));
    }

    private String entry(Part map, int index, KeyOrder order) {
        Part value = map.values().get(index);
        String key = map.keys().get(index).name();
        return text.substring(map.keys().get(index).start(), value.start()) + written(value, order.below(key));
    }

    private static List<Integer> places(Part map, KeyOrder order) {
        return IntStream.range(0, map.keys().size())
                .boxed()
                .sorted(Comparator.comparingInt(
                        i -> order.place(map.keys().get(i).name())))
                .toList();
    }
}
