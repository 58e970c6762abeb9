package io.langyan.engine.plan;

/** The values of a rule's features for the trigger under evaluation, computed when first asked for. */
@FunctionalInterface
public interface FeatureValues {
    /** The value of the feature at that place of the rule, or {@link io.langyan.engine.event.Event#MISSING}. */
    long number(int index);
}
