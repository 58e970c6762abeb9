package io.langyan.engine.inspect;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.core.CoreSettings;
import io.langyan.engine.core.RuleInspector;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.Never;
import io.langyan.engine.rule.Sequence;
import io.langyan.engine.rule.Step;
import io.langyan.engine.rule.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Forms of a rule that want less: each without one part of its sequence, or without all of them. */
final class RelaxedRules {
    /** Longer than any history. */
    private static final long FOR_EVER = Long.MAX_VALUE / 4;

    private static final Template NO_TEXT = new Template(List.of());

    private final Catalogue catalogue;
    private final CheckedRule rule;
    private final CoreSettings settings;

    RelaxedRules(Catalogue catalogue, CheckedRule rule, CoreSettings settings) {
        this.catalogue = catalogue;
        this.rule = rule;
        this.settings = settings;
    }

    RuleInspector withoutNever() {
        return inspector(rule.sequence().withinMillis(), rule.sequence().steps(), List.of());
    }

    RuleInspector withoutSpan() {
        return inspector(FOR_EVER, rule.sequence().steps(), rule.sequence().never());
    }

    RuleInspector withoutCondition(int step) {
        List<Step> steps = new ArrayList<>(rule.sequence().steps());
        steps.set(step, open(steps.get(step)));
        return inspector(rule.sequence().withinMillis(), steps, rule.sequence().never());
    }

    /** Only the kinds of events and their order are wanted. */
    RuleInspector withoutAny() {
        return inspector(
                FOR_EVER,
                rule.sequence().steps().stream().map(RelaxedRules::open).toList(),
                List.of());
    }

    /** Only the kinds of events and their order are wanted, from a step on. */
    RuleInspector from(int step) {
        List<Step> all = rule.sequence().steps();
        return inspector(
                FOR_EVER,
                all.subList(step, all.size()).stream().map(RelaxedRules::open).toList(),
                List.of());
    }

    private static Step open(Step step) {
        return new Step(step.name(), step.event(), Optional.empty());
    }

    private RuleInspector inspector(long withinMillis, List<Step> steps, List<Never> never) {
        CheckedRule relaxed = new CheckedRule(
                rule.id(),
                rule.version(),
                CheckedRule.Status.LIVE,
                rule.owner(),
                rule.fraudType(),
                rule.entity(),
                rule.title(),
                new Sequence(withinMillis, steps, never),
                List.of(),
                List.of(),
                rule.ladder(),
                NO_TEXT,
                NO_TEXT,
                Optional.empty(),
                List.of(),
                rule.emit(),
                List.of());
        return new RuleInspector(Plan.of(catalogue, List.of(relaxed)), settings);
    }
}
