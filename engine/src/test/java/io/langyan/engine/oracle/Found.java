package io.langyan.engine.oracle;

import io.langyan.engine.detection.Finding;
import io.langyan.engine.rule.Suppress;
import java.util.List;
import java.util.Optional;

/**
 * A finding before it is compared with others.
 *
 * @param finding what was found; an exception is noted already
 * @param suppress how its rule tells repetitions
 * @param per what that compares of the trigger
 */
record Found(Finding finding, Optional<Suppress> suppress, List<Object> per) {

    /** Whether this one says again what the earlier one said (RULES S13, 0004 §9). */
    boolean repeats(Found earlier) {
        long apart = finding.triggeredAt() - earlier.finding.triggeredAt();
        return earlier.finding.ruleId().equals(finding.ruleId())
                && earlier.finding.live() == finding.live()
                && earlier.suppress.isPresent()
                && earlier.per.equals(per)
                && suppress.filter(told -> apart < told.forMillis()).isPresent();
    }

    /** Whether it weighs so much more than the highest before that it says something new. */
    boolean risesOver(int highest) {
        return suppress.orElseThrow().unlessScoreRisesBy().stream().anyMatch(rise -> finding.score() - highest >= rise);
    }
}
