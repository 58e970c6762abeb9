package io.langyan.cli.quality.report;

import io.langyan.cli.quality.figures.Measure;
import io.langyan.cli.quality.figures.Quality;
import io.langyan.cli.quality.figures.RuleNeeds;
import io.langyan.cli.quality.figures.Sample;
import io.langyan.cli.quality.figures.Spread;
import io.langyan.cli.quality.figures.Streams;
import io.langyan.cli.report.Formats;
import io.langyan.cli.report.Section;
import io.langyan.cli.report.Table;
import io.langyan.engine.catalogue.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The measures: over the cities, and by the streams that the rules were given. */
final class MeasureSections {
    static final String MEASURES = "measures";
    static final String ABLATIONS = "ablations";
    private static final List<Measure> COMPARED = List.of(
            Measure.RECALL_CLEAR,
            Measure.RECALL_CLEAR_MEDIUM,
            Measure.RECALL_FAINT,
            Measure.RECALL_FAINT_MEDIUM,
            Measure.PRECISION_MEDIUM,
            Measure.PRECISION_HIGH,
            Measure.FALSE_MEDIUM,
            Measure.BEFORE_LARGEST,
            Measure.IN_TIME_LIVE);

    private MeasureSections() {}

    static Section measures(Quality quality) {
        Table table = Cells.table("figure", "all", "min", "median", "max", "goal", "reached");
        for (Measure measure : Measure.values()) {
            Spread spread = Spread.of(measure, quality.whole());
            table.row(
                    Formats.plain(measure.title()),
                    Cells.of(measure, spread.all()),
                    Cells.of(measure, spread.least()),
                    Cells.of(measure, spread.median()),
                    Cells.of(measure, spread.most()),
                    measure.goal().isEmpty() ? "" : "≥ " + Cells.of(measure, measure.goal()),
                    reached(measure, spread.all()));
        }
        return Section.of(
                MEASURES,
                Formats.plain("Figures"),
                List.of(Formats.plain("All cities together, then city by city: the least, the median and the most.")),
                table);
    }

    private static String reached(Measure measure, OptionalDouble number) {
        if (measure.goal().isEmpty() || number.isEmpty()) {
            return "";
        }
        return number.getAsDouble() >= measure.goal().getAsDouble() ? "yes" : "no";
    }

    /** No rows, and so no section, where all runs had both streams. */
    static Section ablations(Quality quality) {
        List<Label> lines = new ArrayList<>();
        List<Label> headings = new ArrayList<>(List.of(Formats.plain("figure")));
        quality.samples().keySet().forEach(given -> headings.add(Formats.plain(given.title())));
        Table table = Table.of(headings.toArray(Label[]::new));
        if (quality.samples().size() > 1) {
            lines.add(Formats.plain("The same cities and rules, with one stream kept from them."));
            quality.samples().keySet().forEach(given -> {
                if (given != Streams.BOTH) {
                    lines.add(Formats.plain(silent(quality.rules(), given)));
                }
            });
            COMPARED.forEach(measure -> row(measure, quality.samples(), table));
        }
        return Section.of(ABLATIONS, Formats.plain("What joining calls and payments buys"), lines, table);
    }

    private static String silent(List<RuleNeeds> rules, Streams given) {
        long cannot = rules.stream().filter(rule -> !rule.canFireOn(given)).count();
        return "With " + given.title() + ", " + cannot + " of " + Formats.count(rules.size(), "rule", "rules")
                + " cannot fire: they have a step of the other stream.";
    }

    private static void row(Measure measure, Map<Streams, Sample> samples, Table table) {
        Object[] cells = samples.values().stream()
                .map(sample -> Cells.of(measure, measure.of(sample)))
                .toArray();
        table.row(Formats.plain(measure.title()), cells);
    }
}
