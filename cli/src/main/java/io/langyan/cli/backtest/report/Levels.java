package io.langyan.cli.backtest.report;

import io.langyan.cli.backtest.figures.LevelCounts;
import io.langyan.cli.report.Formats;
import io.langyan.cli.report.Table;
import io.langyan.engine.catalogue.Label;
import io.langyan.schema.WarningLevel;
import java.util.ArrayList;
import java.util.List;

/** Tables of warnings by level, the most urgent first. */
final class Levels {
    /** From the most urgent on. */
    static final List<WarningLevel> ORDER =
            List.of(WarningLevel.EMERGENCY, WarningLevel.HIGH, WarningLevel.MEDIUM, WarningLevel.LOW);

    private static final Label ALL = new Label("合计", "all");

    private Levels() {}

    static Table table(Label name) {
        List<Label> headings = new ArrayList<>();
        headings.add(name);
        ORDER.forEach(level -> headings.add(Formats.level(level)));
        headings.add(ALL);
        return Table.of(headings.toArray(Label[]::new));
    }

    static void row(Table table, Label name, LevelCounts counts) {
        List<Object> cells = new ArrayList<>();
        ORDER.forEach(level -> cells.add(counts.of(level)));
        cells.add(counts.total());
        table.row(name, cells.toArray());
    }
}
