package io.langyan.engine.plan;

import io.langyan.engine.catalogue.Field;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.explain.Language;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.Never;
import io.langyan.engine.rule.Step;
import io.langyan.engine.rule.Tag;
import io.langyan.engine.timeline.Hash;
import io.langyan.engine.timeline.Timeline;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    private final Map<Integer, Map<Field, Long>> fields = new HashMap<>();
    private final List<ListQuestion> listQuestions;
    private final Map<Long, Long> tags = new HashMap<>();
    private final Origins origins;
    private final long from;
    private final long until;
    private final long deadlineMillis;

    /** A rule that acts on triggers from a moment on, whose parts have been watched since their origins. */
    PlannedRule(CheckedRule rule, long from, Origins origins) {
        this.rule = rule;
        this.origins = origins;
        this.from = from;
        this.until = Long.MAX_VALUE;
        deadlineMillis = rule.sequence().deadlineMillis();
        steps = rule.sequence().steps().stream()
                .map(step -> PlannedStep.of(rule, step, keepMillis(step), origins))
                .toList();
        never = rule.sequence().never().stream()
                .map(absent -> PlannedNever.of(rule, absent, keepMillis(absent), origins))
                .toList();
        features = rule.features().stream()
                .map(feature -> PlannedFeature.of(feature, origins))
                .toList();
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
        FieldUse.of(rule)
                .forEach((type, used) -> used.forEach(field ->
                        fields.computeIfAbsent(type, any -> new HashMap<>()).put(field, origins.of(type, field))));
        listQuestions = new ListUse(rule).questions(steps, never, features, origins);
        for (Tag tag : live() ? rule.tags() : List.<Tag>of()) {
            tags.put(ListCode.ofTag(tag.name()), origins.of(tagHash(tag)));
        }
    }

    /** A tag of the rule as a part of it: while no version in force sets it, it is forgotten. */
    private long tagHash(Tag tag) {
        return Hash.of("tag " + tag.name() + " of " + identity());
    }

    private PlannedRule(PlannedRule rule, long until) {
        this.rule = rule.rule;
        this.steps = rule.steps;
        this.never = rule.never;
        this.features = rule.features;
        this.score = rule.score;
        this.exemptions = rule.exemptions;
        this.explainZh = rule.explainZh;
        this.explainEn = rule.explainEn;
        this.deadlineMillis = rule.deadlineMillis;
        this.types.addAll(rule.types);
        this.fields.putAll(rule.fields);
        this.listQuestions = rule.listQuestions;
        this.tags.putAll(rule.tags);
        this.origins = rule.origins;
        this.from = rule.from;
        this.until = until;
    }

    /** The same rule, which acts on triggers before a moment only, event time in epoch milliseconds. */
    PlannedRule until(long moment) {
        return new PlannedRule(this, moment);
    }

    /** Whether the rule acts on triggers of that time, epoch milliseconds: others belong to another version of it. */
    public boolean covers(long time) {
        return time >= from && time < until;
    }

    /** Hash of what all versions of the rule share, a live and a shadow version apart. */
    public long identity() {
        return identity(rule.id(), live());
    }

    /** Hash of what all versions of a rule of that name share. */
    public static long identity(String ruleId, boolean live) {
        return Hash.of((live ? "live " : "shadow ") + ruleId);
    }

    /** Whether no other version has taken its place, and it has not been retired. */
    public boolean inForce() {
        return until == Long.MAX_VALUE;
    }

    /** The first trigger that it acts on, event time in epoch milliseconds. */
    long from() {
        return from;
    }

    /** Since when its parts have been watched. */
    Origins origins() {
        return origins;
    }

    /** The trigger from which on it acts no more, event time in epoch milliseconds. */
    public long until() {
        return until;
    }

    /** The fields it reads, by code of the event type, and since when they have been kept. */
    Map<Integer, Map<Field, Long>> fields() {
        return fields;
    }

    /** What it asks of lists. */
    List<ListQuestion> listQuestions() {
        return listQuestions;
    }

    /** Since when its tags have been set without a break, by hash of the tag as a part of the rule. */
    Map<Long, Long> tagOrigins() {
        Map<Long, Long> byHash = new HashMap<>();
        for (Tag tag : live() ? rule.tags() : List.<Tag>of()) {
            byHash.put(tagHash(tag), tags.get(ListCode.ofTag(tag.name())));
        }
        return byHash;
    }

    /** Since when the tag of that code has been set without a break, epoch milliseconds; never: Long.MAX_VALUE. */
    long tagsSince(long tag) {
        return tags.getOrDefault(tag, Long.MAX_VALUE);
    }

    /** For how long after its end an event may still serve a step, in milliseconds. */
    private long keepMillis(Step step) {
        List<Step> all = rule.sequence().steps();
        if (step == rule.sequence().trigger()) {
            return 0;
        }
        // The span counts from the end of the first step: what happened during a long call may be older than the span.
        return step == all.get(0) ? rule.sequence().withinMillis() : longestChain();
    }

    private long keepMillis(Never absent) {
        // An absence with a deadline is looked at from there.
        return longestChain() + absent.afterMillis();
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
