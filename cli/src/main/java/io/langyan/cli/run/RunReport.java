package io.langyan.cli.run;

import io.langyan.job.count.Count;
import io.langyan.job.count.SourceCounts;
import io.langyan.job.replay.RunSummary;
import io.langyan.records.Topic;
import io.langyan.schema.WarningLevel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a replay came to, for people.
 *
 * @param summary the counts
 * @param output where the results are
 */
record RunReport(RunSummary summary, Path output) {
    /** The report line by line. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Topic source : SourceCounts.SOURCES) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-11s %,d read = %,d evaluated + %,d expired + %,d duplicate + %,d dead letters; %,d late",
                    source.topicName(),
                    summary.count(source, Count.READ),
                    summary.count(source, Count.EVALUATED),
                    summary.count(source, Count.EXPIRED),
                    summary.count(source, Count.DUPLICATE),
                    summary.count(source, Count.DEAD_LETTERED),
                    summary.count(source, Count.LATE)));
        }
        lines.add(String.format(Locale.ROOT, "%-11s %,d", "detections", summary.detections()));
        lines.add(String.format(Locale.ROOT, "%-11s %s", "warnings", warnings()));
        lines.add(String.format(
                Locale.ROOT,
                "%-11s %.1f s, %,d records/s",
                "time",
                summary.wallMillis() / 1000.0,
                summary.eventsPerSecond()));
        lines.add(String.format(Locale.ROOT, "%-11s %s", "results in", output));
        return lines;
    }

    private String warnings() {
        String byLevel = Arrays.stream(WarningLevel.values())
                .sorted(Comparator.reverseOrder())
                .filter(level -> summary.warnings().getOrDefault(level, 0L) > 0)
                .map(level -> summary.warnings().get(level) + " " + level)
                .collect(Collectors.joining(", "));
        String standing = byLevel.isEmpty() ? "none" : byLevel;
        return summary.withdrawnWarnings() == 0
                ? standing
                : standing + ", " + summary.withdrawnWarnings() + " withdrawn";
    }
}
