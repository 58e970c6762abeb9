package io.langyan.engine.ruletest.mutation;

import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Feature;
import io.langyan.engine.rule.Feature.FirstSeen;
import io.langyan.engine.rule.Feature.Statistic;
import io.langyan.engine.rule.Feature.Usual;
import io.langyan.engine.rule.Feature.Window;
import io.langyan.engine.rule.Feature.WindowKind;
import java.util.Optional;

/** Features with one part exchanged. */
final class Features {
    private Features() {}

    static Feature where(Feature feature, Optional<Expr> where) {
        return changed(feature, where, feature.overMillis());
    }

    static Feature over(Feature feature, long overMillis) {
        return changed(feature, feature.where(), overMillis);
    }

    private static Feature changed(Feature feature, Optional<Expr> where, long over) {
        if (feature instanceof FirstSeen seen) {
            return new FirstSeen(
                    seen.name(),
                    seen.step(),
                    seen.stepField(),
                    seen.of(),
                    seen.field(),
                    where,
                    over,
                    seen.settleMillis());
        } else if (feature instanceof Usual usual) {
            return usual(usual, where, over, usual.statistic(), usual.atLeast(), usual.otherwise());
        }
        Window window = (Window) feature;
        return window(window, window.kind(), where, over, window.beforeTrigger(), window.otherwise());
    }

    static Feature settle(FirstSeen seen, long settleMillis) {
        return new FirstSeen(
                seen.name(),
                seen.step(),
                seen.stepField(),
                seen.of(),
                seen.field(),
                seen.where(),
                seen.overMillis(),
                settleMillis);
    }

    static Feature kind(Window window, WindowKind kind, Optional<Long> otherwise) {
        return window(window, kind, window.where(), window.overMillis(), window.beforeTrigger(), otherwise);
    }

    static Feature before(Window window, boolean beforeTrigger) {
        return window(window, window.kind(), window.where(), window.overMillis(), beforeTrigger, window.otherwise());
    }

    static Feature statistic(Usual usual, Statistic statistic) {
        return usual(usual, usual.where(), usual.overMillis(), statistic, usual.atLeast(), usual.otherwise());
    }

    static Feature atLeast(Usual usual, int atLeast) {
        return usual(usual, usual.where(), usual.overMillis(), usual.statistic(), atLeast, usual.otherwise());
    }

    static Feature otherwise(Usual usual, long otherwise) {
        return usual(usual, usual.where(), usual.overMillis(), usual.statistic(), usual.atLeast(), otherwise);
    }

    private static Window window(
            Window window,
            WindowKind kind,
            Optional<Expr> where,
            long overMillis,
            boolean beforeTrigger,
            Optional<Long> otherwise) {
        return new Window(
                window.name(),
                kind,
                window.of(),
                window.field(),
                where,
                overMillis,
                beforeTrigger,
                otherwise,
                window.cap(),
                window.type());
    }

    private static Usual usual(
            Usual usual, Optional<Expr> where, long overMillis, Statistic statistic, int atLeast, long otherwise) {
        return new Usual(
                usual.name(),
                statistic,
                usual.of(),
                usual.field(),
                where,
                overMillis,
                atLeast,
                otherwise,
                usual.type());
    }
}
