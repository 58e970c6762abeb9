package io.langyan.engine.inspect;

import io.langyan.engine.catalogue.Label;
import java.util.List;

/** Writes conditions with what they came to, and the values behind that. */
final class ConditionLines {
    private final String indent;

    ConditionLines(String indent) {
        this.indent = indent;
    }

    /** Every single condition. */
    void all(TracedCondition condition, List<Label> lines) {
        condition.singles().forEach(single -> lines.add(line(single)));
    }

    /** The single conditions that do not hold; all, where it is not one of them that is to blame. */
    void failing(TracedCondition condition, List<Label> lines) {
        List<TracedCondition> failing = condition
                .singles()
                .filter(single -> single.answer() != Answer.TRUE)
                .toList();
        if (failing.isEmpty()) {
            all(condition, lines);
        } else {
            failing.forEach(single -> lines.add(line(single)));
        }
    }

    /** A name and its value. */
    static Label shown(TracedValue value) {
        return value.missing()
                ? new Label(value.name() + " 缺失", value.name() + " is missing")
                : new Label(
                        value.name() + " = " + value.shown().zh(),
                        value.name() + " = " + value.shown().en());
    }

    private Label line(TracedCondition single) {
        Label answer = single.answer().label();
        List<Label> values = single.values().stream()
                .filter(value -> value.missing() || !value.name().equals(single.text()))
                .map(ConditionLines::shown)
                .toList();
        Label behind = values.isEmpty()
                ? new Label("", "")
                : new Label(
                        "（" + TraceText.joined(values, "，").zh() + "）",
                        " (" + TraceText.joined(values, ", ").en() + ")");
        return new Label(
                indent + single.text() + " " + answer.zh() + behind.zh(),
                indent + single.text() + " is " + answer.en() + behind.en());
    }
}
