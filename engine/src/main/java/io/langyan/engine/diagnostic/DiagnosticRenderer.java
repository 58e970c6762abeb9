package io.langyan.engine.diagnostic;

import java.util.stream.Collectors;

/** Puts a diagnostic on a terminal: the caret stands below what is meant, under full-width characters too. */
final class DiagnosticRenderer {
    private static final int MAX_WIDTH = 110;
    private static final int LEAD_WIDTH = 40;
    private static final String MARGIN = " | ";

    private DiagnosticRenderer() {}

    static String render(Diagnostic diagnostic, Language language) {
        String severity = language.of(diagnostic.severity().label());
        String help = language == Language.ZH ? "建议" : "help";
        return diagnostic.file() + ":" + diagnostic.line() + ":" + diagnostic.column() + ": " + severity + " "
                + diagnostic.code() + ": " + language.of(diagnostic.message()) + "\n"
                + excerpt(diagnostic)
                + " " + help + ": " + language.of(diagnostic.help());
    }

    private static String excerpt(Diagnostic diagnostic) {
        int[] line = diagnostic.sourceLine().codePoints().toArray();
        int start = Math.min(diagnostic.column() - 1, line.length);
        int end = Math.min(start + diagnostic.length(), line.length);
        int from = DisplayWidth.of(line, 0, end) <= MAX_WIDTH ? 0 : fitting(line, start);
        int to = from;
        while (to < line.length && DisplayWidth.of(line, from, to + 1) <= MAX_WIDTH) {
            to++;
        }
        String cutLeft = from > 0 ? "… " : "";
        int indent = DisplayWidth.of(line, from, start) + cutLeft.length();
        int width = Math.max(1, DisplayWidth.of(line, start, Math.min(end, Math.max(to, start))));
        return MARGIN + cutLeft + visible(line, from, to) + (to < line.length ? " …" : "") + "\n" + MARGIN
                + " ".repeat(indent) + "^" + "~".repeat(width - 1) + "\n";
    }

    private static int fitting(int[] line, int start) {
        int from = start;
        while (from > 0 && DisplayWidth.of(line, from - 1, start) <= LEAD_WIDTH) {
            from--;
        }
        return from;
    }

    private static String visible(int[] line, int from, int to) {
        String text = new String(line, from, to - from);
        return text.codePoints()
                .mapToObj(point -> Character.isISOControl(point) ? " " : Character.toString(point))
                .collect(Collectors.joining());
    }
}
