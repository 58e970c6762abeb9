package io.langyan.engine.core;

import io.langyan.engine.catalogue.Field;
import io.langyan.engine.detection.Evidence;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.detection.Line;
import io.langyan.engine.detection.Outflow;
import io.langyan.engine.detection.Verdict;
import io.langyan.engine.detection.Whereabouts;
import io.langyan.engine.event.Event;
import io.langyan.engine.plan.Condition;
import io.langyan.engine.plan.EvaluationContext;
import io.langyan.engine.plan.PlannedExemption;
import io.langyan.engine.plan.PlannedRule;
import io.langyan.engine.rule.Rung;
import io.langyan.engine.rule.ScoreLine;
import io.langyan.engine.timeline.Entry;
import io.langyan.engine.timeline.Hash;
import io.langyan.engine.timeline.Horizon;
import io.langyan.engine.timeline.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides what a rule says about a trigger: reads the profile, changes nothing. */
final class RuleDecider {
    private final Horizon horizon;
    private final int maxExact;

    RuleDecider(Horizon horizon, int maxExact) {
        this.horizon = horizon;
        this.maxExact = maxExact;
    }

    /** Identity of the detection that a rule makes of a trigger (RULES S7). */
    static String detectionId(PlannedRule rule, String subjectId, Entry trigger) {
        return Hash.hex(rule.rule().id(), rule.live() ? "LIVE" : "SHADOW", subjectId, trigger.evidenceId());
    }

    /**
     * What the rule says of the trigger.
     *
     * @param cameLater whether it is looked at again because of a record that came after it
     */
    Verdict decide(PlannedRule rule, String subjectId, Profile profile, Entry trigger, boolean cameLater) {
        String detectionId = detectionId(rule, subjectId, trigger);
        EvaluationContext chosen = new EvaluationContext(rule.steps().size());
        long now = trigger.triggerTime();
        View view = View.of(trigger, now, horizon);
        if (!new ChainFinder(rule, profile.timeline(), horizon, now, chosen).find(view)) {
            return new Verdict(detectionId, Optional.empty(), 0, now, cameLater);
        }
        FeatureReader features = new FeatureReader(rule, profile, trigger, now, chosen, horizon, maxExact);
        chosen.features(features);
        chosen.self(view);
        List<Line> lines = lines(rule, chosen);
        int score = lines.stream().mapToInt(Line::points).sum();
        Rung rung = null;
        for (Rung candidate : rule.rule().ladder()) {
            rung = score >= candidate.at() ? candidate : rung;
        }
        if (rung == null) {
            return new Verdict(detectionId, Optional.empty(), 0, now, cameLater);
        }
        boolean approximate = features.approximate() || profile.overflowed().concerns(rule, now, horizon);
        Finding finding = finding(rule, detectionId, chosen, now, lines, rung, approximate);
        boolean late = cameLater || isLate(chosen, rule.triggerIndex());
        return new Verdict(
                detectionId, Optional.of(finding), suppressKey(rule, chosen), restsOn(rule, chosen, now), late);
    }

    private static List<Line> lines(PlannedRule rule, EvaluationContext chosen) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < rule.score().size(); i++) {
            if (rule.score().get(i).test(chosen) == Condition.TRUE) {
                ScoreLine line = rule.rule().score().get(i);
                lines.add(new Line(line.id(), line.points()));
            }
        }
        return lines;
    }

    private static Finding finding(
            PlannedRule rule,
            String detectionId,
            EvaluationContext chosen,
            long now,
            List<Line> lines,
            Rung rung,
            boolean approximate) {
        List<Evidence> evidence = new ArrayList<>();
        List<Outflow> outflows = new ArrayList<>();
        for (int step = 0; step < rule.steps().size(); step++) {
            View view = chosen.step(step);
            evidence.add(
                    new Evidence(rule.steps().get(step).name(), view.entry().evidenceId(), view.begin()));
            if (view.entry().type().outflow()) {
                outflows.add(outflow(view));
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
                exemption(rule, chosen, now),
                approximate ? List.of(Finding.APPROXIMATE) : List.of());
    }

    /** The trigger, and of a call that is known only from a later record, that record. */
    private static long restsOn(PlannedRule rule, EvaluationContext chosen, long now) {
        long restsOn = now;
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

    private static Outflow outflow(View view) {
        return new Outflow(
                view.entry().type().field("payee").map(view::text).orElse(""),
                number(view, "amount"),
                view.entry().evidenceId(),
                view.begin(),
                number(view, "balance_after"));
    }

    private static long number(View view, String field) {
        return view.entry().type().field(field).map(view::number).orElse(Event.MISSING);
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
