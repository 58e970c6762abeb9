package io.langyan.engine.inspect;

import io.langyan.engine.detection.Finding;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.Suppress;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts beside what a rule said of a trigger how that stands in the end, and which detection it repeats.
 *
 * @param rule the rule
 * @param standing the rule's detections that stand
 * @param suppressKeys what repetitions must share, by detection id
 */
record Repetitions(CheckedRule rule, List<Finding> standing, Map<String, Long> suppressKeys) {

    Trace settled(Trace trace) {
        return trace.finding()
                .flatMap(found -> standing.stream()
                        .filter(finding -> finding.detectionId().equals(found.detectionId()))
                        .findFirst())
                .map(finding -> trace.standing(finding, repeated(finding)))
                .orElse(trace);
    }

    private Optional<Finding> repeated(Finding finding) {
        Optional<Suppress> suppress =
                rule.suppress().filter(any -> finding.suppressedBy().equals(Optional.of("suppress")));
        return suppress.flatMap(told -> standing.stream()
                .filter(earlier -> earlier.suppressedBy().isEmpty())
                .filter(earlier -> earlier.triggeredAt() <= finding.triggeredAt()
                        && finding.triggeredAt() - earlier.triggeredAt() < told.forMillis())
                .filter(earlier -> suppressKeys
                        .getOrDefault(earlier.detectionId(), 0L)
                        .equals(suppressKeys.get(finding.detectionId())))
                .max(Comparator.comparingInt(Finding::score).thenComparingLong(Finding::triggeredAt)));
    }
}
