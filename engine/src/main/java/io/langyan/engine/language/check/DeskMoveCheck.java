package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.desk.Step;
import io.langyan.engine.desk.Trigger;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.diagnostic.Problems;
import io.langyan.engine.language.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks where triggers lead on the ladder: every one is named, so that none is forgotten. */
final class DeskMoveCheck {
    private static final String ANY = "any";
    private static final Set<Trigger> CLOCK = EnumSet.of(Trigger.OVERDUE, Trigger.UNACKNOWLEDGED);
    private static final List<String> TRIGGERS =
            Arrays.stream(Trigger.values()).map(Trigger::name).toList();

    private final Values values;
    private final Problems problems;
    private final List<String> sources = new ArrayList<>(List.of(ANY, Step.CLOSED.label()));

    DeskMoveCheck(Values values, Problems problems) {
        this.values = values;
        this.problems = problems;
        sources.addAll(DeskNames.STEPS);
    }

    Map<Trigger, Map<Step, Step>> moves(Section file) {
        Map<Trigger, Map<Step, Step>> moves = new EnumMap<>(Trigger.class);
        Label place = new Label("moves", "moves");
        Optional<Section> section =
                file.require("moves").flatMap(node -> Section.open(node, place, TRIGGERS, problems));
        for (Trigger trigger : Trigger.values()) {
            section.flatMap(found -> found.require(trigger.name()))
                    .ifPresent(node -> moves.put(trigger, row(trigger, node)));
        }
        return moves;
    }

    private Map<Step, Step> row(Trigger trigger, YamlNode node) {
        Map<Step, Step> row = new EnumMap<>(Step.class);
        Label place = new Label(trigger.name(), trigger.name());
        Optional<Section> section = Section.open(node, place, sources, problems);
        Optional<Step> any = target(section, ANY);
        for (Step step : Step.values()) {
            Optional<Step> named = target(section, step.label());
            Optional<Step> target = step == Step.CLOSED ? named : named.or(() -> any);
            target.ifPresent(to -> row.put(step, to));
        }
        section.filter(found -> CLOCK.contains(trigger)).ifPresent(found -> refuseRelief(found, row));
        return row;
    }

    /** Time alone makes nothing less urgent (RULES S16). */
    private void refuseRelief(Section section, Map<Step, Step> row) {
        row.forEach((from, to) -> {
            if (to.compareTo(from) < 0) {
                Label expected = new Label("不早于 " + from.label() + " 的步骤", "a step that is not before " + from.label());
                String later = Step.SUPERVISOR.label();
                problems.report(section.span(), Message.WRONG_TEXT, expected, from.label(), to.label(), later);
            }
        });
    }

    private Optional<Step> target(Optional<Section> section, String from) {
        return section.flatMap(row -> row.text(from)).flatMap(text -> DeskNames.step(text, values));
    }
}
