package io.langyan.cli.warnings;

import io.langyan.cli.report.Formats;
import io.langyan.engine.diagnostic.Language;
import io.langyan.schema.Warning;
import io.langyan.schema.WarningLevel;
import io.langyan.schema.WarningStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many warnings there are of which level, the most urgent first. */
final class Tally {
    private Tally() {}

    /** {@code 1 HIGH, 4,200 MEDIUM, 1 no longer open}; {@code none} of nothing. */
    static String of(Collection<Warning> warnings, Language language) {
        Map<WarningLevel, Integer> open =
                new TreeMap<>(Comparator.<WarningLevel>naturalOrder().reversed());
        int over = 0;
        for (Warning warning : warnings) {
            if (warning.getStatus() == WarningStatus.OPEN) {
                open.merge(warning.getLevel(), 1, Integer::sum);
            } else {
                over++;
            }
        }
        boolean chinese = language == Language.ZH;
        List<String> parts = new ArrayList<>();
        open.forEach((level, count) -> parts.add(
                chinese
                        ? Formats.level(level).zh() + " " + Formats.number(count)
                        : Formats.number(count) + " " + level));
        if (over > 0) {
            parts.add(chinese ? "已结束 " + Formats.number(over) : Formats.number(over) + " no longer open");
        }
        if (parts.isEmpty()) {
            return chinese ? "无" : "none";
        }
        return String.join(chinese ? "，" : ", ", parts);
    }
}
