package io.langyan.engine.ruletest.mutation;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.Exemption;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Expressions;
import io.langyan.engine.rule.Feature;
import io.langyan.engine.rule.Never;
import io.langyan.engine.rule.ScoreLine;
import io.langyan.engine.rule.Sequence;
import io.langyan.engine.rule.Step;
import io.langyan.engine.rule.Template;
import io.langyan.engine.rule.ValueType;
import java.util.List;
import java.util.Optional;

/** Takes a step out of a rule: what asks for its event holds from then on, so that only the step itself is missed. */
final class StepRemoval {
    private static final Expr TRUE = new Expr.NumberLiteral(ValueType.BOOL, 1);
    private static final long SHORT = 1_000;
    private static final int CAP = 256;

    private final CheckedRule rule;
    private final int removed;

    private StepRemoval(CheckedRule rule, int removed) {
        this.rule = rule;
        this.removed = removed;
    }

    /** The rule without a step that is not its trigger. */
    static RuleCopy of(RuleCopy copy, int removed) {
        StepRemoval removal = new StepRemoval(copy.rule(), removed);
        Sequence sequence = copy.sequence();
        List<Step> steps = RuleCopy.without(sequence.steps(), removed).stream()
                .map(step -> new Step(step.name(), step.event(), step.where().map(removal::condition)))
                .toList();
        List<Never> never = sequence.never().stream()
                .map(absent -> new Never(
                        absent.name(),
                        absent.event(),
                        absent.where().map(removal::condition),
                        removal.step(absent.from()),
                        removal.step(absent.to()),
                        absent.afterMillis()))
                .toList();
        List<ScoreLine> score = copy.score().stream()
                .map(line ->
                        new ScoreLine(line.id(), line.points(), line.condition().map(removal::condition), line.why()))
                .toList();
        List<Exemption> exemptions = copy.exemptions().stream()
                .map(each -> new Exemption(
                        each.id(), removal.condition(each.condition()), each.reason(), each.until(), each.approvedBy()))
                .toList();
        CheckedRule silent = removal.withoutWords(copy.checked());
        RuleCopy changed = RuleCopy.of(silent)
                .sequence(new Sequence(sequence.withinMillis(), steps, never))
                .features(copy.features().stream().map(removal::feature).toList())
                .score(score);
        return changed.exemptions(exemptions);
    }

    /** What is shown of an event that is not chosen any more would be unknown. */
    private CheckedRule withoutWords(CheckedRule whole) {
        Template nothing = new Template(List.of());
        return new CheckedRule(
                whole.id(),
                whole.version(),
                whole.status(),
                whole.owner(),
                whole.fraudType(),
                whole.entity(),
                whole.title(),
                whole.sequence(),
                whole.features(),
                whole.score(),
                whole.ladder(),
                nothing,
                nothing,
                whole.suppress(),
                whole.exemptions(),
                whole.emit(),
                whole.tags());
    }

    /** Where a step is found after the removal; the removed one counts as the next. */
    private int step(int index) {
        return index > removed ? index - 1 : index;
    }

    private Feature feature(Feature feature) {
        if (feature instanceof Feature.FirstSeen seen && seen.step() == removed) {
            // Nobody asks for it any more; it only keeps the places of the features behind it.
            EventType trigger = rule.sequence().trigger().event();
            return new Feature.Window(
                    seen.name(),
                    Feature.WindowKind.COUNT,
                    trigger,
                    Optional.empty(),
                    Optional.empty(),
                    SHORT,
                    false,
                    Optional.empty(),
                    CAP,
                    ValueType.INT);
        } else if (feature instanceof Feature.FirstSeen seen) {
            return new Feature.FirstSeen(
                    seen.name(),
                    step(seen.step()),
                    seen.stepField(),
                    seen.of(),
                    seen.field(),
                    seen.where(),
                    seen.overMillis(),
                    seen.settleMillis());
        }
        return feature;
    }

    private Expr condition(Expr expression) {
        if (expression instanceof Expr.And and) {
            return new Expr.And(and.terms().stream().map(this::condition).toList());
        } else if (expression instanceof Expr.Or or) {
            return new Expr.Or(or.terms().stream().map(this::condition).toList());
        } else if (expression instanceof Expr.Not not) {
            return new Expr.Not(condition(not.term()));
        }
        return asks(expression) ? TRUE : StepShift.of(expression, this::step);
    }

    private boolean asks(Expr expression) {
        boolean self = expression instanceof Expr.FieldRef reference && reference.step() == removed
                || expression instanceof Expr.TimeOf time && time.step() == removed
                || expression instanceof Expr.Subject subject && subject.step() == removed
                || expression instanceof Expr.FeatureRef feature
                        && rule.features().get(feature.index()) instanceof Feature.FirstSeen seen
                        && seen.step() == removed;
        return self || Expressions.operands(expression).stream().anyMatch(this::asks);
    }
}
