package io.langyan.engine.core;

import io.langyan.engine.plan.Condition;
import io.langyan.engine.plan.EvaluationContext;
import io.langyan.engine.plan.Interest;
import io.langyan.engine.plan.PlannedNever;
import io.langyan.engine.plan.PlannedRule;
import io.langyan.engine.timeline.Entry;
import io.langyan.engine.timeline.Horizon;
import io.langyan.engine.timeline.Timeline;
import io.langyan.engine.timeline.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the newest chain of a rule's steps that ends in a trigger (RULES S3): depth first from the trigger backwards,
 * newest candidate first, so that the first whole chain found is the newest.
 */
final class ChainFinder {
    /** The order of RULES S2, backwards. */
    static final Comparator<View> NEWEST_FIRST = Comparator.comparingLong(View::begin)
            .thenComparing(view -> view.entry().evidenceId())
            .reversed();

    private final PlannedRule rule;
    private final Horizon horizon;
    private final EvaluationContext chosen;
    private final EvaluationContext alone = new EvaluationContext(EvaluationContext.MOST_STEPS);
    private final View scan = new View();
    private final List<List<View>> candidates = new ArrayList<>();
    private Timeline timeline;
    private long now;

    /** A finder of a rule's chains, which it leaves in that context. Reused from trigger to trigger. */
    ChainFinder(PlannedRule rule, Horizon horizon, EvaluationContext chosen) {
        this.rule = rule;
        this.horizon = horizon;
        this.chosen = chosen;
    }

    /** Whether there is a chain that ends in the trigger; if so, the context holds its events. */
    boolean find(View trigger, Timeline newTimeline, long newNow) {
        timeline = newTimeline;
        now = newNow;
        chosen.clear();
        int last = rule.triggerIndex();
        Condition where = rule.steps().get(last).where();
        if (where.test(chosen.self(trigger)) == Condition.FALSE) {
            return false;
        }
        chosen.step(last, trigger);
        candidates.clear();
        for (int step = 0; step < last; step++) {
            List<View> found = candidates(
                    rule.steps().get(step).type(), rule.steps().get(step).where(), now);
            if (found.isEmpty()) {
                return false;
            }
            candidates.add(found);
        }
        return choose(last - 1);
    }

    private boolean choose(int step) {
        if (step < 0) {
            return holds();
        }
        long latest = chosen.step(step + 1).begin();
        for (View candidate : candidates.get(step)) {
            if (candidate.begin() <= latest && isFree(candidate, step) && spans(candidate, step)) {
                chosen.step(step, candidate);
                if (choose(step - 1)) {
                    return true;
                }
                chosen.step(step, null);
            }
        }
        return false;
    }

    private boolean spans(View candidate, int step) {
        return step > 0 || now - candidate.end() <= rule.rule().sequence().withinMillis();
    }

    private boolean isFree(View candidate, int step) {
        for (int later = step + 1; later <= rule.triggerIndex(); later++) {
            if (chosen.step(later).entry() == candidate.entry()) {
                return false;
            }
        }
        return true;
    }

    private boolean holds() {
        for (int step = 0; step <= rule.triggerIndex(); step++) {
            Condition where = rule.steps().get(step).where();
            if (where.test(chosen.self(chosen.step(step))) != Condition.TRUE) {
                return false;
            }
        }
        for (PlannedNever never : rule.never()) {
            if (happened(never) != null) {
                return false;
            }
        }
        return true;
    }

    /** What happened although it must not, given the events that the context holds; null where nothing did. */
    View happened(PlannedNever never) {
        long from = chosen.step(never.from()).begin();
        long moment = now + never.afterMillis();
        long to = never.afterMillis() > 0 ? moment : chosen.step(never.to()).begin();
        for (View view : candidates(never.type(), never.where(), moment)) {
            if (view.begin() >= from
                    && view.begin() <= to
                    && !isChosen(view.entry())
                    && never.where().test(chosen.self(view)) == Condition.TRUE) {
                return view;
            }
        }
        return null;
    }

    private boolean isChosen(Entry entry) {
        for (int step = 0; step <= rule.triggerIndex(); step++) {
            if (chosen.step(step).entry() == entry) {
                return true;
            }
        }
        return false;
    }

    /**
     * Events that could match as they are seen from a moment, newest first; beyond the reach only the newest few, as
     * those are all that is kept.
     */
    private List<View> candidates(int type, Condition where, long moment) {
        List<View> found = null;
        for (int i = 0; i < timeline.size(); i++) {
            Entry entry = timeline.entry(i);
            if (entry.type().code() == type) {
                scan.look(entry, moment, horizon);
                if (scan.exists() && scan.begin() <= moment && where.test(alone.self(scan)) != Condition.FALSE) {
                    found = found == null ? new ArrayList<>() : found;
                    found.add(View.of(entry, moment, horizon));
                }
            }
        }
        return found == null ? List.of() : newest(found, moment);
    }

    private List<View> newest(List<View> found, long moment) {
        found.sort(NEWEST_FIRST);
        int beyond = 0;
        while (beyond < found.size() && found.get(beyond).begin() > moment - horizon.reachMillis()) {
            beyond++;
        }
        List<View> newest = found.subList(0, Math.min(found.size(), beyond + Interest.NEWEST_MATCHES));
        newest.removeIf(View::retracted);
        return newest;
    }
}
