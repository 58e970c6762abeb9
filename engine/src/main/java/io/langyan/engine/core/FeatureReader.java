package io.langyan.engine.core;

import io.langyan.engine.plan.EvaluationContext;
import io.langyan.engine.plan.FeatureValues;
import io.langyan.engine.plan.PlannedFeature;
import io.langyan.engine.plan.PlannedRule;
import io.langyan.engine.rule.Feature;
import io.langyan.engine.timeline.Entry;
import io.langyan.engine.timeline.Horizon;

/** The features of one rule at one trigger, each computed once and only when a condition asks. */
final class FeatureReader implements FeatureValues {
    private final PlannedRule rule;
    private final Profile profile;
    private final Entry trigger;
    private final long now;
    private final EvaluationContext chosen;
    private final Horizon horizon;
    private final long[] values;
    private final boolean[] known;

    FeatureReader(
            PlannedRule rule, Profile profile, Entry trigger, long now, EvaluationContext chosen, Horizon horizon) {
        this.rule = rule;
        this.profile = profile;
        this.trigger = trigger;
        this.now = now;
        this.chosen = chosen;
        this.horizon = horizon;
        this.values = new long[rule.features().size()];
        this.known = new boolean[values.length];
    }

    @Override
    public long number(int index) {
        if (!known[index]) {
            values[index] = read(rule.features().get(index));
            known[index] = true;
        }
        return values[index];
    }

    private long read(PlannedFeature planned) {
        if (planned.feature() instanceof Feature.FirstSeen firstSeen) {
            return new FirstSeenReader(horizon)
                    .read(planned, profile.timeline(), profile.memory(), chosen.step(firstSeen.step()), trigger, now);
        }
        return new WindowReader(horizon).read(planned, profile.timeline(), trigger, now);
    }
}
