package io.langyan.cli.quality.report;

import io.langyan.cli.quality.figures.Quality;
import io.langyan.cli.report.Section;
import io.langyan.cli.report.TextTable;
import io.langyan.engine.diagnostic.Language;
import java.util.ArrayList;
import java.util.List;

/** The report for a terminal, and as Markdown. */
public final class QualityText {
    private static final String INDENT = "  ";

    private QualityText() {}

    /** The report line by line. */
    public static List<String> lines(Quality quality) {
        List<String> lines = new ArrayList<>();
        lines.add(QualitySections.TITLE);
        lines.addAll(QualitySections.summary(quality));
        for (Section section : QualitySections.of(quality)) {
            lines.add("");
            lines.add(section.title().en());
            section.lines().forEach(line -> lines.add(INDENT + line.en()));
            section.table()
                    .ifPresent(table -> TextTable.lines(table, Language.EN).forEach(row -> lines.add(INDENT + row)));
        }
        return lines;
    }

    /** The report as Markdown. */
    static String markdown(Quality quality) {
        StringBuilder text = new StringBuilder("# " + QualitySections.TITLE + "\n");
        QualitySections.summary(quality).stream()
                .skip(1)
                .forEach(line -> text.append('\n').append(line).append('\n'));
        text.append("\n```text\n").append(quality.command()).append("\n```\n");
        for (Section section : QualitySections.of(quality)) {
            text.append("\n## ").append(section.title().en()).append('\n');
            section.lines().forEach(line -> text.append('\n').append(line.en()).append('\n'));
            section.table().ifPresent(table -> {
                text.append('\n');
                row(text, table.headings().stream().map(heading -> heading.en()).toList());
                row(text, table.headings().stream().map(any -> "---").toList());
                table.rows()
                        .forEach(cells ->
                                row(text, cells.stream().map(cell -> cell.en()).toList()));
            });
        }
        return text.toString();
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
