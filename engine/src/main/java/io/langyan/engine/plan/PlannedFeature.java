package io.langyan.engine.plan;

import io.langyan.engine.rule.Feature;
import io.langyan.engine.timeline.PaneGrid;

/**
 * A feature ready to run.
 *
 * @param feature what it computes
 * @param type code of the event type it is computed from
 * @param where what must hold for an event to count
 * @param hash hash of its normal form, under which its state is kept
 * @param grid the panes of a window
 */
public record PlannedFeature(Feature feature, int type, Condition where, long hash, PaneGrid grid) {
    static PlannedFeature of(Feature feature) {
        return new PlannedFeature(
                feature,
                feature.of().code(),
                ExpressionCompiler.condition(feature.where()),
                NormalForm.hashOf(feature),
                PaneGrid.of(feature.overMillis()));
    }
}
