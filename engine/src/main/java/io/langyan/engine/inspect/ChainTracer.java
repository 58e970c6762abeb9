package io.langyan.engine.inspect;

import io.langyan.engine.core.RuleInspector;
import io.langyan.engine.explain.ExpressionText;
import io.langyan.engine.inspect.Obstacle.Kind;
import io.langyan.engine.plan.EvaluationContext;
import io.langyan.engine.plan.PlannedNever;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.Never;
import io.langyan.engine.rule.Step;
import io.langyan.engine.timeline.Entry;
import io.langyan.engine.timeline.Timeline;
import io.langyan.engine.timeline.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds out why a trigger has no chain: asks the engine what it would find if one part of the rule were not there, and
 * where no single part is to blame, what is nearest with all of them gone.
 */
final class ChainTracer {
    private final CheckedRule rule;
    private final List<PlannedNever> never;
    private final ConditionTracer conditions;
    private final RelaxedRules relaxed;

    ChainTracer(RelaxedRules relaxed, RuleInspector inspector) {
        this.rule = inspector.rule().rule();
        this.never = inspector.rule().never();
        this.conditions = new ConditionTracer(ExpressionText.of(rule));
        this.relaxed = relaxed;
    }

    /** The events of a chain with what the conditions of their steps came to. */
    List<StepTrace> steps(EvaluationContext chain) {
        List<StepTrace> steps = new ArrayList<>();
        for (int i = 0; i < rule.sequence().steps().size(); i++) {
            steps.add(step(i, chain));
        }
        return steps;
    }

    /** The trigger alone, as seen from itself. */
    StepTrace trigger(View view) {
        EvaluationContext alone = new EvaluationContext(EvaluationContext.MOST_STEPS);
        alone.step(rule.sequence().triggerIndex(), view);
        return step(rule.sequence().triggerIndex(), alone);
    }

    /** What is in the way of a chain that ends in the trigger. */
    List<Obstacle> obstacles(Timeline events, Entry trigger) {
        List<Obstacle> found = new ArrayList<>();
        RuleInspector silent = relaxed.withoutNever();
        if (silent.hasChain(events, trigger)) {
            happened(silent, found);
        }
        RuleInspector unlimited = relaxed.withoutSpan();
        if (unlimited.hasChain(events, trigger)) {
            found.add(span(unlimited.chain(), trigger.triggerTime(), true));
        }
        for (int step = 0; step <= rule.sequence().triggerIndex(); step++) {
            RuleInspector open = relaxed.withoutCondition(step);
            if (open.hasChain(events, trigger)) {
                found.add(condition(open.chain(), step, true));
            }
        }
        return found.isEmpty() ? together(events, trigger) : found;
    }

    private void happened(RuleInspector silent, List<Obstacle> found) {
        EvaluationContext chain = silent.chain();
        for (int i = 0; i < never.size(); i++) {
            Never absent = rule.sequence().never().get(i);
            Optional<View> event = silent.happened(never.get(i));
            if (event.isPresent()) {
                List<StepTrace> steps = steps(chain);
                EvaluationContext context = chain.self(event.get());
                StepTrace what = new StepTrace(
                        absent.name(),
                        absent.event().name(),
                        Optional.of(event.get().entry().evidenceId()),
                        event.get().begin(),
                        absent.where().map(where -> conditions.trace(where, context)));
                found.add(new Obstacle(Kind.HAPPENED, true, steps, what, 0));
            }
        }
    }

    private List<Obstacle> together(Timeline events, Entry trigger) {
        List<Obstacle> found = new ArrayList<>();
        RuleInspector open = relaxed.withoutAny();
        if (!open.hasChain(events, trigger)) {
            return List.of(noEvent(events, trigger));
        }
        for (int step = 0; step <= rule.sequence().triggerIndex(); step++) {
            Obstacle condition = condition(open.chain(), step, false);
            if (!condition.event().holds()) {
                found.add(condition);
            }
        }
        Obstacle span = span(open.chain(), trigger.triggerTime(), false);
        if (span.millis() > rule.sequence().withinMillis()) {
            found.add(span);
        }
        happened(open, found);
        return found;
    }

    /** The last step, going back from the trigger, for which nothing is left that came before. */
    private Obstacle noEvent(Timeline events, Entry trigger) {
        int step = rule.sequence().triggerIndex() - 1;
        while (step > 0 && relaxed.from(step).hasChain(events, trigger)) {
            step--;
        }
        Step wanted = rule.sequence().steps().get(Math.max(step, 0));
        StepTrace nothing = new StepTrace(wanted.name(), wanted.event().name(), Optional.empty(), 0, Optional.empty());
        return new Obstacle(Kind.NO_EVENT, false, List.of(), nothing, 0);
    }

    private Obstacle span(EvaluationContext chain, long now, boolean alone) {
        return new Obstacle(
                Kind.SPAN,
                alone,
                steps(chain),
                step(0, chain),
                now - chain.step(0).end());
    }

    private Obstacle condition(EvaluationContext chain, int step, boolean alone) {
        return new Obstacle(Kind.CONDITION, alone, steps(chain), step(step, chain), 0);
    }

    private StepTrace step(int index, EvaluationContext chain) {
        Step step = rule.sequence().steps().get(index);
        View view = chain.step(index);
        chain.self(view);
        return new StepTrace(
                step.name(),
                step.event().name(),
                Optional.of(view.entry().evidenceId()),
                view.begin(),
                step.where().map(where -> conditions.trace(where, chain)));
    }
}
