package io.langyan.engine.ruletest;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.core.CoreSettings;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.inspect.HistoryInspector;
import io.langyan.engine.inspect.Trace;
import io.langyan.engine.inspect.TraceText;
import io.langyan.engine.rule.CheckedRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reasons that the engine gives: the chosen events, the features, every score line with its values. */
final class TracedReasons implements Reasons {
    private static final String NEW_LINE = "\n   ";
    /** More would hide what matters. */
    private static final int MOST_TRIGGERS = 3;

    private final Catalogue catalogue;
    private final CheckedRule rule;
    private final RuleTest test;

    TracedReasons(Catalogue catalogue, CheckedRule rule, RuleTest test) {
        this.catalogue = catalogue;
        this.rule = rule;
        this.test = test;
    }

    @Override
    public Label of(Finding finding) {
        return text(trace -> trace.triggerId().equals(finding.triggerId()));
    }

    @Override
    public Label ofCount(List<Expectation> expected, List<Finding> found) {
        Set<Long> wanted = expected.stream()
                .map(expectation -> TestHistory.BEGIN + expectation.offsetMillis())
                .collect(Collectors.toSet());
        Set<Long> got = found.stream().map(Finding::triggeredAt).collect(Collectors.toSet());
        Label difference = text(trace -> wanted.contains(trace.triggeredAt()) != got.contains(trace.triggeredAt()));
        Label any = difference.en().isEmpty() ? text(trace -> true) : difference;
        return any.en().isEmpty()
                ? new Label(
                        "测试中没有 " + trigger() + "，它是触发事件",
                        "no event of the test is a " + trigger() + ", which triggers the rule")
                : any;
    }

    private String trigger() {
        return rule.sequence().trigger().event().name();
    }

    private Label text(Predicate<Trace> wanted) {
        TraceText text = new TraceText(rule, TestHistory::offset);
        List<Label> lines = new ArrayList<>();
        HistoryInspector inspector = new HistoryInspector(catalogue, List.of(rule), rule, CoreSettings.DEFAULT);
        TestSubjects.apart(TestHistory.records(test), rule.entity()).entrySet().stream()
                .flatMap(one -> inspector.inspect(one.getKey(), one.getValue(), any -> true).stream())
                .filter(wanted)
                .limit(MOST_TRIGGERS)
                .forEach(trace -> lines.addAll(text.lines(trace)));
        return TraceText.joined(lines, NEW_LINE);
    }
}
