package io.langyan.cli.demo;

import io.langyan.schema.WarningLevel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a demo came to.
 *
 * @param length how long the city lived
 * @param past records of the day before
 * @param live records that arrived live
 * @param swindles how many swindles were staged
 * @param warnings warnings that stand, by level
 * @param withdrawn warnings that were withdrawn
 * @param measured of how many warnings the delay is known
 * @param p50 the median delay in milliseconds; 0 where none is known, as the next two
 * @param p99 the delay that 99 of 100 did not exceed
 * @param max the longest delay
 */
public record DemoSummary(
        Duration length,
        long past,
        long live,
        int swindles,
        Map<WarningLevel, Integer> warnings,
        int withdrawn,
        int measured,
        long p50,
        long p99,
        long max) {

    /** A demo that ended before it was live. */
    static final DemoSummary NOTHING = new DemoSummary(Duration.ZERO, 0, 0, 0, Map.of(), 0, 0, 0, 0, 0);

    /** Copies the map. */
    public DemoSummary {
        warnings = Map.copyOf(warnings);
    }

    /** The summary as lines for people. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%d min %02d s: %,d live records after %,d of the day before, %d swindles staged",
                length.toMinutes(),
                length.toSecondsPart(),
                live,
                past,
                swindles));
        lines.add("warnings: " + levels(warnings) + (withdrawn == 0 ? "" : ", " + withdrawn + " withdrawn"));
        if (measured > 0) {
            lines.add("readable after the decisive record: p50 " + p50 + " ms, p99 " + p99 + " ms, max " + max + " ms ("
                    + measured + " measured)");
        }
        return lines;
    }

    /** Counts by level, the most urgent first. */
    static String levels(Map<WarningLevel, Integer> counts) {
        if (counts.isEmpty()) {
            return "none";
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<WarningLevel, Integer>comparingByKey().reversed())
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }
}
