package io.langyan.engine.plan;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Feature;
import io.langyan.engine.rule.Never;
import io.langyan.engine.rule.Step;
import io.langyan.engine.timeline.Hash;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The text of a feature that does not depend on how its author wrote it. State belongs to its hash (RULES S11), so the
 * form is part of the stored layout: it must not change between releases.
 */
final class NormalForm {
    private NormalForm() {}

    static long hashOf(Feature feature) {
        if (feature instanceof Feature.FirstSeen firstSeen) {
            return Hash.of(
                    source("first_seen", feature, firstSeen.field().name()) + " settle " + firstSeen.settleMillis());
        } else if (feature instanceof Feature.Usual usual) {
            // Every quantile is told by the same buckets.
            String kind = usual.statistic().isQuantile() ? "quantile" : "mean";
            return Hash.of(source(kind, feature, usual.field().name()));
        }
        Feature.Window window = (Feature.Window) feature;
        String field = window.field().map(Field::name).orElse("");
        boolean distinct = window.kind() == Feature.WindowKind.DISTINCT;
        return Hash.of(source(window.kind().name(), feature, field) + (distinct ? " cap " + window.cap() : ""));
    }

    /** What a step watches, and for how long an event may serve it. */
    static long hashOf(Step step, long keepMillis, long waitMillis) {
        return watched(step.event(), step.where(), keepMillis, waitMillis);
    }

    /** What an absence watches, and for how long an event may count. */
    static long hashOf(Never never, long keepMillis, long waitMillis) {
        return watched(never.event(), never.where(), keepMillis, waitMillis - never.afterMillis());
    }

    private static long watched(EventType event, Optional<Expr> where, long keepMillis, long waitMillis) {
        return Hash.of(
                "step " + event.name() + " where " + where(where) + " keep " + keepMillis + " wait " + waitMillis);
    }

    private static String source(String kind, Feature feature, String field) {
        return kind + " " + feature.of().name() + " " + field + " where " + where(feature.where()) + " over "
                + feature.overMillis();
    }

    private static String where(Optional<Expr> expression) {
        return expression.map(NormalForm::of).orElse("true");
    }

    static String of(Expr expression) {
        if (expression instanceof Expr.NumberLiteral literal) {
            return Long.toString(literal.value());
        } else if (expression instanceof Expr.TextLiteral literal) {
            return "'" + literal.value() + "'";
        } else if (expression instanceof Expr.FieldRef reference) {
            return (reference.step() == Expr.FieldRef.SELF ? "" : reference.step() + ".")
                    + reference.field().name();
        } else if (expression instanceof Expr.FeatureRef reference) {
            return "feature." + reference.index();
        } else if (expression instanceof Expr.TimeOf time) {
            return time.step() + ".at";
        } else if (expression instanceof Expr.Compare compare) {
            return compare.op() + sorted(compare.op(), of(compare.left()), of(compare.right()));
        } else if (expression instanceof Expr.In in) {
            return "IN(" + of(in.value()) + "," + list(in.options()) + ")";
        } else if (expression instanceof Expr.And and) {
            return "AND(" + list(and.terms()) + ")";
        } else if (expression instanceof Expr.Or or) {
            return "OR(" + list(or.terms()) + ")";
        } else if (expression instanceof Expr.Not not) {
            return "NOT(" + of(not.term()) + ")";
        } else if (expression instanceof Expr.Arithmetic arithmetic) {
            return arithmetic.op() + "(" + of(arithmetic.left()) + "," + of(arithmetic.right()) + ")";
        } else if (expression instanceof Expr.Known known) {
            return "KNOWN(" + of(known.value()) + ")";
        } else if (expression instanceof Expr.Calendar calendar) {
            return calendar.part() + "(" + of(calendar.time()) + ")";
        } else if (expression instanceof Expr.StartsWith startsWith) {
            return "STARTS(" + of(startsWith.value()) + ",'" + startsWith.prefix() + "')";
        } else if (expression instanceof Expr.Listed listed) {
            return "LISTED(" + of(listed.who()) + ",'" + listed.list() + "')";
        } else if (expression instanceof Expr.Tagged tagged) {
            return "TAGGED(" + of(tagged.who()) + ",'" + tagged.tag() + "')";
        } else if (expression instanceof Expr.Subject subject) {
            return (subject.step() == Expr.FieldRef.SELF ? "" : subject.step() + ".")
                    + subject.entity().word();
        }
        Expr.MultipleOf multiple = (Expr.MultipleOf) expression;
        return "MULTIPLE(" + of(multiple.value()) + "," + multiple.unit() + ")";
    }

    private static String sorted(Expr.CompareOp op, String left, String right) {
        boolean symmetric = op == Expr.CompareOp.EQ || op == Expr.CompareOp.NE;
        return symmetric && left.compareTo(right) > 0 ? "(" + right + "," + left + ")" : "(" + left + "," + right + ")";
    }

    /** The order of terms and options does not matter. */
    private static String list(List<Expr> terms) {
        return terms.stream().map(NormalForm::of).sorted().collect(Collectors.joining(","));
    }
}
