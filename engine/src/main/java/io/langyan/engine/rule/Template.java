package io.langyan.engine.rule;

import java.util.List;

/**
 * A text with placeholders.
 *
 * @param parts text and placeholders in order
 */
public record Template(List<Part> parts) {
    /** Copies the parts. */
    public Template {
        parts = List.copyOf(parts);
    }

    /** A piece of a template. */
    public sealed interface Part {}

    /**
     * Text as it is.
     *
     * @param text the text
     */
    public record Text(String text) implements Part {}

    /**
     * A value put into words.
     *
     * @param value the value
     * @param filter how it is shown
     */
    public record Placeholder(Expr value, Filter filter) implements Part {}

    /** How a value is shown. */
    public enum Filter {
        /** A number, text or boolean as it is; never an identifier. */
        PLAIN,
        /** A moment as hours and minutes in Asia/Shanghai. */
        CLOCK,
        /** A moment as month, day, hours and minutes in Asia/Shanghai. */
        DATE,
        /** A value of a closed list by its label. */
        LABEL,
        /** A duration in minutes. */
        MINUTES,
        /** An identifier with stars. */
        MASK,
        /** An amount in yuan. */
        YUAN
    }
}
