package io.langyan.engine.core;

import io.langyan.engine.detection.Verdict;
import io.langyan.engine.plan.EvaluationContext;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.plan.PlannedNever;
import io.langyan.engine.plan.PlannedRule;
import io.langyan.engine.timeline.Entry;
import io.langyan.engine.timeline.Horizon;
import io.langyan.engine.timeline.Timeline;
import io.langyan.engine.timeline.View;
import java.util.Optional;

/**
 * Looks over the shoulder of the decider of one rule: the same code decides, and what it chose can be looked at. Changes
 * no profile; what it hands out is that of the last question.
 */
public final class RuleInspector {
    private final PlannedRule rule;
    private final Horizon horizon;
    private final SharedFeatures shared;
    private final RuleDecider decider;
    private final ChainFinder chains;
    private final EvaluationContext chosen;
    private final View trigger = new View();

    /** An inspector of the only rule of a plan. */
    public RuleInspector(Plan plan, CoreSettings settings) {
        this.rule = plan.rules().get(0);
        this.horizon =
                new Horizon(settings.reach().toMillis(), settings.silence().toMillis());
        this.shared = new SharedFeatures(plan.sharedFeatures());
        int[] places = rule.features().stream().mapToInt(plan::sharedPlace).toArray();
        this.decider = new RuleDecider(rule, plan.mutes(), horizon, settings, shared, places);
        this.chosen = new EvaluationContext(rule.steps().size());
        this.chains = new ChainFinder(rule, horizon, chosen);
    }

    /** The rule. */
    public PlannedRule rule() {
        return rule;
    }

    /** The event behind a trigger that a profile holds, if it does. */
    public Optional<Entry> find(Profile profile, Entry event) {
        return profile.timeline().entries().stream()
                .filter(entry -> entry.type().code() == event.type().code()
                        && entry.evidenceId().equals(event.evidenceId())
                        && (!entry.type().interval()
                                || Math.abs(entry.newestRecord() - event.newestRecord()) <= Timeline.CALL_SPAN))
                .findFirst();
    }

    /** Whether there is a chain that ends in the trigger; then {@link #context} holds its events and features. */
    public boolean choose(Profile profile, Entry event) {
        shared.turn();
        return decider.choose(profile, event);
    }

    /** What conditions see of the chain that {@link #choose} found. */
    public EvaluationContext context() {
        return decider.chosen();
    }

    /** What the rule says of the trigger, as the engine would; empty where it says nothing. */
    public Optional<Verdict> decide(String subjectId, Profile profile, Entry event) {
        shared.turn();
        return Optional.ofNullable(decider.decide(subjectId, profile, event, false))
                .filter(verdict -> verdict.finding().isPresent());
    }

    /**
     * Whether the rule's steps have a chain among other events than a profile holds, features left aside; then {@link
     * #chain} holds its events.
     */
    public boolean hasChain(Timeline events, Entry event) {
        long now = event.triggerTime();
        trigger.look(event, now, horizon);
        return trigger.exists() && chains.find(trigger, events, now);
    }

    /** What conditions see of the chain that {@link #hasChain} found. */
    public EvaluationContext chain() {
        return chosen;
    }

    /**
     * What happened although it must not, given the chain that {@link #hasChain} found; the absence may be that of another
     * form of the rule with the same steps.
     */
    public Optional<View> happened(PlannedNever never) {
        return Optional.ofNullable(chains.happened(never));
    }

    /** An event as it is seen from a trigger. */
    public View seenFrom(Entry event, long now) {
        return View.of(event, now, horizon);
    }
}
