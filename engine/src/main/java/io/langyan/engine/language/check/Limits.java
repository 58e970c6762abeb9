package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.diagnostic.Problems;
import io.langyan.engine.diagnostic.Span;
import java.time.Duration;

/** The limits of RULES section 6: they bound state and cost before a rule runs. */
final class Limits {
    static final int STEPS = 5;
    static final int NEVER = 3;
    static final int FEATURES = 12;
    static final int SCORE_LINES = 12;
    static final int POINTS = 100;
    static final int TAGS = 4;
    static final int CAP = 256;
    static final long SECOND = Duration.ofSeconds(1).toMillis();
    static final long MINUTE = Duration.ofMinutes(1).toMillis();
    static final long WITHIN = Duration.ofHours(72).toMillis();
    /** Longer windows are of whole days. */
    static final long EXACT_WINDOW = Duration.ofHours(72).toMillis();

    static final long DAY = Duration.ofDays(1).toMillis();
    static final int AT_LEAST = 1000;
    static final long WINDOW = Duration.ofDays(30).toMillis();
    static final long HISTORY = Duration.ofDays(180).toMillis();
    static final long SETTLE = Duration.ofHours(24).toMillis();
    /** How far back a late record can act (DESIGN 3.2). */
    static final long REACH = Duration.ofHours(4).toMillis();

    /** How long a rule may wait for what must not happen. */
    static final long DEADLINE = Duration.ofHours(72).toMillis();

    static final long SUPPRESS = Duration.ofHours(72).toMillis();

    private Limits() {}

    /** Reports more of something than there may be. */
    static void check(int found, int limit, Label what, Span span, Problems problems) {
        if (found > limit) {
            problems.report(span, Message.TOO_MANY, what, limit, found);
        }
    }
}
