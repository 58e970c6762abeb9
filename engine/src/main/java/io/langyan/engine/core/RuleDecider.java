package io.langyan.engine.core;

import io.langyan.engine.catalogue.Field;
import io.langyan.engine.detection.Evidence;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.detection.Line;
import io.langyan.engine.detection.Outflow;
import io.langyan.engine.detection.Verdict;
import io.langyan.engine.detection.Whereabouts;
import io.langyan.engine.guard.RuleAccount;
import io.langyan.engine.plan.Condition;
import io.langyan.engine.plan.EvaluationContext;
import io.langyan.engine.plan.Mute;
import io.langyan.engine.plan.PlannedExemption;
import io.langyan.engine.plan.PlannedRule;
import io.langyan.engine.rule.CheckedRule.Emit;
import io.langyan.engine.rule.Rung;
import io.langyan.engine.rule.ScoreLine;
import io.langyan.engine.timeline.Entry;
import io.langyan.engine.timeline.Hash;
import io.langyan.engine.timeline.Horizon;
import io.langyan.engine.timeline.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides what one rule says about a trigger: reads the profile, changes nothing. Reused from trigger to trigger, by one
 * thread.
 */
final class RuleDecider {
    private static final String MUTED = "mute";
    private static final String FALSE_ALARM = "feedback";

    private final PlannedRule rule;
    private final List<Mute> mutes;
    private final Horizon horizon;
    private final EvaluationContext chosen;
    private final ChainFinder chains;
    private final FeatureReader features;
    private final View triggerView = new View();
    private RuleAccount account;
    private long evaluatedFrom = Long.MIN_VALUE;

    /**
     * A decider of a rule.
     *
     * @param mutes what silences it, among others
     * @param settings limits, and whether features of a person observed for too short a time are missing
     * @param shared values that other rules ask for too
     * @param places where each feature's value is among those, or −1
     */
    RuleDecider(
            PlannedRule rule,
            List<Mute> mutes,
            Horizon horizon,
            CoreSettings settings,
            SharedFeatures shared,
            int[] places) {
        this.rule = rule;
        this.mutes = rule.live() ? mutes : List.of();
        this.horizon = horizon;
        this.chosen = new EvaluationContext(rule.steps().size());
        this.chains = new ChainFinder(rule, horizon, chosen);
        this.features = new FeatureReader(rule, chosen, horizon, settings, shared, places);
    }

    /**
     * Has its evaluations counted.
     *
     * @param to on whose account
     * @param from the first trigger that it may be asked about, event time in epoch milliseconds: see {@link #isSilent}
     */
    RuleDecider counting(RuleAccount to, long from) {
        account = to;
        evaluatedFrom = from;
        return this;
    }

    /** The rule it decides for. */
    PlannedRule rule() {
        return rule;
    }

    /** Whether the rule is, or was, in quarantine as to a trigger of that time: then nobody may ask. */
    boolean isSilent(long time) {
        return time < evaluatedFrom;
    }

    /** Whether the rule is in quarantine as to all triggers. */
    boolean isSilent() {
        return evaluatedFrom >= rule.until();
    }

    /** What {@link #decide} says, on the account of the rule. */
    Verdict decideCounted(String subjectId, Profile profile, Entry trigger, boolean cameLater) {
        if (account == null || !account.isTimed()) {
            return decide(subjectId, profile, trigger, cameLater);
        }
        long begin = account.begin();
        Verdict verdict = decide(subjectId, profile, trigger, cameLater);
        account.end(begin);
        return verdict;
    }

    /**
     * What the rule says of the trigger, or null where it says nothing.
     *
     * @param cameLater whether it is looked at again because of a record that came after it
     */
    Verdict decide(String subjectId, Profile profile, Entry trigger, boolean cameLater) {
        long now = trigger.triggerTime();
        if (choose(profile, trigger)) {
            int lines = lines();
            Rung rung = rung(lines);
            if (rung != null) {
                boolean late = cameLater || isLate(chosen, rule.triggerIndex());
                boolean approximate =
                        features.approximate() || profile.overflowed().concerns(rule, now, horizon);
                List<String> tags = tags(trigger, approximate);
                Finding finding = heeding(
                        profile,
                        finding(rule, detectionId(subjectId, trigger), chosen, now, lines(rule, lines), rung, tags));
                long restsOn = restsOn(rule, chosen, now);
                return new Verdict(
                        finding.detectionId(),
                        Optional.of(finding),
                        suppressKey(rule, chosen),
                        restsOn,
                        leavesFrom(rule, now, restsOn),
                        late);
            }
        }
        return null;
    }

    /** What somebody who knows has called a false alarm of this person is not said again for a while (RULES S13). */
    private Finding heeding(Profile profile, Finding finding) {
        boolean silent = finding.warns() && profile.isFalseAlarm(finding.ruleId(), finding.triggeredAt());
        return silent ? finding.suppressedBy(Optional.of(FALSE_ALARM)) : finding;
    }

    /** A call tags once it is over: until then its detection moves along, and the tag would have to move back again. */
    private List<String> tags(Entry trigger, boolean approximate) {
        boolean over = !trigger.type().interval() || trigger.isReleased();
        if (rule.rule().tags().isEmpty() || !over) {
            return approximate ? List.of(Finding.APPROXIMATE) : List.of();
        }
        List<String> tags = new ArrayList<>();
        rule.rule().tags().forEach(tag -> tags.add(tag.name()));
        if (approximate) {
            tags.add(Finding.APPROXIMATE);
        }
        return tags;
    }

