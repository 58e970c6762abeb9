package io.langyan.cli.quality.figures;

import io.langyan.schema.WarningLevel;
import java.util.List;
import java.util.Optional;

/**
 * A warning that stood in the end, and whom it was about; no identity.
 *
 * @param level its final level
 * @param score its final score
 * @param subject whom it is about
 * @param kind of a look-alike what it is, of a victim the scheme; empty for others
 * @param hits the rules that take part
 */
public record WarningOutcome(
        WarningLevel level, int score, Subject subject, Optional<String> kind, List<RuleHit> hits) {
    /** Copies its list. */
    public WarningOutcome {
        hits = List.copyOf(hits);
    }

    /** Whether it is about a victim. */
    public boolean isRight() {
        return subject == Subject.VICTIM;
    }
}
