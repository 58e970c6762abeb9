package io.langyan.engine.ruletest;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.detection.Line;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.diagnostic.Problems;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares what stands at the end of a test with what must: first how many, then field by field. */
final class Comparison {
    private static final Label SEE_ABOVE = new Label("见上", "see above");
    private static final Label TIME = new Label("时间", "time");
    private static final Label SCORE = new Label("分数", "score");
    private static final Label LEVEL = new Label("级别", "level");
    private static final Label LINES = new Label("评分项", "lines");

    private final RuleTest test;
    private final Mode mode;
    private final Problems problems;
    private final Reasons reasons;
    private final Set<Finding> explained = new HashSet<>();

    /** A comparison that says why, where something differs. */
    Comparison(RuleTest test, Mode mode, Problems problems, Reasons reasons) {
        this.test = test;
        this.mode = mode;
        this.problems = problems;
        this.reasons = reasons;
    }

    /** Whether there is a difference; each has been reported. */
    boolean differs(List<Finding> found) {
        int before = problems.count();
        int expected = test.expected().size();
        List<Expectation> inOrder = test.expected().stream()
                .sorted(Comparator.comparingLong(Expectation::offsetMillis))
                .toList();
        if (expected != found.size()) {
            problems.report(
                    test.span(),
                    Message.TEST_COUNT,
                    test.name(),
                    mode.label(),
                    expected,
                    found.size(),
                    reasons.ofCount(inOrder, found));
        } else {
            for (int i = 0; i < expected; i++) {
                compare(inOrder.get(i), found.get(i));
            }
        }
        return problems.count() > before;
    }

    private void compare(Expectation expected, Finding found) {
        long offset = found.triggeredAt() - TestHistory.BEGIN;
        if (expected.offsetMillis() != offset) {
            report(
                    expected,
                    TIME,
                    TestHistory.offset(TestHistory.BEGIN + expected.offsetMillis()),
                    TestHistory.offset(found.triggeredAt()),
                    found);
        }
        expected.score()
                .filter(score -> score != found.score())
                .ifPresent(score -> report(expected, SCORE, score, found.score(), found));
        expected.level()
                .filter(level -> level != found.level())
                .ifPresent(level -> report(expected, LEVEL, level, found.level(), found));
        List<String> lines = found.lines().stream().map(Line::id).toList();
        expected.because()
                .filter(because -> !Set.copyOf(because).equals(Set.copyOf(lines)))
                .ifPresent(because -> report(expected, LINES, because, lines, found));
    }

    private void report(Expectation expected, Label field, Object wanted, Object got, Finding found) {
        problems.report(
                expected.span(), Message.TEST_DIFFERENCE, test.name(), mode.label(), field, wanted, got, why(found));
    }

    /** Once is enough, however many fields differ. */
    private Label why(Finding found) {
        return explained.add(found) ? reasons.of(found) : SEE_ABOVE;
    }
}
