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
    private final int maxExact;
    private final long[] values;
    private final boolean[] known;
    private boolean approximate;

    FeatureReader(
            PlannedRule rule,
            Profile profile,
            Entry trigger,
            long now,
            EvaluationContext chosen,
            Horizon horizon,
            int maxExact) {
        this.rule = rule;
        this.profile = profile;
        this.trigger = trigger;
        this.now = now;
        this.chosen = chosen;
        this.horizon = horizon;
        this.maxExact = maxExact;
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

    /** Whether any window or baseline of the rule is approximate at the trigger (RULES S1), asked for or not. */
    boolean approximate() {
        for (int index = 0; index < values.length; index++) {
            if (!(rule.features().get(index).feature() instanceof Feature.FirstSeen)) {
                number(index);
            }
        }
        return approximate;
    }

    private long read(PlannedFeature planned) {
        if (planned.feature() instanceof Feature.FirstSeen firstSeen) {
            return new FirstSeenReader(horizon)
                    .read(planned, profile.timeline(), profile.memory(), chosen.step(firstSeen.step()), trigger, now);
        }
        if (planned.feature() instanceof Feature.Usual) {
            UsualReader usual = new UsualReader(planned, profile.days().of(planned.hash()), horizon);
            long value = usual.read(profile.timeline().entries(), trigger, now);
            approximate |= usual.approximate();
            return value;
        }
        WindowReader window = new WindowReader(planned, profile.panes().of(planned.hash()), horizon, maxExact);
        long value = window.read(profile.timeline().entries(), trigger, now);
        approximate |= window.approximate();
        return value;
    }
}
