package io.langyan.engine.ruletest.mutation;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Span;
import io.langyan.engine.explain.ExpressionText;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Collects the mutants of one rule; what says the same as the rule, or as an earlier mutant, is left out. */
final class MutantList {
    private final CheckedRule rule;
    private final RulePlaces places;
    private final ConditionChanges conditions;
    private final List<Mutant> mutants = new ArrayList<>();

    MutantList(CheckedRule rule, RulePlaces places) {
        this.rule = rule;
        this.places = places;
        this.conditions = new ConditionChanges(ExpressionText.of(rule));
    }

    RuleCopy copy() {
        return RuleCopy.of(rule);
    }

    Span place(String... path) {
        return places.of(path);
    }

    void add(Span span, Label part, Label change, Label help, RuleCopy changed) {
        CheckedRule mutated = changed.checked();
        if (!mutated.equals(rule)
                && mutants.stream().noneMatch(other -> other.rule().equals(mutated))) {
            mutants.add(new Mutant(span, part, change, help, mutated));
        }
    }

    /** The same part with each change of its condition, and without it where it is a single term. */
    void conditions(Span span, Label part, Optional<Expr> condition, Function<Optional<Expr>, RuleCopy> with) {
        if (condition.isEmpty()) {
            return;
        }
        if (!(condition.get() instanceof Expr.And)) {
            add(
                    span,
                    part,
                    new Label("去掉条件", "without its condition"),
                    new Label(
                            "加一个测试：该条件不成立，并写明结果",
                            "add a test in which the condition does not hold, and say what it comes to"),
                    with.apply(Optional.empty()));
        }
        for (Change<Expr> change : conditions.of(condition.get())) {
            add(span, part, change.change(), change.help(), with.apply(Optional.of(change.part())));
        }
    }

    List<Mutant> all() {
        return List.copyOf(mutants);
    }
}
