package io.langyan.engine.inspect;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.explain.Quantities;
import io.langyan.engine.rule.CheckedRule;
import java.util.List;
import java.util.function.LongFunction;

/** Writes what is in the way of a chain of steps. */
final class ObstacleLines {
    private final CheckedRule rule;
    private final LongFunction<String> clock;
    private final ConditionLines conditions;

    ObstacleLines(CheckedRule rule, LongFunction<String> clock, ConditionLines conditions) {
        this.rule = rule;
        this.clock = clock;
        this.conditions = conditions;
    }

    void add(Obstacle obstacle, List<Label> lines) {
        StepTrace event = obstacle.event();
        String where = event.event() + " " + clock.apply(event.time()) + " ("
                + event.evidenceId().orElse("") + ")";
        switch (obstacle.kind()) {
            case NO_EVENT ->
                lines.add(new Label(
                        "  步骤 " + event.name() + "：此前没有 " + event.event(),
                        "  step " + event.name() + ": no " + event.event() + " before that"));
            case SPAN -> {
                String span = Quantities.span(obstacle.millis());
                String within = Quantities.duration(rule.sequence().withinMillis());
                lines.add(new Label(
                        "  步骤 " + event.name() + "：" + where + " 在 " + span + " 之前结束，within 为 " + within,
                        "  step " + event.name() + ": " + where + " ended " + span + " before, within is " + within));
            }
            case HAPPENED -> {
                lines.add(new Label(
                        "  缺席 " + event.name() + "：发生了 " + where,
                        "  never " + event.name() + ": " + where + " did happen"));
                event.where().ifPresent(condition -> conditions.all(condition, lines));
            }
            case CONDITION -> {
                lines.add(new Label(
                        "  步骤 " + event.name() + "：最近的 " + where + " 不符：",
                        "  step " + event.name() + ": the nearest, " + where + ", does not match:"));
                event.where().ifPresent(condition -> conditions.failing(condition, lines));
            }
        }
    }
}
