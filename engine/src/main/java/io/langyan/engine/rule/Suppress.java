package io.langyan.engine.rule;

import io.langyan.engine.catalogue.Field;
import java.util.List;
import java.util.OptionalInt;

/**
 * When a further detection of the same rule says nothing new.
 *
 * @param per fields of the trigger that must agree
 * @param forMillis for how long after the earlier detection
 * @param unlessScoreRisesBy a rise of the score that lifts the suppression
 */
public record Suppress(List<Field> per, long forMillis, OptionalInt unlessScoreRisesBy) {
    /** Copies the fields. */
    public Suppress {
        per = List.copyOf(per);
    }
}
