package io.langyan.engine.ruletest;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.detection.Line;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.diagnostic.Problems;
import io.langyan.engine.diagnostic.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what stands at the end of a test with what must: first how many, then field by field. */
final class Comparison {
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final Label TIME = new Label("时间", "time");
    private static final Label SCORE = new Label("分数", "score");
    private static final Label LEVEL = new Label("级别", "level");
    private static final Label LINES = new Label("评分项", "lines");

    private final RuleTest test;
    private final Mode mode;
    private final Problems problems;

    Comparison(RuleTest test, Mode mode, Problems problems) {
        this.test = test;
        this.mode = mode;
        this.problems = problems;
    }

    /** Whether there is a difference; each has been reported. */
    boolean differs(List<Finding> found) {
        int before = problems.count();
        int expected = test.expected().size();
        if (expected != found.size()) {
            problems.report(
                    test.span(), Message.TEST_COUNT, test.name(), mode.label(), expected, found.size(), listed(found));
        } else {
            List<Expectation> inOrder = test.expected().stream()
                    .sorted(Comparator.comparingLong(Expectation::offsetMillis))
                    .toList();
            for (int i = 0; i < expected; i++) {
                compare(inOrder.get(i), found.get(i));
            }
        }
        return problems.count() > before;
    }

    private void compare(Expectation expected, Finding found) {
        long offset = found.triggeredAt() - TestHistory.BEGIN;
        if (expected.offsetMillis() != offset) {
            report(expected, TIME, shown(expected.offsetMillis()), shown(offset), found);
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
                expected.span(), Message.TEST_DIFFERENCE, test.name(), mode.label(), field, wanted, got, behind(found));
    }

    private static Label listed(List<Finding> found) {
        if (found.isEmpty()) {
            return new Label(
                    "没有触发达到最低阶梯：逐步核对每个步骤的 where 与测试事件",
                    "no trigger reached the lowest rung: compare the where of each step with the events");
        }
        Label all = Words.same("");
        for (Finding finding : found) {
            String head = (all.en().isEmpty() ? "" : "; ") + shown(finding.triggeredAt() - TestHistory.BEGIN) + " ";
            all = Words.join(all, Words.join(Words.same(head), behind(finding)));
        }
        return all;
    }

    private static Label behind(Finding finding) {
        String lines = finding.lines().stream()
                .map(line -> line.id() + " " + line.points())
                .collect(Collectors.joining(", "));
        Label sum = Words.same(finding.score() + " " + finding.level() + " = " + lines + ". ");
        return Words.join(sum, finding.explanation());
    }

    private static String shown(long offset) {
        return "+" + (offset % MINUTE == 0 ? offset / MINUTE + "m" : offset / SECOND + "s");
    }
}
