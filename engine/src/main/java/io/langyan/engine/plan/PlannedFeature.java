package io.langyan.engine.plan;

import io.langyan.engine.rule.Feature;
import io.langyan.engine.timeline.Hash;
import io.langyan.engine.timeline.PaneGrid;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A feature ready to run.
 *
 * @param feature what it computes
 * @param type code of the event type it is computed from
 * @param where what must hold for an event to count
 * @param hash hash of its normal form
 * @param since since when it has been computed, event time in epoch milliseconds
 * @param grid the panes of a window
 */
public record PlannedFeature(Feature feature, int type, Condition where, long hash, long since, PaneGrid grid) {
    /** However far back a feature looks, after this long it is warm: 14 days (RULES S10). */
    private static final long LONGEST_WARMING = Duration.ofDays(14).toMillis();

    static PlannedFeature of(Feature feature, Origins origins) {
        long hash = NormalForm.hashOf(feature);
        long since = origins.of(hash);
        return new PlannedFeature(
                feature,
                feature.of().code(),
                Origins.since(since, ExpressionCompiler.condition(feature.where())),
                hash,
                since,
                PaneGrid.of(feature.overMillis()));
    }

    /**
     * What its value depends on beside the trigger: features of the same content have the same value. Empty for one that
     * depends on other chosen events of its rule.
     */
    Optional<Object> content() {
        if (feature instanceof Feature.Window window) {
            return Optional.of(List.of(key(), window.beforeTrigger(), window.otherwise()));
        } else if (feature instanceof Feature.Usual usual) {
            return Optional.of(List.of(key(), usual.statistic(), usual.atLeast(), usual.otherwise()));
        }
        return Optional.empty();
    }

    /** How long a feature has to be watched before it says anything about what is usual, in milliseconds (RULES S10). */
    public static long warmingMillis(Feature feature) {
        return Math.min(feature.overMillis(), LONGEST_WARMING);
    }

    /** From when on it is warm, event time in epoch milliseconds; empty for what has been watched since the first record. */
    public OptionalLong warmAt() {
        return since == Origins.EVER ? OptionalLong.empty() : OptionalLong.of(since + warmingMillis(feature));
    }

    /** Under which its state is kept: a feature that left the plan and comes back begins anew (RULES S11). */
    public long key() {
        return since == Origins.EVER ? hash : Hash.of(hash * 31 + since);
    }
}
