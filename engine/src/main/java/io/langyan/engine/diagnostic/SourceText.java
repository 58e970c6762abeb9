package io.langyan.engine.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** The text of one file, addressed by code point. */
public final class SourceText {
    private final String file;
    private final int[] points;
    private final List<Integer> lineStarts = new ArrayList<>();

    /**
     * A text.
     *
     * @param file path relative to the rules root, as diagnostics show it
     * @param text the content
     */
    public SourceText(String file, String text) {
        this.file = file;
        this.points = text.codePoints().toArray();
        lineStarts.add(0);
        for (int i = 0; i < points.length; i++) {
            boolean lineFeedFollows = i + 1 < points.length && points[i + 1] == '\n';
            if (points[i] == '\n' || (points[i] == '\r' && !lineFeedFollows)) {
                lineStarts.add(i + 1);
            }
        }
    }

    /** Path relative to the rules root. */
    public String file() {
        return file;
    }

    /** How many code points the text has. */
    public int length() {
        return points.length;
    }

    /** The code point at that index. */
    public int at(int index) {
        return points[index];
    }

    /**
     * The place of a stretch of text, cut at the end of its first line.
     *
     * @param start index of the first code point
     * @param end index after the last
     */
    public Span span(int start, int end) {
        int line = lineOf(start);
        int lineStart = lineStarts.get(line);
        int lineEnd = lineEnd(line);
        int length = Math.max(1, Math.min(end, lineEnd) - start);
        return new Span(
                file, line + 1, start - lineStart + 1, length, new String(points, lineStart, lineEnd - lineStart));
    }

    private int lineOf(int index) {
        int line = lineStarts.size() - 1;
        while (lineStarts.get(line) > index) {
            line--;
        }
        return line;
    }

    private int lineEnd(int line) {
        int end = line + 1 < lineStarts.size() ? lineStarts.get(line + 1) : points.length;
        while (end > lineStarts.get(line) && (points[end - 1] == '\n' || points[end - 1] == '\r')) {
            end--;
        }
        return end;
    }
}
