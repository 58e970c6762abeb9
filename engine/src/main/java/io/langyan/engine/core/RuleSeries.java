package io.langyan.engine.core;

import io.langyan.engine.detection.Finding;
import io.langyan.engine.detection.Standing;
import io.langyan.engine.detection.Verdict;
import io.langyan.engine.plan.PlannedRule;
import io.langyan.engine.plan.PlannedStep;
import io.langyan.engine.timeline.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The versions of one rule that followed each other, each for the triggers of its time; almost always one. They share
 * the identity of their detections, so that a trigger which moves on, as a call does, may move from one to the next.
 */
final class RuleSeries {
    private final List<RuleDecider> versions;
    private final long deadlineMillis;
    private final long identity;

    private RuleSeries(List<RuleDecider> versions) {
        this.versions = versions;
        this.identity = versions.get(0).rule().identity();
        this.deadlineMillis = versions.stream()
                .mapToLong(version -> version.rule().deadlineMillis())
                .max()
                .orElseThrow();
    }

    /** Rules, oldest first, put together by identity and mode. */
    static List<RuleSeries> of(List<PlannedRule> rules, Function<PlannedRule, RuleDecider> decider) {
        Map<List<Object>, List<RuleDecider>> series = new LinkedHashMap<>();
        for (PlannedRule rule : rules) {
            List<Object> identity = List.of(rule.rule().id(), rule.live());
            series.computeIfAbsent(identity, any -> new ArrayList<>()).add(decider.apply(rule));
        }
        return series.values().stream()
                .filter(versions -> !versions.stream().allMatch(RuleDecider::isSilent))
                .map(RuleSeries::new)
                .toList();
    }

    /** Whether all versions are triggered by the same events. */
    boolean hasOneTrigger() {
        PlannedStep trigger = trigger();
        return versions.stream()
                .map(version -> version.rule().steps().get(version.rule().triggerIndex()))
                .allMatch(other -> other.hash() == trigger.hash() && other.since() == trigger.since());
    }

    /** What triggers the oldest version. */
    PlannedStep trigger() {
        PlannedRule oldest = versions.get(0).rule();
        return oldest.steps().get(oldest.triggerIndex());
    }

    /** Hash of what all versions share. */
    long identity() {
        return identity;
    }

    /** For how long after its trigger any version waits for what must not happen, in milliseconds. */
    long deadlineMillis() {
        return deadlineMillis;
    }

    /** Whether an event of that type can change what any version says of others. */
    boolean uses(int typeCode) {
        for (int i = 0; i < versions.size(); i++) {
            if (versions.get(i).rule().uses(typeCode)) {
                return true;
            }
        }
        return false;
    }

    /** Whether any version asks for what lies before a trigger, so that the length of the history matters. */
    boolean hasFeatures() {
        for (int i = 0; i < versions.size(); i++) {
            if (!versions.get(i).rule().features().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /**
     * What the version of the trigger's time says, or null where it says nothing and none has said anything before: see
     * {@link RuleDecider#decide}. A version in quarantine has nothing to say, and nothing to take back.
     */
    Verdict decide(String subjectId, Profile profile, Entry trigger, boolean cameLater) {
        RuleDecider version = version(trigger.triggerTime());
        if (version.isSilent(trigger.triggerTime())) {
            return null;
        }
        Verdict verdict = version.decideCounted(subjectId, profile, trigger, cameLater);
        return verdict == null && hasFound(profile, trigger)
                ? Verdict.none(version.detectionId(subjectId, trigger))
                : verdict;
    }

    private RuleDecider version(long time) {
        for (int i = versions.size() - 1; i > 0; i--) {
            if (versions.get(i).rule().covers(time)) {
                return versions.get(i);
            }
        }
        return versions.get(0);
    }

    /** Versions that are triggered by other events may have found something of the same payment: that is theirs. */
    private boolean hasFound(Profile profile, Entry trigger) {
        for (int i = 0; i < profile.standing().size(); i++) {
            Standing each = profile.standing().get(i);
            if (!each.withdrawn()
                    && each.finding().triggerId().equals(trigger.evidenceId())
                    && isOurs(each.finding())) {
                return true;
            }
        }
        return false;
    }

    private boolean isOurs(Finding finding) {
        for (int i = 0; i < versions.size(); i++) {
            PlannedRule rule = versions.get(i).rule();
            if (rule.rule().id().equals(finding.ruleId())
                    && rule.live() == finding.live()
                    && rule.rule().version() == finding.ruleVersion()) {
                return true;
            }
        }
        return false;
    }
}
