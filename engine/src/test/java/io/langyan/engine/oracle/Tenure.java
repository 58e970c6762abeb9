package io.langyan.engine.oracle;

import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.Feature;
import io.langyan.engine.rule.Never;
import io.langyan.engine.rule.Sequence;
import io.langyan.engine.rule.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A version of a rule and the time in which it acts (docs/decisions/0009).
 *
 * @param rule the version
 * @param from the first trigger it acts on, epoch milliseconds
 * @param until the first trigger it acts on no more
 * @param known what had been watched before it came: what is not among it sees nothing that happened before
 */
record Tenure(CheckedRule rule, long from, long until, List<Object> known) {
    private static final long EVER = Long.MIN_VALUE;

    /** Rules that have been there since the first record. */
    static List<Tenure> ever(Collection<CheckedRule> rules) {
        return rules.stream()
                .map(rule -> new Tenure(rule, EVER, Long.MAX_VALUE, watched(rule)))
                .toList();
    }

    /** Rules that were there from the first record, and what followed them at a moment. */
    static List<Tenure> changed(List<CheckedRule> before, List<CheckedRule> after, long moment) {
        List<Tenure> all = new ArrayList<>();
        List<Object> known = before.stream()
                .filter(Tenure::isEvaluated)
                .flatMap(rule -> watched(rule).stream())
                .toList();
        for (CheckedRule rule : before) {
            all.add(new Tenure(rule, EVER, after.contains(rule) ? Long.MAX_VALUE : moment, watched(rule)));
        }
        for (CheckedRule rule : after) {
            if (!before.contains(rule)) {
                all.add(new Tenure(rule, moment, Long.MAX_VALUE, known));
            }
        }
        return all;
    }

    boolean isEvaluated() {
        return isEvaluated(rule);
    }

    private static boolean isEvaluated(CheckedRule rule) {
        return rule.status() == CheckedRule.Status.LIVE || rule.status() == CheckedRule.Status.SHADOW;
    }

    /** RULES S10, S11: what a rule watches, told by content and not by name. */
    private static List<Object> watched(CheckedRule rule) {
        List<Object> watched = new ArrayList<>();
        rule.sequence().steps().forEach(step -> watched.add(content(rule.sequence(), step)));
        rule.sequence().never().forEach(never -> watched.add(content(rule.sequence(), never)));
        rule.features().forEach(feature -> watched.add(content(feature)));
        return watched;
    }

    /** How long an event can serve the step belongs to it: the first up to the span, others longer after a call. */
    private static Object content(Sequence sequence, Step step) {
        int index = sequence.steps().indexOf(step);
        Object keep = index == sequence.triggerIndex()
                ? "trigger"
                : List.of(sequence.withinMillis(), index > 0 && isFromCall(sequence));
        return List.of(step.event().name(), step.where(), keep, sequence.deadlineMillis());
    }

    private static Object content(Sequence sequence, Never never) {
        return List.of(
                never.event().name(),
                never.where(),
                List.of(sequence.withinMillis() + never.afterMillis(), isFromCall(sequence)),
                sequence.deadlineMillis() - never.afterMillis());
    }

    private static boolean isFromCall(Sequence sequence) {
        return sequence.steps().get(0).event().interval();
    }

    private static Object content(Feature feature) {
        List<Object> source = List.of(feature.of().name(), feature.where(), feature.overMillis());
        if (feature instanceof Feature.FirstSeen firstSeen) {
            return List.of("first_seen", source, firstSeen.field().name(), firstSeen.settleMillis());
        } else if (feature instanceof Feature.Usual usual) {
            return List.of(usual.statistic().isQuantile(), source, usual.field().name());
        }
        Feature.Window window = (Feature.Window) feature;
        int cap = window.kind() == Feature.WindowKind.DISTINCT ? window.cap() : 0;
        return List.of(window.kind(), source, window.field(), cap);
    }

    boolean covers(long t) {
        return t >= from && t < until;
    }

    /** Since when a step has seen events. */
    long since(Step step) {
        return since(content(rule.sequence(), step));
    }

    /** Since when an absence has seen events. */
    long since(Never never) {
        return since(content(rule.sequence(), never));
    }

    /** Since when a feature has counted events. */
    long since(Feature feature) {
        return since(content(feature));
    }

    private long since(Object content) {
        return known.contains(content) ? EVER : from;
    }
}
