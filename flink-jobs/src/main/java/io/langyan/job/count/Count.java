package io.langyan.job.count;

import java.util.Locale;

/** What is counted per source (DESIGN 3.3): read = evaluated + expired + duplicate + deadLettered. */
public enum Count {
    /** Records that arrived. */
    READ("read"),
    /** Records that were evaluated, those that no rule wants among them. */
    EVALUATED("evaluated"),
    /** Records that arrived late; they are evaluated, or known already. */
    LATE("late"),
    /** Records that were too old to be evaluated. */
    EXPIRED("expired"),
    /** Records that were known already. */
    DUPLICATE("duplicate"),
    /** Records that could not be used. */
    DEAD_LETTERED("deadLettered"),
    /**
     * Of a control stream: answers about events that had been given before a record came that would have changed them
     * (RULES S15). No part of the sum.
     */
    OVERTAKEN("overtaken");

    private final String label;

    Count(String label) {
        this.label = label;
    }

    /** Its name in summaries and metrics. */
    public String label() {
        return label;
    }

    /** The count of that {@link #label()}. */
    public static Count of(String label) {
        for (Count count : values()) {
            if (count.label.equals(label)) {
                return count;
            }
        }
        throw new IllegalArgumentException(
                String.format(Locale.ROOT, "expected the label of a count, but found '%s'", label));
    }
}
