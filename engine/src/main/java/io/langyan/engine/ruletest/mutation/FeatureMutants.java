package io.langyan.engine.ruletest.mutation;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.explain.Quantities;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Expressions;
import io.langyan.engine.rule.Feature;
import io.langyan.engine.rule.Feature.WindowKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Changes the features that conditions of a rule ask for: windows, what is computed, what counts. */
final class FeatureMutants {
    private static final Map<WindowKind, WindowKind> OTHER = Map.of(
            WindowKind.SUM, WindowKind.MAX,
            WindowKind.MAX, WindowKind.MIN,
            WindowKind.MIN, WindowKind.MAX);
    private static final Label TELL_APART =
            new Label("加一个测试：两种算法的结果不同", "add a test in which the two do not come to the same");

    private final MutantList mutants;
    private final CheckedRule rule;

    FeatureMutants(MutantList mutants) {
        this.mutants = mutants;
        this.rule = mutants.copy().rule();
    }

    void collect() {
        for (int i = 0; i < rule.features().size(); i++) {
            if (isAsked(i)) {
                feature(i, rule.features().get(i));
            }
        }
    }

    /** A feature that only a text shows changes no outcome. */
    private boolean isAsked(int index) {
        return Stream.concat(
                        rule.score().stream().flatMap(line -> line.condition().stream()),
                        rule.exemptions().stream().map(exemption -> exemption.condition()))
                .anyMatch(condition -> asks(condition, index));
    }

    private static boolean asks(Expr expression, int index) {
        return expression instanceof Expr.FeatureRef reference && reference.index() == index
                || Expressions.operands(expression).stream().anyMatch(operand -> asks(operand, index));
    }

    private void feature(int index, Feature feature) {
        Label part = new Label("特征 " + feature.name(), "feature " + feature.name());
        mutants.conditions(
                mutants.place("features", feature.name(), "where"),
                part,
                feature.where(),
                where -> with(index, Features.where(feature, where)));
        for (Change<Long> span : Spans.of("over", feature.overMillis())) {
            add(index, "over", span.change(), span.help(), Features.over(feature, span.part()));
        }
        if (feature instanceof Feature.FirstSeen seen) {
            for (Change<Long> span : Spans.of("settle", seen.settleMillis())) {
                add(index, "settle", span.change(), span.help(), Features.settle(seen, span.part()));
            }
        } else if (feature instanceof Feature.Window window) {
            window(index, window);
        } else if (feature instanceof Feature.Usual usual) {
            usual(index, usual);
        }
    }

    private void window(int index, Feature.Window window) {
        WindowKind other = OTHER.get(window.kind());
        if (other != null) {
            String name = other.name().toLowerCase(Locale.ROOT);
            Optional<Long> otherwise = other == WindowKind.SUM ? Optional.empty() : Optional.of(0L);
            add(
                    index,
                    window.kind().name().toLowerCase(Locale.ROOT),
                    new Label("改为 " + name, name + " instead"),
                    TELL_APART,
                    Features.kind(window, other, window.otherwise().or(() -> otherwise)));
        }
        EventType trigger = rule.sequence().trigger().event();
        if (window.of().equals(trigger) && window.kind() != WindowKind.SINCE) {
            add(
                    index,
                    "before",
                    window.beforeTrigger()
                            ? new Label("去掉 before: trigger", "without before: trigger")
                            : new Label("加上 before: trigger", "with before: trigger"),
                    TELL_APART,
                    Features.before(window, !window.beforeTrigger()));
        }
    }

    private void usual(int index, Feature.Usual usual) {
        Feature.Statistic other =
                usual.statistic() == Feature.Statistic.P50 ? Feature.Statistic.P95 : Feature.Statistic.P50;
        String name = other.name().toLowerCase(Locale.ROOT);
        add(index, "usual", new Label("改为 " + name, name + " instead"), TELL_APART, Features.statistic(usual, other));
        for (int atLeast : new int[] {usual.atLeast() - 1, usual.atLeast() + 1}) {
            Label change = new Label("at_least 改为 " + atLeast, "at_least " + atLeast);
            int boundary = Math.max(atLeast, usual.atLeast()) - 1;
            Label help = new Label(
                    "加一个测试：历史恰有 " + boundary + " 笔", "add a test with a history of exactly " + boundary + " events");
            add(index, "at_least", change, help, Features.atLeast(usual, atLeast));
        }
        for (long otherwise : List.of(usual.otherwise() / 2, usual.otherwise() * 2)) {
            String shown = Quantities.of(usual.type(), otherwise);
            Label help = new Label("加一个测试：没有历史，且数额接近 else", "add a test without a history and with a value near else");
            add(
                    index,
                    "else",
                    new Label("else 改为 " + shown, "else " + shown),
                    help,
                    Features.otherwise(usual, otherwise));
        }
    }

    private void add(int index, String key, Label change, Label help, Feature changed) {
        Feature feature = rule.features().get(index);
        mutants.add(
                mutants.place("features", feature.name(), key),
                new Label("特征 " + feature.name(), "feature " + feature.name()),
                change,
                help,
                with(index, changed));
    }

    private RuleCopy with(int index, Feature changed) {
        return mutants.copy().features(RuleCopy.replaced(rule.features(), index, changed));
    }
}
