package io.langyan.cli.quality.figures;

import java.util.List;

/**
 * A rule that takes part in a warning.
 *
 * @param rule its id
 * @param lines the score lines that counted, by their names
 */
public record RuleHit(String rule, List<String> lines) {
    /** Copies its list. */
    public RuleHit {
        lines = List.copyOf(lines);
    }
}
