package io.langyan.engine.ruletest.mutation;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.Exemption;
import io.langyan.engine.rule.Suppress;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;

/** Changes when a rule says nothing: suppression and exceptions. */
final class SuppressMutants {
    private static final Label PART = new Label("抑制", "suppress");
    private static final Label TWICE =
            new Label("加一个测试：同样的事发生两次，只预警一次", "add a test in which the same happens twice and warns once");

    private final MutantList mutants;
    private final CheckedRule rule;

    SuppressMutants(MutantList mutants) {
        this.mutants = mutants;
        this.rule = mutants.copy().rule();
    }

    void collect() {
        rule.suppress().ifPresent(this::suppress);
        for (int i = 0; i < rule.exemptions().size(); i++) {
            exemption(i, rule.exemptions().get(i));
        }
    }

    private void suppress(Suppress suppress) {
        add("per", new Label("去掉", "left out"), TWICE, Optional.empty());
        for (Change<Long> span : Spans.of("for", suppress.forMillis())) {
            add(
                    "for",
                    span.change(),
                    span.help(),
                    Optional.of(new Suppress(suppress.per(), span.part(), suppress.unlessScoreRisesBy())));
        }
        for (int i = 0; i < suppress.per().size(); i++) {
            String field = suppress.per().get(i).name();
            add(
                    "per",
                    new Label("per 中去掉 " + field, "per without " + field),
                    new Label(
                            "加一个测试：" + field + " 不同的两次，各预警一次",
                            "add a test that happens twice with another " + field + ", and warns twice"),
                    Optional.of(new Suppress(
                            RuleCopy.without(suppress.per(), i), suppress.forMillis(), suppress.unlessScoreRisesBy())));
        }
        if (suppress.unlessScoreRisesBy().isPresent()) {
            rise(suppress, suppress.unlessScoreRisesBy().getAsInt());
        }
    }

    private void rise(Suppress suppress, int least) {
        NavigableSet<Integer> rises = ReachableScores.of(rule.score()).rises();
        add(
                "unless_score_rises_by",
                new Label("去掉 unless_score_rises_by", "without unless_score_rises_by"),
                risesBy(least),
                with(suppress, OptionalInt.empty()));
        Integer reached = rises.ceiling(least);
        if (reached != null) {
            add(
                    "unless_score_rises_by",
                    new Label("unless_score_rises_by 改为 " + (reached + 1), "unless_score_rises_by " + (reached + 1)),
                    risesBy(reached),
                    with(suppress, OptionalInt.of(reached + 1)));
        }
        Integer missed = rises.lower(least);
        if (missed != null) {
            add(
                    "unless_score_rises_by",
                    new Label("unless_score_rises_by 改为 " + missed, "unless_score_rises_by " + missed),
                    risesBy(missed),
                    with(suppress, OptionalInt.of(missed)));
        }
    }

    private static Label risesBy(int rise) {
        return new Label(
                "加一个测试：第二次比第一次高 " + rise + " 分，并写明是否再次预警",
                "add a test whose second detection scores " + rise
                        + " above the first, and say whether it warns again");
    }

    private static Optional<Suppress> with(Suppress suppress, OptionalInt rise) {
        return Optional.of(new Suppress(suppress.per(), suppress.forMillis(), rise));
    }

    private void add(String key, Label change, Label help, Optional<Suppress> changed) {
        mutants.add(
                mutants.place("suppress", key),
                PART,
                change,
                help,
                mutants.copy().suppress(changed));
    }

    private void exemption(int index, Exemption exemption) {
        Label part = new Label("例外 " + exemption.id(), "except " + exemption.id());
        String item = Integer.toString(index);
        mutants.add(
                mutants.place("except", item, "id"),
                part,
                new Label("去掉", "left out"),
                new Label("加一个测试：例外适用，应不预警", "add a quiet test in which the exception applies"),
                mutants.copy().exemptions(RuleCopy.without(rule.exemptions(), index)));
        mutants.conditions(
                mutants.place("except", item, "if"),
                part,
                Optional.of(exemption.condition()),
                condition -> mutants.copy()
                        .exemptions(condition
                                .map(changed -> RuleCopy.replaced(
                                        rule.exemptions(),
                                        index,
                                        new Exemption(
                                                exemption.id(),
                                                changed,
                                                exemption.reason(),
                                                exemption.until(),
                                                exemption.approvedBy())))
                                .orElse(rule.exemptions())));
    }
}
