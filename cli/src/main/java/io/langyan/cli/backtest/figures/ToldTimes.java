package io.langyan.cli.backtest.figures;

import io.langyan.cli.backtest.replay.Arrivals;
import io.langyan.cli.backtest.replay.EvidenceKey;
import io.langyan.cli.backtest.replay.Findings;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.CheckedRule.Emit;
import io.langyan.engine.rule.Never;
import io.langyan.engine.rule.Step;
import io.langyan.job.intake.OutOfOrderness;
import io.langyan.records.Topic;
import io.langyan.schema.Detection;
import io.langyan.schema.EvidenceItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Tells when the desk could have been told of a detection: not before its trigger, not before the last piece of its
 * evidence had arrived, and of a rule that waits, not before its deadline and the time that the feed may take
 * (docs/decisions/0015).
 */
public final class ToldTimes {
    private static final String CALL = "Call";

    private final Map<String, CheckedRule> rules = new HashMap<>();
    private final Findings findings;

    /**
     * For detections of those rules.
     *
     * @param rules the rules
     * @param findings what the replay found
     */
    public ToldTimes(List<CheckedRule> rules, Findings findings) {
        rules.forEach(rule -> this.rules.put(rule.id(), rule));
        this.findings = findings;
    }

    /** The evidence of a detection, in the order of the rule's steps. */
    public List<EvidenceKey> evidence(Detection detection) {
        List<EvidenceKey> keys = new ArrayList<>();
        detection.getEvidence().forEach(item -> keys.add(key(detection, item)));
        return keys;
    }

    /** When the desk could have been told, event time in epoch milliseconds. */
    public long of(Detection detection, Arrivals arrivals) {
        long trigger = findings.firstTriggeredAt(detection);
        long told = trigger;
        for (EvidenceItem item : detection.getEvidence()) {
            EvidenceKey key = key(detection, item);
            OptionalLong arrived = item.getId().equals(detection.getTriggerId())
                    ? arrivals.of(key, trigger)
                    : arrivals.first(key, item.getEventTime());
            told = Math.max(told, arrived.orElse(told));
        }
        CheckedRule rule = rules.get(detection.getRuleId());
        return rule == null ? told : Math.max(told, trigger + waitMillis(rule));
    }

    private EvidenceKey key(Detection detection, EvidenceItem item) {
        CheckedRule rule = rules.get(detection.getRuleId());
        boolean call = rule == null
                || rule.sequence().steps().stream()
                        .filter(step -> step.name().equals(item.getStep()))
                        .map(Step::event)
                        .anyMatch(event -> event.record().equals(CALL));
        return new EvidenceKey(call ? Topic.CALLS : Topic.PAYMENTS, item.getId());
    }

    /** How long after its trigger a rule leaves at the earliest, in milliseconds. */
    static long waitMillis(CheckedRule rule) {
        long wait = rule.emit() == Emit.FINAL ? outOfOrderness(Topic.CALLS) : 0;
        for (Never never : rule.sequence().never()) {
            if (never.hasDeadline()) {
                Topic feed = never.event().record().equals(CALL) ? Topic.CALLS : Topic.PAYMENTS;
                wait = Math.max(wait, never.afterMillis() + outOfOrderness(feed));
            }
        }
        return wait;
    }

    private static long outOfOrderness(Topic feed) {
        return OutOfOrderness.DEFAULT.millis(feed);
    }
}
