package io.langyan.engine.core;

import io.langyan.engine.event.Event;
import io.langyan.engine.plan.EvaluationContext;
import io.langyan.engine.plan.FeatureValues;
import io.langyan.engine.plan.PlannedFeature;
import io.langyan.engine.plan.PlannedRule;
import io.langyan.engine.rule.Feature;
import io.langyan.engine.timeline.Entry;
import io.langyan.engine.timeline.Horizon;
import java.util.Arrays;

/** The features of one rule at one trigger, each computed once and only when a condition asks. Reused. */
final class FeatureReader implements FeatureValues {
    private final PlannedRule rule;
    private final EvaluationContext chosen;
    private final FirstSeenReader firstSeen;
    private final WindowReader window;
    private final UsualReader usual;
    private final long[] values;
    private final boolean[] known;
    private final boolean cold;
    private final SharedFeatures shared;
    private final int[] places;
    private Profile profile;
    private Entry trigger;
    private long now;
    private boolean approximate;

    /** Features of a rule, for events chosen in that context; with the places of those whose values rules share. */
    FeatureReader(
            PlannedRule rule,
            EvaluationContext chosen,
            Horizon horizon,
            CoreSettings settings,
            SharedFeatures shared,
            int[] places) {
        this.rule = rule;
        this.chosen = chosen;
        this.firstSeen = new FirstSeenReader(horizon);
        this.window = new WindowReader(horizon, settings.maxExact());
        this.usual = new UsualReader(horizon);
        this.values = new long[rule.features().size()];
        this.known = new boolean[values.length];
        this.cold = settings.cold();
        this.shared = shared;
        this.places = places;
    }

    /** Turns to another trigger: nothing is known of it yet. */
    void turnTo(Profile newProfile, Entry newTrigger, long newNow) {
        profile = newProfile;
        trigger = newTrigger;
        now = newNow;
        approximate = false;
        Arrays.fill(known, false);
    }

    @Override
    public long number(int index) {
        if (!known[index]) {
            values[index] = places[index] < 0 ? read(rule.features().get(index)) : shared(index);
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

    private long shared(int index) {
        int place = places[index];
        if (!shared.isKnown(place)) {
            boolean before = approximate;
            approximate = false;
            long value = read(rule.features().get(index));
            shared.know(place, value, approximate);
            approximate = before;
        }
        approximate |= shared.isApproximate(place);
        return shared.value(place);
    }

    private long read(PlannedFeature planned) {
        if (Warmth.isNew(planned, now) || cold && Warmth.isCold(planned.feature(), now, profile.observedSince())) {
            return Event.MISSING;
        }
        if (planned.feature() instanceof Feature.FirstSeen feature) {
            return firstSeen.read(
                    planned, profile.timeline(), profile.memory(), chosen.step(feature.step()), trigger, now);
        }
        if (planned.feature() instanceof Feature.Usual) {
            long value = usual.read(planned, profile, trigger, now);
            approximate |= usual.approximate();
            return value;
        }
        long value = window.read(planned, profile, trigger, now);
        approximate |= window.approximate();
        return value;
    }
}
