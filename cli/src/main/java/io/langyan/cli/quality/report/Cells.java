package io.langyan.cli.quality.report;

import io.langyan.cli.backtest.figures.Ratio;
import io.langyan.cli.quality.figures.Measure;
import io.langyan.cli.report.Formats;
import io.langyan.cli.report.Table;
import io.langyan.engine.catalogue.Label;
import java.util.Arrays;
import java.util.OptionalDouble;

/** How the figures are written into tables. */
final class Cells {
    private static final int PERCENT = 100;

    private Cells() {}

    static Table table(String... headings) {
        return Table.of(Arrays.stream(headings).map(Formats::plain).toArray(Label[]::new));
    }

    /** A number in the unit of its measure; a dash for none. */
    static String of(Measure measure, OptionalDouble number) {
        if (number.isEmpty()) {
            return "–";
        }
        return switch (measure.unit()) {
            case SHARE -> Formats.decimal(PERCENT * number.getAsDouble(), 1) + " %";
            case RATE, SECONDS -> Formats.decimal(number.getAsDouble(), 1);
        };
    }

    /** {@code 3/4}; a dash of nothing. */
    static String of(Ratio ratio) {
        return ratio.whole() == 0 ? "–" : ratio.part() + "/" + ratio.whole();
    }
}
