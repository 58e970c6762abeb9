package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.desk.Step;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.diagnostic.Problems;
import io.langyan.engine.language.yaml.YamlNode;
import io.langyan.engine.language.yaml.YamlNode.YamlText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The names of steps in the file of the ladder. */
final class DeskNames {
    /** All steps that ask for something. */
    static final List<Step> OPEN_STEPS =
            Arrays.stream(Step.values()).filter(step -> step != Step.CLOSED).toList();
    /** Their names. */
    static final List<String> STEPS = OPEN_STEPS.stream().map(Step::label).toList();

    private static final List<String> ALL =
            Arrays.stream(Step.values()).map(Step::label).toList();

    private DeskNames() {}

    /** The step that a text names. */
    static Optional<Step> step(YamlText text, Values values) {
        return values.choice(text, new Label("步骤", "step"), ALL)
                .map(name -> Step.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    /** The node as a text. */
    static Optional<YamlText> text(YamlNode node, String key, Problems problems) {
        if (node instanceof YamlText text) {
            return Optional.of(text);
        }
        problems.report(node.span(), Message.WRONG_SHAPE, Shapes.TEXT, key, Shapes.of(node), key + ": …");
        return Optional.empty();
    }

    /** Reports that there should be at least one of something. */
    static void missing(Section section, Label expected, String key, String example, Problems problems) {
        problems.report(section.span(), Message.WRONG_TEXT, expected, key, "[]", example);
    }
}
