package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.diagnostic.Words;
import io.langyan.engine.language.yaml.YamlNode;
import io.langyan.engine.language.yaml.YamlNode.YamlText;
import io.langyan.engine.rule.Level;
import io.langyan.engine.ruletest.Expectation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks one expected warning of a test. */
final class ExpectationCheck {
    private static final List<String> KEYS = List.of("at", "score", "level", "because");

    private final Context context;
    private final List<String> lineIds;

    ExpectationCheck(Context context, List<String> scoreLines) {
        this.context = context;
        this.lineIds = scoreLines;
    }

    Optional<Expectation> check(YamlNode node) {
        Label place = new Label("expect", "an expected warning");
        Optional<Section> opened = Section.open(node, place, KEYS, context.problems());
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        Section section = opened.get();
        Optional<Long> at = section.requireText("at").flatMap(text -> Offsets.read(text, "at", context.problems()));
        Optional<Integer> score =
                section.text("score").flatMap(text -> context.values().number(text, "score", 1, Limits.POINTS));
        Optional<Level> level = section.text("level")
                .flatMap(text -> context.values().choice(text, new Label("级别", "level"), LadderCheck.LEVELS))
                .map(Level::valueOf);
        Optional<List<String>> because = section.list("because").map(this::lines);
        return at.map(offset -> new Expectation(section.span(), offset, score, level, because));
    }

    private List<String> lines(List<YamlNode> nodes) {
        List<String> lines = new ArrayList<>();
        for (YamlNode node : nodes) {
            if (node instanceof YamlText text && lineIds.contains(text.value())) {
                lines.add(text.value());
            } else {
                String found = node instanceof YamlText text ? text.value() : "?";
                context.problems()
                        .report(
                                node.span(),
                                Message.UNKNOWN_LINE,
                                found,
                                Words.didYouMean(found, lineIds),
                                Words.list(lineIds));
            }
        }
        return lines;
    }
}
