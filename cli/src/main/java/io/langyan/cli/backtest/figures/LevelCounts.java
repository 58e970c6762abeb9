package io.langyan.cli.backtest.figures;

import io.langyan.schema.WarningLevel;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * Warnings by level.
 *
 * @param counts how many of each level; a level that is missing has none
 */
public record LevelCounts(Map<WarningLevel, Integer> counts) {
    /** Copies its map. */
    public LevelCounts {
        counts = Map.copyOf(counts);
    }

    /** Counts warnings. */
    public static LevelCounts of(Collection<RuleWarning> warnings) {
        Map<WarningLevel, Integer> counts = new EnumMap<>(WarningLevel.class);
        warnings.forEach(warning -> counts.merge(warning.warning().getLevel(), 1, Integer::sum));
        return new LevelCounts(counts);
    }

    /** Those of one level. */
    public int of(WarningLevel level) {
        return counts.getOrDefault(level, 0);
    }

    /** All of them. */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
