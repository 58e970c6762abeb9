package io.langyan.engine.warning;

import io.langyan.engine.rule.Level;

/**
 * The level that the combined score of an episode asks for (RULES S16), whatever its detections ask for.
 *
 * @param medium the score from which on it is MEDIUM
 * @param high from which on it is HIGH
 * @param emergency from which on it is EMERGENCY
 */
public record CombinedLadder(int medium, int high, int emergency) {
    /** 40, 60 and 80. */
    public static final CombinedLadder DEFAULT = new CombinedLadder(40, 60, 80);

    /** Checks that the bounds rise. */
    public CombinedLadder {
        if (medium < 1 || medium >= high || high >= emergency || emergency > 100) {
            throw new IllegalArgumentException("expected bounds that rise from 1 to 100, but found " + medium + ", "
                    + high + " and " + emergency + "; the usual ones are 40, 60 and 80");
        }
    }

    /** The level of a combined score, 0 to 100. */
    public Level level(int score) {
        if (score >= emergency) {
            return Level.EMERGENCY;
        } else if (score >= high) {
            return Level.HIGH;
        }
        return score >= medium ? Level.MEDIUM : Level.LOW;
    }
}
