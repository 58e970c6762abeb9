package io.langyan.job.report;

import io.langyan.engine.outcome.OutcomeReport;
import io.langyan.engine.outcome.RuleVersion;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/**
 * Shows under {@code rule.<id>.version.<n>} what became of its warnings: {@code warned}, {@code precisionPercent}, {@code
 * reachedPercent} and {@code contactSecondsP90} (−1 where nothing is known), and {@code review}, 1 where it asks for one. A
 * rule is shown from when it first told something since the start.
 */
final class RuleOutcomeMetrics {
    private final MetricGroup metrics;
    // Read by the threads of reporters.
    private final Map<RuleVersion, OutcomeReport> newest = new ConcurrentHashMap<>();

    RuleOutcomeMetrics(MetricGroup metrics) {
        this.metrics = metrics;
    }

    /** Shows that. */
    void tell(OutcomeReport report) {
        if (newest.put(report.rule(), report) == null) {
            MetricGroup group = metrics.addGroup("rule", report.rule().ruleId())
                    .addGroup("version", Integer.toString(report.rule().version()));
            show(group, report.rule(), "warned", OutcomeReport::warned);
            show(group, report.rule(), "precisionPercent", OutcomeReport::precisionPercent);
            show(group, report.rule(), "reachedPercent", OutcomeReport::reachedPercent);
            show(group, report.rule(), "contactSecondsP90", shown -> Math.max(-1, shown.contactSecondsP90()));
            show(group, report.rule(), "review", shown -> shown.review() ? 1 : 0);
        }
    }

    private void show(MetricGroup group, RuleVersion rule, String name, ToLongFunction<OutcomeReport> value) {
        group.gauge(name, (Gauge<Long>) () -> value.applyAsLong(newest.get(rule)));
    }
}
