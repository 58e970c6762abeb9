package io.langyan.engine.plan;

import io.langyan.engine.event.Event;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.timeline.View;
import java.util.Arrays;

/** What a compiled expression sees. Mutable and reused: one evaluation at a time. */
public final class EvaluationContext {
    /** The most steps a rule can have (RULES section 6). */
    public static final int MOST_STEPS = 5;

    private final View[] steps;
    private View self;
    private FeatureValues features;

    /** A context for a rule of that many steps. */
    public EvaluationContext(int steps) {
        this.steps = new View[steps];
    }

    /** Sets the event that a {@code where} is about. */
    public EvaluationContext self(View view) {
        self = view;
        return this;
    }

    /** Sets the event chosen for a step, or null to take the choice back. */
    public void step(int index, View view) {
        steps[index] = view;
    }

    /** The event chosen for a step, or null. */
    public View step(int index) {
        return steps[index];
    }

    /** Takes every choice back. */
    public void clear() {
        Arrays.fill(steps, null);
        self = null;
    }

    /** Sets the features. */
    public void features(FeatureValues values) {
        features = values;
    }

    View view(int step) {
        return step == Expr.FieldRef.SELF ? self : steps[step];
    }

    long feature(int index) {
        return features == null ? Event.MISSING : features.number(index);
    }
}
