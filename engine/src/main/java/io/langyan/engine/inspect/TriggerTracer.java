package io.langyan.engine.inspect;

import io.langyan.engine.core.Profile;
import io.langyan.engine.core.RuleInspector;
import io.langyan.engine.detection.Verdict;
import io.langyan.engine.explain.ExpressionText;
import io.langyan.engine.plan.Condition;
import io.langyan.engine.plan.EvaluationContext;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Feature;
import io.langyan.engine.rule.ScoreLine;
import io.langyan.engine.timeline.Entry;
import io.langyan.engine.timeline.Timeline;
import io.langyan.engine.timeline.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what a rule says of one trigger, and why: the engine decides, this only asks what it saw. */
final class TriggerTracer {
    private final RuleInspector inspector;
    private final CheckedRule rule;
    private final ChainTracer chains;
    private final ConditionTracer conditions;
    private final Timeline events;

    /**
     * A tracer.
     *
     * @param events every event that the rule could concern, whether or not the engine keeps it
     */
    TriggerTracer(RuleInspector inspector, RelaxedRules relaxed, Timeline events) {
        this.inspector = inspector;
        this.rule = inspector.rule().rule();
        this.chains = new ChainTracer(relaxed, inspector);
        this.conditions = new ConditionTracer(ExpressionText.of(rule));
        this.events = events;
    }

    /** What is said of a trigger, given what is remembered when nothing can change it any more. */
    Trace trace(String subjectId, Profile profile, Entry event) {
        Optional<Entry> kept = inspector.find(profile, event);
        Optional<Verdict> verdict = kept.flatMap(entry -> inspector.decide(subjectId, profile, entry));
        if (kept.isPresent() && inspector.choose(profile, kept.get())) {
            EvaluationContext chain = inspector.context();
            List<LineTrace> lines = lines(chain);
            return new Trace(
                    event.evidenceId(),
                    event.type().name(),
                    event.triggerTime(),
                    verdict.isPresent() ? Trace.Outcome.WARNS : Trace.Outcome.BELOW_LADDER,
                    chains.steps(chain),
                    List.of(),
                    features(chain),
                    lines,
                    rule.ladder().get(0),
                    verdict.flatMap(Verdict::finding),
                    Optional.empty());
        }
        return withoutChain(event);
    }

    private Trace withoutChain(Entry event) {
        View view = inspector.seenFrom(event, event.triggerTime());
        EvaluationContext alone = new EvaluationContext(EvaluationContext.MOST_STEPS).self(view);
        Condition where =
                inspector.rule().steps().get(inspector.rule().triggerIndex()).where();
        boolean concerned = view.exists() && where.test(alone) != Condition.FALSE;
        List<Obstacle> obstacles = concerned ? chains.obstacles(events, event) : List.of();
        return new Trace(
                event.evidenceId(),
                event.type().name(),
                event.triggerTime(),
                concerned ? Trace.Outcome.NO_CHAIN : Trace.Outcome.NOT_A_TRIGGER,
                List.of(chains.trigger(view)),
                obstacles,
                List.of(),
                List.of(),
                rule.ladder().get(0),
                Optional.empty(),
                Optional.empty());
    }

    private List<LineTrace> lines(EvaluationContext chain) {
        View trigger = chain.step(rule.sequence().triggerIndex());
        chain.self(trigger);
        List<LineTrace> lines = new ArrayList<>();
        for (ScoreLine line : rule.score()) {
            Optional<TracedCondition> condition =
                    line.condition().map(expression -> conditions.trace(expression, chain));
            Answer answer = condition.map(TracedCondition::answer).orElse(Answer.TRUE);
            lines.add(new LineTrace(line.id(), line.points(), answer, condition, line.why()));
        }
        return lines;
    }

    private List<TracedValue> features(EvaluationContext chain) {
        List<TracedValue> values = new ArrayList<>();
        for (int i = 0; i < rule.features().size(); i++) {
            Feature feature = rule.features().get(i);
            values.add(ValueWords.of(feature.name(), new Expr.FeatureRef(i, feature.type()), chain));
        }
        return values;
    }
}
