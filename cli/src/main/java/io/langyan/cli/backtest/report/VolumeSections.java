package io.langyan.cli.backtest.report;

import static io.langyan.cli.report.Formats.text;

import io.langyan.cli.backtest.figures.DayCount;
import io.langyan.cli.backtest.figures.DivisionCount;
import io.langyan.cli.backtest.figures.Figures;
import io.langyan.cli.backtest.figures.RuleCount;
import io.langyan.cli.report.Formats;
import io.langyan.cli.report.Section;
import io.langyan.cli.report.Table;
import io.langyan.engine.catalogue.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** How many warnings: by day, by division, by rule. */
final class VolumeSections {
    static final String DAYS = "days";
    static final String DIVISIONS = "divisions";
    static final String RULES = "rules";
    /** The most rows of a table; what is left out is said. */
    static final int MOST_ROWS = 62;

    private VolumeSections() {}

    /** The plot shows every day; the table those with warnings. */
    static Section days(Figures figures) {
        List<DayCount> busy =
                figures.days().stream().filter(day -> day.levels().total() > 0).toList();
        List<DayCount> shown = busy.stream()
                .sorted(Comparator.comparingInt(day -> -day.levels().total()))
                .limit(MOST_ROWS)
                .sorted(Comparator.comparing(DayCount::day))
                .toList();
        Table table = Levels.table(text("日期", "day"));
        shown.forEach(day -> Levels.row(table, Formats.plain(day.day().toString()), day.levels()));
        List<Label> lines = new ArrayList<>();
        int quiet = figures.days().size() - busy.size();
        if (quiet > 0) {
            lines.add(text(quiet + " 天没有预警。", Formats.count(quiet, "day", "days") + " without a warning."));
        }
        lines.addAll(
                left(busy.size() - shown.size(), text("预警最少的 ", "the quietest "), text(" 天未列出", "days are left out")));
        return Section.of(DAYS, text("每日预警", "Warnings a day"), lines, table);
    }

    static Section divisions(Figures figures) {
        List<DivisionCount> shown =
                figures.divisions().stream().limit(MOST_ROWS).toList();
        Table table = Levels.table(text("行政区划", "division"));
        shown.forEach(count ->
                Levels.row(table, count.division().map(Formats::plain).orElse(text("未知", "unknown")), count.levels()));
        return Section.of(
                DIVISIONS,
                text("各区预警", "Warnings by division"),
                left(
                        figures.divisions().size() - shown.size(),
                        text("预警最少的 ", "the quietest "),
                        text(" 个区未列出", "divisions are left out")),
                table);
    }

    private static List<Label> left(int count, Label begin, Label end) {
        return count == 0
                ? List.of()
                : List.of(text(begin.zh() + count + end.zh() + "。", "(" + begin.en() + count + " " + end.en() + ")"));
    }

    static Section rules(Figures figures) {
        Table table = Table.of(
                text("规则", "rule"),
                text("检出", "detections"),
                text("抑制", "suppressed"),
                text("撤回", "withdrawn"),
                text("参与预警", "warnings"));
        for (RuleCount count : figures.rules()) {
            table.row(
                    Formats.plain(count.rule().id()),
                    count.standing(),
                    suppressed(count),
                    count.withdrawn(),
                    count.warnings());
        }
        return Section.of(RULES, text("各规则检出", "Detections by rule"), List.of(), table);
    }

    private static String suppressed(RuleCount count) {
        int all =
                count.suppressed().values().stream().mapToInt(Integer::intValue).sum();
        return all == 0
                ? "0"
                : all
                        + count.suppressed().entrySet().stream()
                                .map(reason -> reason.getKey() + " " + reason.getValue())
                                .collect(Collectors.joining(", ", " (", ")"));
    }
}
