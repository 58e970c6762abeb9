package io.langyan.engine.guard;

import java.io.Serializable;
import java.time.Duration;

/**
 * What a rule may spend on one subtask before it is put in quarantine (docs/decisions/0017). A limit of 0 is none.
 *
 * @param hitsPerMinute the most detections whose triggers lie within one minute of event time, made within one minute of
 *     the clock; three such minutes in a row may not hold more each, and none more than ten times as many
 * @param evaluation the longest that an evaluation may take on average
 * @param bytesPerPerson the most that is remembered of a person for this rule alone, on average over those that are written
 * @param look over how long the averages go at least; three in a row must be too high
 */
public record RuleBudgets(int hitsPerMinute, Duration evaluation, int bytesPerPerson, Duration look)
        implements Serializable {
    /** 1,000 hits a minute, 500 µs an evaluation and 32 KiB a person, averages over a minute. */
    public static final RuleBudgets DEFAULT =
            new RuleBudgets(1000, Duration.ofNanos(500_000), 32 * 1024, Duration.ofMinutes(1));

    /** No limits at all. */
    public static final RuleBudgets NONE = new RuleBudgets(0, Duration.ZERO, 0, Duration.ofMinutes(1));

    /** Checks the limits. */
    public RuleBudgets {
        check("hits a minute", hitsPerMinute < 0, hitsPerMinute);
        check("a time of an evaluation", evaluation.isNegative(), evaluation);
        check("bytes a person", bytesPerPerson < 0, bytesPerPerson);
        if (look.isNegative() || look.isZero()) {
            throw new IllegalArgumentException("expected a time over which averages of rules go, but found " + look
                    + "; a minute is a good start");
        }
    }

    private static void check(String name, boolean wrong, Object found) {
        if (wrong) {
            throw new IllegalArgumentException(
                    "expected " + name + " as a limit of rules, but found " + found + "; 0 stands for no limit");
        }
    }

    /** Whether there is any limit. */
    public boolean isAny() {
        return hitsPerMinute > 0 || !evaluation.isZero() || bytesPerPerson > 0;
    }
}
