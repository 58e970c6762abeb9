package io.langyan.engine.plan;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.explain.Language;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.timeline.Timeline;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A rule ready to run: its conditions are closures. Immutable. */
public final class PlannedRule {
    private final CheckedRule rule;
    private final List<PlannedStep> steps;
    private final List<PlannedNever> never;
    private final List<PlannedFeature> features;
    private final List<Condition> score;
    private final List<PlannedExemption> exemptions;
    private final Function<EvaluationContext, String> explainZh;
    private final Function<EvaluationContext, String> explainEn;
    private final Set<Integer> types = new HashSet<>();
    private final long deadlineMillis;

    PlannedRule(CheckedRule rule) {
        this.rule = rule;
        deadlineMillis = rule.sequence().deadlineMillis();
        steps = rule.sequence().steps().stream()
                .map(step ->
                        new PlannedStep(step.name(), step.event().code(), ExpressionCompiler.condition(step.where())))
                .toList();
        never = rule.sequence().never().stream()
                .map(absent -> new PlannedNever(
                        absent.event().code(),
                        ExpressionCompiler.condition(absent.where()),
                        absent.from(),
                        absent.to(),
                        absent.afterMillis()))
                .toList();
        features = rule.features().stream().map(PlannedFeature::of).toList();
        score = rule.score().stream()
                .map(line -> ExpressionCompiler.condition(line.condition()))
                .toList();
        exemptions = rule.exemptions().stream()
                .map(exemption -> new PlannedExemption(
                        exemption.id(),
                        ExpressionCompiler.condition(exemption.condition()),
                        exemption
                                .until()
                                .plusDays(1)
                                .atStartOfDay()
                                .toInstant(ZoneOffset.ofHours(8))
                                .toEpochMilli()))
                .toList();
        explainZh = ExplanationCompiler.compile(rule.explainZh(), Language.ZH);
        explainEn = ExplanationCompiler.compile(rule.explainEn(), Language.EN);
        steps.forEach(step -> types.add(step.type()));
        never.forEach(absent -> types.add(absent.type()));
        features.forEach(feature -> types.add(feature.type()));
    }

    /** The checked rule behind it. */
    public CheckedRule rule() {
        return rule;
    }

    /** Whether its detections may warn; a shadow rule's never do. */
    public boolean live() {
        return rule.status() == CheckedRule.Status.LIVE;
    }

    /** Its steps; the last is the trigger. */
    public List<PlannedStep> steps() {
        return steps;
    }

    /** The index of the trigger. */
    public int triggerIndex() {
        return steps.size() - 1;
    }

    /** The longest time from the begin of its first step to its trigger, in milliseconds: a call may last a day. */
    public long longestChain() {
        boolean fromCall = rule.sequence().steps().get(0).event().interval();
        return rule.sequence().withinMillis() + (fromCall ? Timeline.CALL_SPAN : 0);
    }

    /** Its absences. */
    public List<PlannedNever> never() {
        return never;
    }

    /** For how long after its trigger it waits for what must not happen, in milliseconds; 0 where it does not wait. */
    public long deadlineMillis() {
        return deadlineMillis;
    }

    /** Its features, in the rule's order. */
    public List<PlannedFeature> features() {
        return features;
    }

    /** The conditions of its score lines, in the rule's order. */
    public List<Condition> score() {
        return score;
    }

    /** Its standing exceptions. */
    public List<PlannedExemption> exemptions() {
        return exemptions;
    }

    /** Whether an event of that type can change what the rule says. */
    public boolean uses(int typeCode) {
        return types.contains(typeCode);
    }

    /** What happened, in words. */
    public Label explain(EvaluationContext context) {
        return new Label(explainZh.apply(context), explainEn.apply(context));
    }
}
