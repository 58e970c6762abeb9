package io.langyan.cli.terminal;

import java.io.PrintWriter;

/**
 * Where a command that goes on writes: a terminal, with colours and a status line that stays at the bottom, or anything else, line by
 * line. Thread-safe.
 */
public final class Terminal {
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter out;
    private final boolean interactive;
    private final boolean coloured;
    private String status = "";

    /**
     * A place to write to.
     *
     * @param out takes the lines
     * @param interactive whether a status line can stay at the bottom
     * @param coloured whether colours are shown
     */
    public Terminal(PrintWriter out, boolean interactive, boolean coloured) {
        this.out = out;
        this.interactive = interactive;
        this.coloured = coloured;
    }

    /** Looks at what the launcher found out about standard output, and at NO_COLOR and TERM. */
    public static Terminal detect(PrintWriter out) {
        boolean interactive = Boolean.getBoolean("langyan.terminal") && !"dumb".equals(System.getenv("TERM"));
        return new Terminal(out, interactive, interactive && System.getenv("NO_COLOR") == null);
    }

    /** Writes a line above the status line. */
    public synchronized void line(String text) {
        if (interactive && !status.isEmpty()) {
            out.print(CLEAR_LINE);
        }
        out.println(text);
        if (interactive) {
            out.print(status);
        }
        out.flush();
    }

    /** Replaces the status line; where there is no terminal, it is one more line. */
    public synchronized void status(String text) {
        if (interactive) {
            status = text;
            out.print(CLEAR_LINE + text);
        } else {
            out.println(text);
        }
        out.flush();
    }

    /** Takes the status line away. */
    public synchronized void endStatus() {
        if (interactive && !status.isEmpty()) {
            out.print(CLEAR_LINE);
            status = "";
        }
        out.flush();
    }

    /** The text in that style, where colours are shown. */
    public String styled(Style style, String text) {
        return coloured ? style.code + text + "\u001b[0m" : text;
    }

    /** How text can be set off. */
    public enum Style {
        /** Money is leaving. */
        ALARM("\u001b[1;97;41m"),
        /** Urgent. */
        URGENT("\u001b[1;31m"),
        /** Worth attention. */
        ATTENTION("\u001b[33m"),
        /** Heading. */
        STRONG("\u001b[1m"),
        /** Beside the point. */
        FAINT("\u001b[2m");

        private final String code;

        Style(String code) {
            this.code = code;
        }
    }
}
