package io.langyan.cli.backtest.figures;

import io.langyan.engine.rule.CheckedRule;
import io.langyan.schema.Detection;
import io.langyan.schema.DetectionStatus;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one rule found.
 *
 * @param rule the rule
 * @param standing its detections that stand and may warn
 * @param suppressed those that stand and must not warn, by reason
 * @param withdrawn those that a later record took back
 * @param warnings how many warnings it has a part in
 */
public record RuleCount(CheckedRule rule, int standing, Map<String, Integer> suppressed, int withdrawn, int warnings) {
    /**
     * Counts what a rule found in a period.
     *
     * @param rule the rule
     * @param detections final records, of any rule
     * @param warnings the warnings of the backtest
     * @param period the period
     */
    static RuleCount of(CheckedRule rule, Collection<Detection> detections, List<RuleWarning> warnings, Period period) {
        int standing = 0;
        int withdrawn = 0;
        Map<String, Integer> suppressed = new TreeMap<>();
        for (Detection detection : detections) {
            if (detection.getRuleId().equals(rule.id()) && period.contains(detection.getTriggeredAt())) {
                if (detection.getStatus() == DetectionStatus.WITHDRAWN) {
                    withdrawn++;
                } else if (detection.getSuppressedBy() != null) {
                    suppressed.merge(detection.getSuppressedBy(), 1, Integer::sum);
                } else {
                    standing++;
                }
            }
        }
        long partIn = warnings.stream()
                .filter(warning -> warning.own().stream()
                        .anyMatch(hit -> hit.detection().getRuleId().equals(rule.id())))
                .count();
        return new RuleCount(rule, standing, suppressed, withdrawn, Math.toIntExact(partIn));
    }
}