    /** Identity of the detection that the rule makes of a trigger (RULES S7). */
    String detectionId(String subjectId, Entry trigger) {
        return Hash.hex(rule.rule().id(), rule.live() ? "LIVE" : "SHADOW", subjectId, trigger.evidenceId());
    }

    /** The score lines that count, as bits. */
    private int lines() {
        int lines = 0;
        for (int i = 0; i < rule.score().size(); i++) {
            if (rule.score().get(i).test(chosen) == Condition.TRUE) {
                lines |= 1 << i;
            }
        }
        return lines;
    }

    /**
     * Whether there is a chain that ends in the trigger; if so, {@link #chosen} holds its events, and the features are
     * those of the trigger.
     */
    boolean choose(Profile profile, Entry trigger) {
        long now = trigger.triggerTime();
        triggerView.look(trigger, now, horizon);
        if (!rule.covers(now) || !triggerView.exists() || !chains.find(triggerView, profile.timeline(), now)) {
            return false;
        }
        features.turnTo(profile, trigger, now);
        chosen.features(features);
        chosen.self(triggerView);
        return true;
    }

    /** What the conditions of score lines, exceptions and texts see: see {@link #choose}. */
    EvaluationContext chosen() {
        return chosen;
    }

    private Rung rung(int lines) {
        int score = 0;
        for (int i = 0; i < rule.score().size(); i++) {
            score += (lines >>> i & 1) * rule.rule().score().get(i).points();
        }
        Rung rung = null;
        for (Rung candidate : rule.rule().ladder()) {
            rung = score >= candidate.at() ? candidate : rung;
        }
        return rung;
    }

    private static List<Line> lines(PlannedRule rule, int bits) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < rule.score().size(); i++) {
            if ((bits >>> i & 1) != 0) {
                ScoreLine line = rule.rule().score().get(i);
                lines.add(new Line(line.id(), line.points()));
            }
        }
        return lines;
    }

    private Finding finding(
            PlannedRule rule,
            String detectionId,
            EvaluationContext chosen,
            long now,
            List<Line> lines,
            Rung rung,
            List<String> tags) {
        List<Evidence> evidence = new ArrayList<>();
        List<Outflow> outflows = new ArrayList<>();
        for (int step = 0; step < rule.steps().size(); step++) {
            View view = chosen.step(step);
            evidence.add(
                    new Evidence(rule.steps().get(step).name(), view.entry().evidenceId(), view.begin()));
            if (view.entry().type().outflow()) {
                outflows.add(Outflows.of(view, now, horizon));
            }
        }
        return new Finding(
                detectionId,
                rule.rule().id(),
                rule.rule().version(),
                rule.live(),
                rule.rule().fraudType().name(),
                chosen.step(rule.triggerIndex()).entry().evidenceId(),
                now,
                lines.stream().mapToInt(Line::points).sum(),
                rung.level(),
                rung.action(),
                lines,
                evidence,
                outflows,
                whereabouts(rule, chosen),
                rule.explain(chosen),
                exemption(rule, chosen, now).or(() -> mute(now)),
                tags);
    }

    /** From when on a finding may be published. */
    private static long leavesFrom(PlannedRule rule, long now, long restsOn) {
        if (rule.rule().emit() == Emit.FINAL) {
            return restsOn;
        }
        return rule.deadlineMillis() > 0 ? now + rule.deadlineMillis() : Verdict.AT_ONCE;
    }

    /** The trigger or its deadline, and of a call that is known only from a later record, that record. */
    private static long restsOn(PlannedRule rule, EvaluationContext chosen, long now) {
        long restsOn = now + rule.deadlineMillis();
        for (int step = 0; step < rule.steps().size(); step++) {
            restsOn = Math.max(restsOn, chosen.step(step).knownSince());
        }
        return restsOn;
    }

    private static boolean isLate(EvaluationContext chosen, int triggerIndex) {
        for (int step = 0; step <= triggerIndex; step++) {
            if (chosen.step(step).entry().late()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> exemption(PlannedRule rule, EvaluationContext chosen, long now) {
        for (PlannedExemption exemption : rule.exemptions()) {
            if (now < exemption.untilMillis() && exemption.condition().test(chosen) == Condition.TRUE) {
                return Optional.of("except:" + exemption.id());
            }
        }
        return Optional.empty();
    }

    /** Silence is a matter of the trigger's time, so that it does not depend on who was faster. */
    private Optional<String> mute(long now) {
        return mutes.stream()
                .filter(mute -> mute.silences(rule.rule().id(), now))
                .findFirst()
                .map(mute -> MUTED);
    }

    private static Whereabouts whereabouts(PlannedRule rule, EvaluationContext chosen) {
        View newestCall = null;
        String accountDivision = null;
        for (int step = 0; step < rule.steps().size(); step++) {
            View view = chosen.step(step);
            if (view.entry().subjectNumber() == null) {
                accountDivision = view.entry().subjectDivision();
            } else if (newestCall == null || ChainFinder.NEWEST_FIRST.compare(view, newestCall) < 0) {
                newestCall = view;
            }
        }
        return newestCall == null
                ? new Whereabouts(null, null, accountDivision)
                : new Whereabouts(
                        newestCall.entry().subjectNumber(), newestCall.entry().subjectDivision(), accountDivision);
    }

    private static long suppressKey(PlannedRule rule, EvaluationContext chosen) {
        if (rule.rule().suppress().isEmpty()) {
            return 0;
        }
        long key = 1;
        View trigger = chosen.step(rule.triggerIndex());
        for (Field field : rule.rule().suppress().get().per()) {
            key = Hash.of(key * 31 + FirstSeenReader.fingerprint(trigger, field));
        }
        return key;
    }
}
