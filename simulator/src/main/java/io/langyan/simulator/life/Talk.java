package io.langyan.simulator.life;

import io.langyan.simulator.chance.Dice;

/** How long people talk, in milliseconds. */
public final class Talk {
    private static final double LONG_CALL = 0.008;

    private Talk() {}

    /**
     * A call between people who know each other: median 29 s and a p90 of 171 s (DOMAIN 1.4, measured over students of
     * Copenhagen), and now and then a long one, so that over a month half of the people have one above 25 minutes.
     */
    public static long between(Dice dice) {
        double seconds = dice.chance(LONG_CALL) ? dice.logNormal(1_700, 0.35) : 1 + dice.logNormal(27.5, 1.34);
        return millis(Math.min(seconds, 4 * 3_600));
    }

    /** A long talk with family far away. */
    public static long withFamily(Dice dice) {
        return millis(Math.min(dice.logNormal(620, 0.9), 3 * 3_600));
    }

    /** A few words at the door. */
    public static long atTheDoor(Dice dice) {
        return millis(Math.min(dice.logNormal(18, 0.6), 88));
    }

    /** A call that somebody did not want. */
    public static long unwanted(Dice dice) {
        return millis(dice.chance(0.9) ? dice.logNormal(9, 0.8) : dice.logNormal(120, 0.9));
    }

    /** A business call. */
    public static long business(Dice dice) {
        return millis(Math.min(dice.logNormal(48, 1.0), 3_000));
    }

    /** A call to or from a hotline. */
    public static long hotline(Dice dice) {
        return millis(Math.min(dice.logNormal(130, 0.8), 2_400));
    }

    private static long millis(double seconds) {
        return Math.max(1_000, (long) (seconds * 1000));
    }
}
