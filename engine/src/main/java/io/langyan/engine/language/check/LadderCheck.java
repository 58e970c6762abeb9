package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.language.yaml.YamlNode;
import io.langyan.engine.rule.Level;
import io.langyan.engine.rule.Rung;
import io.langyan.engine.rule.ScoreLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the {@code warn} ladder of a rule: score and level both rise, and the points can reach every rung. */
final class LadderCheck {
    /** What the levels are called, for those who write that instead. */
    static final Map<String, Label> LEVELS = levels();

    private final Context context;

    LadderCheck(Context context) {
        this.context = context;
    }

    /** The rungs that are right; wrong ones have been reported. */
    List<Rung> check(Section rule, List<ScoreLine> score, boolean scoreIsRight) {
        List<YamlNode> items = rule.requireList("warn").orElse(List.of());
        if (rule.has("warn") && items.isEmpty()) {
            rule.find("warn")
                    .filter(YamlNode.YamlList.class::isInstance)
                    .ifPresent(node -> context.problems().report(node.span(), Message.MISSING_KEY, "at", rule.place()));
        }
        int points = scoreIsRight ? score.stream().mapToInt(ScoreLine::points).sum() : Limits.POINTS;
        List<Rung> ladder = new ArrayList<>();
        items.forEach(item -> rung(item, ladder, points).ifPresent(ladder::add));
        return ladder;
    }

    private static Map<String, Label> levels() {
        Map<String, Label> levels = new LinkedHashMap<>();
        levels.put(Level.LOW.name(), new Label("低", "low"));
        levels.put(Level.MEDIUM.name(), new Label("中", "medium"));
        levels.put(Level.HIGH.name(), new Label("高", "high"));
        levels.put(Level.EMERGENCY.name(), new Label("紧急", "emergency"));
        return levels;
    }

    private Optional<Rung> rung(YamlNode item, List<Rung> lower, int points) {
        Label place = new Label("预警阶梯", "a rung");
        Optional<Section> opened = Section.open(item, place, List.of("at", "level", "action"), context.problems());
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        Section section = opened.get();
        Optional<Integer> at =
                section.requireText("at").flatMap(text -> context.values().number(text, "at", 1, Limits.POINTS));
        Optional<Level> level = section.requireText("level")
                .flatMap(text -> context.values().choice(text, new Label("级别", "level"), LEVELS))
                .map(Level::valueOf);
        Optional<String> action = section.requireText("action")
                .flatMap(text -> context.values()
                        .choice(
                                text,
                                new Label("措施", "action"),
                                context.catalogue().actions()));
        Optional<Rung> rung =
                at.flatMap(from -> level.flatMap(urgency -> action.map(what -> new Rung(from, urgency, what))));
        rung.ifPresent(found -> compare(section, found, lower, points));
        return rung;
    }

    private void compare(Section section, Rung rung, List<Rung> lower, int points) {
        if (rung.at() > points) {
            context.problems().report(section.span(), Message.RUNG_UNREACHABLE, rung.at(), points);
        }
        if (lower.isEmpty()) {
            return;
        }
        Rung below = lower.get(lower.size() - 1);
        if (rung.at() <= below.at() || rung.level().compareTo(below.level()) <= 0) {
            context.problems()
                    .report(
                            section.span(),
                            Message.LADDER_NOT_RISING,
                            rung.at(),
                            rung.level(),
                            below.at(),
                            below.level());
        }
    }
}
