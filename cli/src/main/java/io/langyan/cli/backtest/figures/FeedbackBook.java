package io.langyan.cli.backtest.figures;

import io.langyan.schema.Feedback;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the desk reported, by person. The warnings of the past had other ids than those of a backtest, which rules decide;
 * so a report belongs to a warning by its person and its time.
 */
final class FeedbackBook {
    /** How long after the newest detection of a warning a report may still be about it. */
    private static final Duration LATEST = Duration.ofDays(7);

    private final Map<String, List<Feedback>> byPerson;

    FeedbackBook(List<Feedback> reports) {
        byPerson = reports.stream().collect(Collectors.groupingBy(Feedback::getSubjectId));
    }

    /** The newest report that decides; of two at the same time the one that says false. */
    Optional<Verdict> on(RuleWarning warning) {
        long from = warning.warning().getOpenedAt();
        long until = warning.warning().getTriggeredAt() + LATEST.toMillis();
        return byPerson.getOrDefault(warning.person(), List.of()).stream()
                .filter(report -> report.getTime() >= from && report.getTime() <= until)
                .filter(report -> Verdict.of(report.getType()).isPresent())
                .max(Comparator.comparingLong(Feedback::getTime)
                        .thenComparing(report -> Verdict.of(report.getType()).orElseThrow())
                        .thenComparing(Feedback::getFeedbackId))
                .flatMap(report -> Verdict.of(report.getType()));
    }
}
