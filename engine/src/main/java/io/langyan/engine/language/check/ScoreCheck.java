package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.language.yaml.YamlNode;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.ScoreLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks the {@code score} of a rule. */
final class ScoreCheck {
    private static final List<String> KEYS = List.of("id", "add", "if", "why");

    private final Context context;
    private final List<String> ids = new ArrayList<>();

    ScoreCheck(Context context) {
        this.context = context;
    }

    /** The score lines that are right; wrong ones have been reported. */
    List<ScoreLine> check(Section rule) {
        List<YamlNode> items = rule.requireList("score").orElse(List.of());
        rule.find("score").ifPresent(node -> {
            Label what = new Label("评分项", "score lines");
            Limits.check(items.size(), Limits.SCORE_LINES, what, node.span(), context.problems());
            if (node instanceof YamlNode.YamlList && items.isEmpty()) {
                context.problems().report(node.span(), Message.MISSING_KEY, "id", rule.place());
            }
        });
        List<ScoreLine> lines = new ArrayList<>();
        items.forEach(item -> line(item).ifPresent(lines::add));
        int points = lines.stream().mapToInt(ScoreLine::points).sum();
        if (points > Limits.POINTS) {
            rule.find("score")
                    .ifPresent(node -> context.problems()
                            .report(node.span(), Message.POINTS_ABOVE_100, points, points - Limits.POINTS));
        }
        return lines;
    }

    /** The names of all lines, wrong ones included, so that their uses are not reported a second time. */
    List<String> ids() {
        return List.copyOf(ids);
    }

    private Optional<ScoreLine> line(YamlNode item) {
        Label place = new Label("评分项", "a score line");
        Optional<Section> opened = Section.open(item, place, KEYS, context.problems());
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        Section section = opened.get();
        Optional<String> id = section.requireText("id")
                .flatMap(text -> context.values().name(text).filter(name -> {
                    boolean taken = ids.contains(name);
                    ids.add(name);
                    if (taken) {
                        Label line = new Label("另一评分项", "another score line");
                        context.problems().report(text.span(), Message.NAME_TAKEN, name, line);
                    }
                    return !taken;
                }));
        Optional<Integer> points =
                section.requireText("add").flatMap(text -> context.values().number(text, "add", 1, Limits.POINTS));
        Optional<Expr> condition = context.names().steps().isEmpty()
                ? Optional.empty()
                : context.condition(section, "if", context.names().ofTrigger());
        Optional<Label> why = context.label(section, "why");
        return id.flatMap(
                name -> points.flatMap(add -> why.map(reason -> new ScoreLine(name, add, condition, reason))));
    }
}
