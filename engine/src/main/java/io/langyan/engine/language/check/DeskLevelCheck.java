package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.desk.LevelPlan;
import io.langyan.engine.desk.Step;
import io.langyan.engine.diagnostic.Problems;
import io.langyan.engine.event.Event;
import io.langyan.engine.rule.Level;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks how long things may take at each level. */
final class DeskLevelCheck {
    private static final long SHORTEST = Duration.ofSeconds(5).toMillis();
    private static final long LONGEST = Duration.ofHours(72).toMillis();
    private static final int MOST_REPEATS = 60;

    private final Values values;
    private final Problems problems;

    DeskLevelCheck(Values values, Problems problems) {
        this.values = values;
        this.problems = problems;
    }

    Map<Level, LevelPlan> levels(Section file) {
        Map<Level, LevelPlan> levels = new EnumMap<>(Level.class);
        Label place = new Label("levels", "levels");
        Optional<Section> section =
                file.require("levels").flatMap(node -> Section.open(node, place, DeskCheck.levelNames(), problems));
        for (Level level : Level.values()) {
            Label name = new Label(level.name(), level.name());
            section.flatMap(found -> found.require(level.name()))
                    .flatMap(node -> Section.open(node, name, List.of("begins", "acknowledge", "due"), problems))
                    .flatMap(this::plan)
                    .ifPresent(plan -> levels.put(level, plan));
        }
        return levels;
    }

    private Optional<LevelPlan> plan(Section level) {
        Optional<Step> begins = level.requireText("begins")
                .flatMap(text -> values.choice(text, new Label("步骤", "step"), DeskNames.STEPS)
                        .flatMap(name -> DeskNames.step(text, values)));
        Map<Step, Long> due = due(level);
        if (!level.has("acknowledge")) {
            return begins.map(step -> new LevelPlan(step, Event.MISSING, 0, due));
        }
        Optional<Section> acknowledge = level.find("acknowledge")
                .flatMap(node -> Section.open(
                        node, new Label("acknowledge", "acknowledge"), List.of("within", "repeats"), problems));
        Optional<Long> within = acknowledge
                .flatMap(section -> section.requireText("within"))
                .flatMap(text -> values.duration(text, "within", SHORTEST, LONGEST));
        Optional<Integer> repeats = acknowledge
                .flatMap(section -> section.requireText("repeats"))
                .flatMap(text -> values.number(text, "repeats", 1, MOST_REPEATS));
        return begins.flatMap(
                step -> within.flatMap(millis -> repeats.map(times -> new LevelPlan(step, millis, times, due))));
    }

    private Map<Step, Long> due(Section level) {
        Map<Step, Long> due = new EnumMap<>(Step.class);
        Optional<Section> section = level.require("due")
                .flatMap(node -> Section.open(node, new Label("due", "due"), DeskNames.STEPS, problems));
        for (Step step : DeskNames.OPEN_STEPS) {
            section.flatMap(found -> found.text(step.label()))
                    .flatMap(text -> values.duration(text, step.label(), SHORTEST, LONGEST))
                    .ifPresent(millis -> due.put(step, millis));
        }
        return due;
    }
}
