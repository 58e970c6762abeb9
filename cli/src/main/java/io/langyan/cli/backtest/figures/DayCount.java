package io.langyan.cli.backtest.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * The warnings of one day in Asia/Shanghai.
 *
 * @param day the day
 * @param levels how many of which level
 */
public record DayCount(LocalDate day, LevelCounts levels) {
    /** The most days that are counted one by one, quiet ones too; of a longer history only those with warnings are. */
    static final int MOST_DAYS = 400;

    /**
     * Every day from the first to the last of a history.
     *
     * @param warnings what to count
     * @param first the first moment, epoch milliseconds; empty for a history without records
     * @param last the last moment
     */
    static List<DayCount> of(List<RuleWarning> warnings, OptionalLong first, OptionalLong last) {
        Map<LocalDate, List<RuleWarning>> byDay =
                warnings.stream().collect(Collectors.groupingBy(warning -> Period.day(warning.told())));
        List<LocalDate> days = new ArrayList<>();
        if (first.isPresent() && last.isPresent()) {
            LocalDate end = Period.day(last.getAsLong());
            for (LocalDate day = Period.day(first.getAsLong());
                    !day.isAfter(end) && days.size() <= MOST_DAYS;
                    day = day.plusDays(1)) {
                days.add(day);
            }
        }
        if (days.size() > MOST_DAYS) {
            days.clear();
        }
        byDay.keySet().stream().filter(day -> !days.contains(day)).forEach(days::add);
        return days.stream()
                .sorted()
                .map(day -> new DayCount(day, LevelCounts.of(byDay.getOrDefault(day, List.of()))))
                .toList();
    }
}
