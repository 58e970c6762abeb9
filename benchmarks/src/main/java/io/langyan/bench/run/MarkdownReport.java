package io.langyan.bench.run;

import java.util.Arrays;
import java.util.Locale;

/** The comparison as a table that people read. */
final class MarkdownReport {
    private final Comparison comparison;
    private final StringBuilder text = new StringBuilder();

    private MarkdownReport(Comparison comparison) {
        this.comparison = comparison;
    }

    static String of(Comparison comparison) {
        MarkdownReport report = new MarkdownReport(comparison);
        report.head();
        comparison.settings().states().forEach(report::table);
        return report.text.toString();
    }

    private void head() {
        BenchSettings settings = comparison.settings();
        line("# Two detections, by rule files and by hand");
        line("");
        line(
                "%,d events, %d rounds, interleaved, two subtasks a hop, after a run of each over %,d events; the first"
                        + " sixth of each trial is not measured.",
                settings.events(), settings.rounds(), settings.warmUpEvents());
        line(
                "A profile has %d bytes on average; one thread makes %,.0f messages/s.",
                comparison.profileBytes(), comparison.generatorPerSecond());
        line("");
        comparison.expected().forEach((detection, hits) -> line("- `%s`: %s", detection.ruleId(), hits));
        comparison.machine().forEach((name, value) -> line("- %s: %s", name, value));
        if (comparison.disturbed()) {
            line("");
            line(
                    "**Disturbed**: other processes kept more than %.2f cores busy in at least one trial (see `core.json`);"
                            + " trust the ratios before the rates, and neither much.",
                    Measurement.DISTURBED_CORES);
        }
    }

    private void table(StateChoice state) {
        line("");
        line("## State: %s", state.label());
        line("");
        line("| who | min | median | max events/s | us CPU an event | langyan is |");
        line("|---|---|---|---|---|---|");
        for (Competitor competitor : comparison.settings().competitors()) {
            double[] rates = comparison.rates(state, competitor);
            line(
                    "| %s | %,.0f | **%,.0f** | %,.0f | %.2f | %s |",
                    competitor.label(),
                    Arrays.stream(rates).min().orElse(0),
                    Comparison.median(rates),
                    Arrays.stream(rates).max().orElse(0),
                    Comparison.median(comparison.cpu(state, competitor)),
                    ratio(state, competitor));
        }
    }

    private String ratio(StateChoice state, Competitor competitor) {
        double[] ratios = comparison.ratios(state, competitor);
        return competitor == Competitor.LANGYAN || ratios.length == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "**%.2f x** (%.2f to %.2f)",
                        Comparison.median(ratios),
                        Arrays.stream(ratios).min().orElse(0),
                        Arrays.stream(ratios).max().orElse(0));
    }

    private void line(String format, Object... values) {
        text.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
                .append('\n');
    }
}
