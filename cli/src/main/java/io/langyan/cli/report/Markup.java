package io.langyan.cli.report;

/** Builds XML text. What comes from outside passes {@link #text} or an attribute, and so is escaped. */
public final class Markup {
    private final StringBuilder out = new StringBuilder();

    /** Adds markup of our own as it is. */
    public Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Adds a line break between elements. */
    public Markup line() {
        out.append('\n');
        return this;
    }

    /** Opens an element; attributes are names and values in turn. */
    public Markup open(String element, Object... attributes) {
        tag(element, attributes);
        out.append('>');
        return this;
    }

    /** Closes an element. */
    public Markup close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    /** An element without content. */
    public Markup empty(String element, Object... attributes) {
        tag(element, attributes);
        out.append("/>");
        return this;
    }

    /** An element with nothing but text in it. */
    public Markup element(String element, String text, Object... attributes) {
        return open(element, attributes).text(text).close(element);
    }

    /** Adds text. */
    public Markup text(String text) {
        out.append(escape(text));
        return this;
    }

    private void tag(String element, Object... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escape(attributes[i + 1].toString()))
                    .append('"');
        }
    }

    /** The text with what markup is made of as references; characters that XML cannot hold as U+FFFD. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isXml(point) ? point : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
