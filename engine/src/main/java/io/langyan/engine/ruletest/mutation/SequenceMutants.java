package io.langyan.engine.ruletest.mutation;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Never;
import io.langyan.engine.rule.Sequence;
import io.langyan.engine.rule.Step;
import java.util.List;
import java.util.Optional;

/** Changes the sequence of a rule: conditions, spans, steps and absences left out. */
final class SequenceMutants {
    private final MutantList mutants;
    private final Sequence sequence;

    SequenceMutants(MutantList mutants) {
        this.mutants = mutants;
        this.sequence = mutants.copy().sequence();
    }

    void collect() {
        // From a trigger to itself there is no span.
        if (sequence.steps().size() > 1) {
            Label part = new Label("序列", "sequence");
            for (Change<Long> span : Spans.of("within", sequence.withinMillis())) {
                Sequence changed = new Sequence(span.part(), sequence.steps(), sequence.never());
                mutants.add(
                        mutants.place("sequence", "within"),
                        part,
                        span.change(),
                        span.help(),
                        mutants.copy().sequence(changed));
            }
        }
        for (int i = 0; i < sequence.steps().size(); i++) {
            step(i);
        }
        for (int i = 0; i < sequence.never().size(); i++) {
            never(i);
        }
    }

    private void step(int index) {
        Step step = sequence.steps().get(index);
        Label part = new Label("步骤 " + step.name(), "step " + step.name());
        String item = Integer.toString(index);
        mutants.conditions(
                mutants.place("sequence", "steps", item, step.name(), "where"),
                part,
                step.where(),
                where -> with(index, where));
        if (index < sequence.triggerIndex()) {
            mutants.add(
                    mutants.place("sequence", "steps", item, step.name()),
                    part,
                    new Label("去掉整个步骤", "left out"),
                    new Label(
                            "加一个测试：没有该步骤的事件，其余照旧，应不预警",
                            "add a quiet test in which only the event of this step is absent"),
                    StepRemoval.of(mutants.copy(), index));
        }
    }

    private RuleCopy with(int index, Optional<Expr> where) {
        Step step = sequence.steps().get(index);
        List<Step> steps = RuleCopy.replaced(sequence.steps(), index, new Step(step.name(), step.event(), where));
        return mutants.copy().sequence(new Sequence(sequence.withinMillis(), steps, sequence.never()));
    }

    private void never(int index) {
        Never never = sequence.never().get(index);
        Label part = new Label("缺席 " + never.name(), "never " + never.name());
        String item = Integer.toString(index);
        mutants.add(
                mutants.place("sequence", "never", item, never.name()),
                part,
                new Label("去掉", "left out"),
                new Label("加一个测试：该事件发生了，应不预警", "add a quiet test in which this event does happen"),
                with(RuleCopy.without(sequence.never(), index)));
        mutants.conditions(
                mutants.place("sequence", "never", item, never.name(), "where"),
                part,
                never.where(),
                where -> with(RuleCopy.replaced(
                        sequence.never(),
                        index,
                        new Never(never.name(), never.event(), where, never.from(), never.to(), never.afterMillis()))));
        if (never.hasDeadline()) {
            for (Change<Long> span : Spans.of("to", never.afterMillis())) {
                Never changed =
                        new Never(never.name(), never.event(), never.where(), never.from(), never.to(), span.part());
                mutants.add(
                        mutants.place("sequence", "never", item, never.name(), "to"),
                        part,
                        span.change(),
                        span.help(),
                        with(RuleCopy.replaced(sequence.never(), index, changed)));
            }
        }
    }

    private RuleCopy with(List<Never> never) {
        return mutants.copy().sequence(new Sequence(sequence.withinMillis(), sequence.steps(), never));
    }
}
