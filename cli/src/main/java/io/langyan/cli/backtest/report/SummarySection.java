package io.langyan.cli.backtest.report;

import static io.langyan.cli.report.Formats.text;

import io.langyan.cli.backtest.figures.Figures;
import io.langyan.cli.backtest.figures.Period;
import io.langyan.cli.report.Formats;
import io.langyan.cli.report.Section;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.job.count.Count;
import io.langyan.records.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What was replayed, and the one number that everybody asks for first. */
final class SummarySection {
    static final String KEY = "summary";

    private SummarySection() {}

    static Section of(Backtested backtested) {
        List<Label> lines = new ArrayList<>();
        lines.add(span(backtested));
        lines.add(read(backtested));
        lines.add(warnings(backtested.figures()));
        return Section.of(KEY, title(backtested.figures()), lines);
    }

    static Label title(Figures figures) {
        String rules = figures.named().stream()
                .map(rule -> rule.id() + " v" + rule.version())
                .collect(Collectors.joining(", "));
        return text("回测 " + rules, "Backtest of " + rules);
    }

    /** The names that the rules have for people. */
    static Label names(Figures figures) {
        return text(
                figures.named().stream().map(CheckedRule::title).map(Label::zh).collect(Collectors.joining("；")),
                figures.named().stream().map(CheckedRule::title).map(Label::en).collect(Collectors.joining("; ")));
    }

    static Label span(Backtested backtested) {
        Figures figures = backtested.figures();
        if (figures.days().isEmpty() || figures.first().isEmpty()) {
            return text(
                    "历史数据 " + backtested.history() + "：没有任何记录。",
                    "History " + backtested.history() + ": no records in it.");
        }
        String first = Period.day(figures.first().getAsLong()).toString();
        String last = Period.day(figures.last().orElseThrow()).toString();
        return text(
                "历史数据 " + backtested.history() + "：" + first + " 至 " + last + "，"
                        + figures.days().size() + " 天。",
                "History " + backtested.history() + ": " + first + " to " + last + ", "
                        + Formats.count(figures.days().size(), "day", "days") + ".");
    }

    private static Label read(Backtested backtested) {
        var summary = backtested.summary();
        String calls = Formats.number(summary.count(Topic.CALLS, Count.READ));
        String payments = Formats.number(summary.count(Topic.PAYMENTS, Count.READ));
        String seconds = Formats.average(summary.wallMillis(), 1000);
        String speed = Formats.number(summary.eventsPerSecond());
        int others = backtested.figures().overlap().compared();
        return text(
                "读取 " + calls + " 条话单、" + payments + " 笔支付，用时 " + seconds + " 秒（每秒 " + speed + " 条）；同时运行的其他规则 " + others
                        + " 条。",
                "Read " + calls + " call records and " + payments + " payments in " + seconds + " s (" + speed
                        + " records/s), with " + Formats.count(others, "other rule", "other rules") + " in force.");
    }

    static Label warnings(Figures figures) {
        int warnings = figures.levels().total();
        if (warnings == 0) {
            return text("没有预警。", "No warnings.");
        }
        String average = Formats.average(warnings, figures.days().size());
        var busiest = figures.busiest().orElseThrow();
        return text(
                Formats.number(warnings) + " 条预警，涉及 " + Formats.number(figures.people()) + " 人，平均每天 " + average
                        + " 条，最多的一天 " + busiest.levels().total() + " 条（" + busiest.day() + "）。",
                Formats.count(warnings, "warning", "warnings") + " about "
                        + Formats.count(figures.people(), "person", "people") + ", " + average
                        + " a day, at most " + busiest.levels().total() + " (" + busiest.day() + ").");
    }
}
