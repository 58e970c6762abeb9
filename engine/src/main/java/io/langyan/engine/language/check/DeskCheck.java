package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.desk.DeskSettings;
import io.langyan.engine.desk.Ladder;
import io.langyan.engine.desk.LevelPlan;
import io.langyan.engine.desk.RaiseRules;
import io.langyan.engine.desk.Routing;
import io.langyan.engine.desk.Step;
import io.langyan.engine.desk.Trigger;
import io.langyan.engine.diagnostic.Problems;
import io.langyan.engine.language.yaml.YamlNode;
import io.langyan.engine.rule.Level;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the file of the ladder of contact from top to bottom; every part is looked at, whatever is wrong with others. */
public final class DeskCheck {
    private static final Label FILE = new Label("处置阶梯", "the ladder");
    private static final List<String> KEYS = List.of("format", "steps", "levels", "moves", "raises", "routing");

    private final Catalogue catalogue;
    private final Problems problems;
    private final Values values;

    /** A check of one file. */
    public DeskCheck(Catalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
        this.values = new Values(problems);
    }

    /** The settings; empty, or of no use, where anything is wrong: that has been reported then. */
    public Optional<DeskSettings> check(YamlNode root) {
        return Section.open(root, FILE, KEYS, problems).flatMap(this::settings);
    }

    private Optional<DeskSettings> settings(Section file) {
        file.requireText("format").ifPresent(text -> values.number(text, "format", 1, 1));
        Map<Step, List<String>> actions = steps(file);
        Map<Level, LevelPlan> levels = new DeskLevelCheck(values, problems).levels(file);
        Map<Trigger, Map<Step, Step>> moves = new DeskMoveCheck(values, problems).moves(file);
        DeskRoutingCheck rest = new DeskRoutingCheck(values, problems);
        Optional<RaiseRules> raises = rest.raises(file);
        Optional<Routing> routing = rest.routing(file);
        if (!problems.isEmpty() || raises.isEmpty() || routing.isEmpty()) {
            return Optional.empty();
        }
        Ladder ladder = new Ladder(actions, levels, moves, raises.get());
        return Optional.of(new DeskSettings(ladder, routing.get(), catalogue.sayFirst()));
    }

    private Map<Step, List<String>> steps(Section file) {
        Map<Step, List<String>> actions = new EnumMap<>(Step.class);
        Label place = new Label("steps", "steps");
        Optional<Section> section =
                file.require("steps").flatMap(node -> Section.open(node, place, DeskNames.STEPS, problems));
        for (Step step : DeskNames.OPEN_STEPS) {
            section.flatMap(found -> found.requireList(step.label()))
                    .ifPresent(items -> actions.put(step, actions(step, items, section.get())));
        }
        return actions;
    }

    private List<String> actions(Step step, List<YamlNode> items, Section section) {
        if (items.isEmpty()) {
            DeskNames.missing(section, new Label("措施", "an action"), step.label(), "[call_victim]", problems);
        }
        Label what = new Label("措施", "action");
        return items.stream()
                .flatMap(item -> DeskNames.text(item, step.label(), problems).stream())
                .flatMap(text -> values.choice(text, what, catalogue.deskActions()).stream())
                .toList();
    }

    /** The levels as the file names them, the most urgent first. */
    static List<String> levelNames() {
        return Arrays.stream(Level.values()).map(Level::name).toList();
    }
}
