package io.langyan.cli.backtest.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The warnings about people of one division.
 *
 * @param division a GB/T 2260 code; empty where it is not known
 * @param levels how many of which level
 */
public record DivisionCount(Optional<String> division, LevelCounts levels) {
    /** Counts by division, most first, then by code. */
    static List<DivisionCount> of(List<RuleWarning> warnings) {
        Map<Optional<String>, List<RuleWarning>> byDivision = warnings.stream()
                .collect(Collectors.groupingBy(
                        warning -> Optional.ofNullable(warning.warning().getDivision())));
        return byDivision.entrySet().stream()
                .map(entry -> new DivisionCount(entry.getKey(), LevelCounts.of(entry.getValue())))
                .sorted(Comparator.<DivisionCount>comparingInt(
                                count -> -count.levels().total())
                        .thenComparing(count -> count.division().orElse("")))
                .toList();
    }
}
