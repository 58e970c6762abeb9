package io.langyan.engine.plan;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.rule.CheckedRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The plan of a running job with what it takes to make it again: which rules acted when, their texts, and since when
 * their parts have been watched. Changes are taken in one after another; what nothing can change any more is left out
 * ({@link #settledBy}). Immutable and safe for many threads; {@link PlanHistoryCodec} stores it.
 */
public final class PlanHistory {
    private final Plan plan;
    private final Map<CheckedRule, SourcedRule> sources;
    private final long number;
    private final long moment;
    private final long from;

    PlanHistory(Plan plan, Map<CheckedRule, SourcedRule> sources, long number, long moment, long from) {
        this.plan = plan;
        this.sources = sources;
        this.number = number;
        this.moment = moment;
        this.from = from;
    }

    /** The history of a job that has just started, number 0, with rules that have been there since the first record. */
    public static PlanHistory of(Catalogue catalogue, List<SourcedRule> rules) {
        Plan plan = Plan.of(catalogue, rules.stream().map(SourcedRule::rule).toList());
        return new PlanHistory(plan, byRule(rules), 0, Origins.EVER, Origins.EVER);
    }

    /** The history of a job whose rules have no texts and will never change. */
    public static PlanHistory of(Plan plan) {
        return new PlanHistory(plan, Map.of(), 0, Origins.EVER, Origins.EVER);
    }

    /** The plan at present. */
    public Plan plan() {
        return plan;
    }

    /** The number of the newest change of rules; 0 for the rules of the start. */
    public long number() {
        return number;
    }

    /** The moment of the newest change of rules, event time in epoch milliseconds; Long.MIN_VALUE for none. */
    public long moment() {
        return moment;
    }

    /** The first trigger that the newest rules act on: the moment, or later where younger records had come before. */
    public long from() {
        return from;
    }

    /** The text of a rule of the plan. */
    SourcedRule source(CheckedRule rule) {
        return sources.get(rule);
    }

    /**
     * The history after a change of rules: see {@link Plan#succeededBy}.
     *
     * @param rules all rules from then on
     * @param newNumber its number, above all before
     * @param newMoment event time, epoch milliseconds; after all before
     * @param newest the newest record that has been evaluated, event time in epoch milliseconds: triggers up to there stay
     *     with the rules before
     */
    public PlanHistory succeededBy(List<SourcedRule> rules, long newNumber, long newMoment, long newest) {
        return succeededBy(rules, newNumber, newMoment, newest, false);
    }

    /**
     * The same, where rules that did not change may leave their quarantine nevertheless.
     *
     * @param released whether they do
     */
    public PlanHistory succeededBy(
            List<SourcedRule> rules, long newNumber, long newMoment, long newest, boolean released) {
        if (newNumber <= number || newMoment <= moment) {
            throw new IllegalArgumentException("expected a change after number " + number + " at " + moment
                    + ", but found number " + newNumber + " at " + newMoment + "; apply changes in their order");
        }
        long newFrom = Math.max(newMoment, Math.max(newest, from) + 1);
        Plan next = plan.succeededBy(rules.stream().map(SourcedRule::rule).toList(), newMoment, newFrom, released);
        Map<CheckedRule, SourcedRule> all = new HashMap<>(sources);
        byRule(rules).forEach(all::putIfAbsent);
        return new PlanHistory(next, of(next, all), newNumber, newMoment, newFrom);
    }

    /**
     * The history with a mute more; the same where it is known.
     *
     * @param newest the newest record that has been evaluated: triggers up to there stay as they were judged
     */
    public PlanHistory with(Mute mute, long newest) {
        boolean known = plan.mutes().stream().anyMatch(each -> each.muteId().equals(mute.muteId()));
        if (known) {
            return this;
        }
        List<Mute> mutes = new ArrayList<>(plan.mutes());
        mutes.add(newest == Long.MIN_VALUE ? mute : mute.notBefore(newest + 1));
        return new PlanHistory(plan.with(mutes), sources, number, moment, from);
    }

    /** The history with a rule in quarantine; the same where it is there already. */
    public PlanHistory with(Quarantine quarantine) {
        Plan held = plan.with(quarantine);
        return held == plan ? this : new PlanHistory(held, sources, number, moment, from);
    }

    /** The history of a subtask that goes on where several were: see {@link Plan#rejoinedBy}. */
    public PlanHistory rejoinedBy(List<Quarantine> quarantines, long since, boolean remembered) {
        return quarantines.isEmpty()
                ? this
                : new PlanHistory(plan.rejoinedBy(quarantines, since, remembered), sources, number, moment, from);
    }

    /** The history without what nothing can change any more once the watermark is there, epoch milliseconds. */
    public PlanHistory settledBy(long watermark) {
        Plan rest = plan.settledBy(watermark);
        return rest == plan ? this : new PlanHistory(rest, of(rest, sources), number, moment, from);
    }

    private static Map<CheckedRule, SourcedRule> byRule(List<SourcedRule> rules) {
        Map<CheckedRule, SourcedRule> byRule = new HashMap<>();
        rules.forEach(each -> byRule.put(each.rule(), each));
        return byRule;
    }

    private static Map<CheckedRule, SourcedRule> of(Plan plan, Map<CheckedRule, SourcedRule> all) {
        Map<CheckedRule, SourcedRule> used = new HashMap<>();
        plan.rules().forEach(planned -> used.put(planned.rule(), all.get(planned.rule())));
        return used;
    }
}
