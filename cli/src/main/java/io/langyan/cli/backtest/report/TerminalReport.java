package io.langyan.cli.backtest.report;

import io.langyan.cli.backtest.figures.DayCount;
import io.langyan.cli.backtest.figures.Judged;
import io.langyan.cli.report.Formats;
import io.langyan.cli.report.Section;
import io.langyan.cli.report.TextTable;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The report for a terminal. */
public final class TerminalReport {
    private static final String INDENT = "  ";
    private static final Label EXAMPLES = new Label("预警示例（均匀抽取）", "Examples, spread evenly over all warnings");

    private TerminalReport() {}

    /** Line by line; identifiers are masked. */
    public static List<String> lines(Backtested backtested, Language language) {
        List<String> lines = new ArrayList<>();
        Section summary = SummarySection.of(backtested);
        lines.add(language.of(summary.title()));
        summary.lines().forEach(line -> lines.add(language.of(line)));
        for (Section section : Sections.of(backtested)) {
            lines.add("");
            lines.add(language.of(section.title()));
            if (section.key().equals(VolumeSections.DAYS)) {
                sparkline(backtested).ifPresent(line -> lines.add(INDENT + line));
            }
            section.lines().forEach(line -> lines.add(INDENT + language.of(line)));
            section.table()
                    .ifPresent(table -> TextTable.lines(table, language).forEach(row -> lines.add(INDENT + row)));
        }
        examples(backtested, language, lines);
        return lines;
    }

    /** Between the first day and the last. */
    private static Optional<String> sparkline(Backtested backtested) {
        List<DayCount> days = backtested.figures().days();
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(days.get(0).day() + " "
                        + Sparkline.of(
                                days.stream().map(day -> day.levels().total()).toList())
                        + " " + days.get(days.size() - 1).day());
    }

    private static void examples(Backtested backtested, Language language, List<String> lines) {
        List<Judged> examples = backtested.figures().examples();
        if (!examples.isEmpty()) {
            lines.add("");
            lines.add(language.of(EXAMPLES));
        }
        for (Judged judged : examples) {
            Example example = Example.of(judged, backtested.catalogue());
            lines.add(INDENT + example.told() + INDENT + language.of(Formats.level(example.level())) + " "
                    + example.score() + INDENT + example.who()
                    + example.division().map(division -> INDENT + division).orElse("")
                    + example.known().map(known -> INDENT + language.of(known)).orElse(""));
            lines.add(INDENT + INDENT + language.of(example.explanation()));
            lines.add(INDENT + INDENT + "→ " + language.of(example.action()) + INDENT + "(" + example.rules() + ")");
        }
    }
}
