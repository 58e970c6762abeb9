package io.langyan.engine.outcome;

import java.io.Serializable;

/**
 * What precision is asked of a rule.
 *
 * @param leastPercent below so many confirmed warnings in a hundred that were judged, a rule asks for review; 0 for never
 * @param leastOutcomes over fewer warnings that were judged nothing is said
 */
public record ReviewPolicy(int leastPercent, int leastOutcomes) implements Serializable {
    /** A quarter confirmed, over twenty: a stream that reaches it is as good as any that is known. */
    public static final ReviewPolicy DEFAULT = new ReviewPolicy(25, 20);

    /** Checks both. */
    public ReviewPolicy {
        if (leastPercent < 0 || leastPercent > 100 || leastOutcomes < 1) {
            throw new IllegalArgumentException(
                    "expected a precision of 0 to 100 percent over at least 1 warning, but found " + leastPercent
                            + " percent over " + leastOutcomes + "; 25 over 20 is a good start");
        }
    }

    /** Whether that is too low. */
    boolean isBelow(long right, long falseAlarms) {
        long outcomes = right + falseAlarms;
        return outcomes >= leastOutcomes && right * 100 < leastPercent * outcomes;
    }
}
