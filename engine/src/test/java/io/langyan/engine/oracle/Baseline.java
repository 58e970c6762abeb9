package io.langyan.engine.oracle;

import io.langyan.engine.rule.Feature;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is usual before the day of a trigger, from the values themselves (RULES section 3, 0004 §17).
 *
 * @param feature what is asked
 * @param today the day of the trigger
 * @param events everything that counts, but for the trigger
 */
record Baseline(Feature.Usual feature, LocalDate today, List<Sighting> events) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    /** How many different numbers, as they are shown, are remembered of one feature. */
    private static final int MOST_CELLS = 1024;

    static LocalDate day(long time) {
        return Instant.ofEpochMilli(time).atZone(CHINA).toLocalDate();
    }

    Long value() {
        List<Long> values = new ArrayList<>();
        rememberedDays().forEach(day -> values.addAll(valuesOf(day)));
        values.sort(Long::compare);
        if (values.size() < feature.atLeast()) {
            return feature.otherwise();
        }
        if (feature.statistic() == Feature.Statistic.MEAN) {
            return values.stream().reduce(0L, Math::addExact) / values.size();
        }
        int percent = Integer.parseInt(feature.statistic().name().substring(1));
        int rank = (int) Math.ceil(percent * values.size() / 100.0);
        return shown(values.get(rank - 1));
    }

    /** Whether a day had to be left out. */
    boolean isApproximate() {
        long daysWithValues =
                daysBack().stream().filter(day -> !valuesOf(day).isEmpty()).count();
        return rememberedDays().size() < daysWithValues;
    }

    /** From yesterday back, until the days with values are too much to remember. */
    private List<LocalDate> rememberedDays() {
        List<LocalDate> remembered = new ArrayList<>();
        long cells = 0;
        for (LocalDate day : daysBack()) {
            List<Long> values = valuesOf(day);
            boolean quantile = feature.statistic() != Feature.Statistic.MEAN;
            long different = values.stream().map(Baseline::shown).distinct().count();
            cells += quantile ? different : values.isEmpty() ? 0 : 1;
            if (cells > MOST_CELLS) {
                break;
            }
            if (!values.isEmpty()) {
                remembered.add(day);
            }
        }
        return remembered;
    }

    private List<LocalDate> daysBack() {
        long days = Duration.ofMillis(feature.overMillis()).toDays();
        return today.minusDays(days)
                .datesUntil(today)
                .sorted((a, b) -> b.compareTo(a))
                .toList();
    }

    private List<Long> valuesOf(LocalDate day) {
        return events.stream()
                .filter(event -> day(event.time()).equals(day))
                .map(event -> (Long) event.value(feature.field()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** A number as a quantile shows it: six leading binary digits are kept, the rest becomes the middle. */
    static long shown(long number) {
        if (number < 0) {
            return -shown(-number);
        }
        long width = 1;
        while (number / width >= 64) {
            width *= 2;
        }
        return number / width * width + (width - 1) / 2;
    }
}
