package io.langyan.engine.desk;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.catalogue.FraudType;
import io.langyan.engine.event.Event;
import io.langyan.engine.explain.Quantities;
import io.langyan.engine.rule.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of docs/desk.md that say what the ladder and the catalogue say. */
final class LadderPage {
    private final Ladder ladder;
    private final Catalogue catalogue;

    LadderPage(Ladder ladder, Catalogue catalogue) {
        this.ladder = ladder;
        this.catalogue = catalogue;
    }

    /** All parts by the name of their marker. */
    Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("steps", steps());
        parts.put("times", times());
        parts.put("drawing", drawing());
        parts.put("moves", moves());
        parts.put("say-first", sayFirst());
        return parts;
    }

    private String steps() {
        StringBuilder page = new StringBuilder("| step | what to do | 要做什么 |\n|---|---|---|\n");
        for (Step step : open()) {
            List<String> actions = ladder.actions(step);
            page.append("| `").append(step.label()).append("` | ");
            page.append(actions.stream()
                    .map(action -> catalogue.deskActions().get(action).en())
                    .collect(Collectors.joining("; ")));
            page.append(" | ");
            page.append(actions.stream()
                    .map(action -> catalogue.deskActions().get(action).zh())
                    .collect(Collectors.joining("；")));
            page.append(" |\n");
        }
        return page.toString();
    }

    private String times() {
        StringBuilder page = new StringBuilder("| level | begins with | unacknowledged |");
        open().forEach(step -> page.append(" `").append(step.label()).append("` |"));
        page.append("\n|---|---|---|").append("---|".repeat(open().size())).append('\n');
        Level[] levels = Level.values();
        for (int i = levels.length - 1; i >= 0; i--) {
            LevelPlan plan = ladder.plan(levels[i]);
            page.append("| ")
                    .append(levels[i])
                    .append(" | `")
                    .append(plan.begins().label());
            page.append("` | ").append(acknowledgement(plan)).append(" |");
            for (Step step : open()) {
                long due = plan.due(step, 0);
                page.append(' ')
                        .append(due == Event.MISSING ? "–" : Quantities.duration(due))
                        .append(" |");
            }
            page.append('\n');
        }
        return page.toString();
    }

    private static String acknowledgement(LevelPlan plan) {
        return plan.wantsAcknowledgement()
                ? "said again every " + Quantities.duration(plan.acceptMillis()) + ", " + plan.repeats() + " times"
                : "not repeated";
    }

    private String moves() {
        StringBuilder page = new StringBuilder("| |");
        for (Step step : Step.values()) {
            page.append(" `").append(step.label()).append("` |");
        }
        page.append("\n|---|").append("---|".repeat(Step.values().length)).append('\n');
        for (Trigger trigger : Trigger.values()) {
            page.append("| ").append(trigger).append(" |");
            for (Step step : Step.values()) {
                Step next = ladder.next(step, trigger);
                page.append(next == step ? "  |" : " " + next.label() + " |");
            }
            page.append('\n');
        }
        return page.toString();
    }

    /** Where the same leads from every step to one other, it is drawn once. */
    private String drawing() {
        Map<String, List<String>> edges = new LinkedHashMap<>();
        for (Trigger trigger : Trigger.values()) {
            List<Step> everywhere = open().stream()
                    .map(step -> ladder.next(step, trigger))
                    .distinct()
                    .toList();
            if (everywhere.size() == 1) {
                edge(edges, "any_step", everywhere.get(0), trigger);
            }
            for (Step step : everywhere.size() == 1 ? List.of(Step.CLOSED) : Arrays.asList(Step.values())) {
                if (ladder.next(step, trigger) != step) {
                    edge(edges, step.label(), ladder.next(step, trigger), trigger);
                }
            }
        }
        String lines = edges.entrySet().stream()
                .map(edge -> "  " + edge.getKey() + ": " + String.join(", ", edge.getValue()))
                .collect(Collectors.joining("\n"));
        String starts = Stream.of(Level.values())
                .map(level -> "  [*] --> " + ladder.plan(level).begins().label() + ": " + level)
                .collect(Collectors.joining("\n"));
        return "```mermaid\nstateDiagram-v2\n" + starts + "\n" + lines + "\n```\n";
    }

    private static void edge(Map<String, List<String>> edges, String from, Step to, Trigger trigger) {
        edges.computeIfAbsent(from + " --> " + to.label(), key -> new ArrayList<>())
                .add(trigger.name());
    }

    private String sayFirst() {
        StringBuilder page = new StringBuilder("| scheme | 先说 | say first |\n|---|---|---|\n");
        for (FraudType type : catalogue.fraudTypes().values()) {
            type.sayFirst()
                    .ifPresent(text -> page.append("| `")
                            .append(type.name())
                            .append("` ")
                            .append(type.label().zh())
                            .append(" | ")
                            .append(text.zh())
                            .append(" | ")
                            .append(text.en())
                            .append(" |\n"));
        }
        return page.toString();
    }

    private static List<Step> open() {
        return Arrays.stream(Step.values()).filter(step -> step != Step.CLOSED).toList();
    }
}
