package io.langyan.engine.warning;

import io.langyan.engine.detection.Line;
import java.util.List;

/**
 * What one detection adds to a warning.
 *
 * @param ruleId the rule
 * @param ruleVersion its version
 * @param score its score
 * @param lines its score lines
 * @param evidence evidence ids
 */
public record Contribution(String ruleId, int ruleVersion, int score, List<Line> lines, List<String> evidence) {
    /** Copies its lists. */
    public Contribution {
        lines = List.copyOf(lines);
        evidence = List.copyOf(evidence);
    }
}
