package io.langyan.cli.quality.report;

import io.langyan.cli.quality.figures.Floor;
import io.langyan.cli.quality.figures.Quality;
import io.langyan.cli.quality.figures.Sample;
import io.langyan.cli.quality.figures.VictimOutcome;
import io.langyan.cli.report.Formats;
import io.langyan.cli.report.Section;
import io.langyan.cli.report.Table;
import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.catalogue.FraudType;
import io.langyan.schema.CaseTrace;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What became of the victims. */
final class VictimSections {
    static final String TYPES = "types";
    static final String MISSED = "missed";
    static final String DELAYS = "delays";

    private VictimSections() {}

    static Section types(Quality quality) {
        Table table = Cells.table(
                "scheme",
                "CLEAR",
                "FAINT",
                "NONE",
                "CLEAR, MEDIUM+",
                "FAINT, MEDIUM+",
                "before first",
                "before largest");
        byType(quality.whole()).forEach((type, victims) -> {
            table.row(
                    Formats.plain(scheme(quality.catalogue(), type)),
                    Cells.of(Sample.recall(victims.stream(), CaseTrace.CLEAR, Floor.ANY)),
                    Cells.of(Sample.recall(victims.stream(), CaseTrace.FAINT, Floor.ANY)),
                    Cells.of(Sample.recall(victims.stream(), CaseTrace.NONE, Floor.ANY)),
                    Cells.of(Sample.recall(victims.stream(), CaseTrace.CLEAR, Floor.MEDIUM)),
                    Cells.of(Sample.recall(victims.stream(), CaseTrace.FAINT, Floor.MEDIUM)),
                    Cells.of(Sample.beforeFirst(victims.stream())),
                    Cells.of(Sample.beforeLargest(victims.stream())));
        });
        return Section.of(
                TYPES,
                Formats.plain("Recall by type"),
                List.of(Formats.plain("Victims warned, of all with that trace: at any level, then from MEDIUM on."
                        + " Before a payment: of the detectable victims who paid.")),
                table);
    }

    static Map<String, List<VictimOutcome>> byType(Sample sample) {
        return sample.victims()
                .collect(Collectors.groupingBy(VictimOutcome::fraudType, TreeMap::new, Collectors.toList()));
    }

    /** How people call a scheme. */
    static String scheme(Catalogue catalogue, String type) {
        return catalogue
                .fraudType(type)
                .map(FraudType::label)
                .map(label -> label.en())
                .orElse(type);
    }

    static Section missed(Quality quality) {
        Table table = Cells.table("playbook / departure", "trace", "missed", "of");
        Map<String, List<VictimOutcome>> groups = quality.whole()
                .victims()
                .filter(VictimOutcome::isDetectable)
                .collect(Collectors.groupingBy(
                        victim -> victim.scenario() + "\t" + victim.trace(), TreeMap::new, Collectors.toList()));
        groups.entrySet().stream()
                .filter(group -> missed(group.getValue()) > 0)
                .sorted(Comparator.<Map.Entry<String, List<VictimOutcome>>>comparingInt(
                                group -> -missed(group.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .forEach(group -> {
                    String[] names = group.getKey().split("\t");
                    table.row(
                            Formats.plain(names[0]),
                            names[1],
                            missed(group.getValue()),
                            group.getValue().size());
                });
        List<String> lines = table.rows().isEmpty() ? List.of("None.") : List.of();
        return Section.of(
                MISSED,
                Formats.plain("Detectable victims without a warning of any level"),
                lines.stream().map(Formats::plain).toList(),
                table);
    }

    private static int missed(List<VictimOutcome> victims) {
        return (int)
                victims.stream().filter(victim -> !victim.isWarned(Floor.ANY)).count();
    }

    static Section delays(Quality quality) {
        Table table = Cells.table("warned", "live signalling", "plain CDRs");
        for (Bin bin : Bin.values()) {
            table.row(
                    Formats.plain(bin.title),
                    count(quality.whole().delays(true), bin),
                    count(quality.whole().delays(false), bin));
        }
        return Section.of(
                DELAYS,
                Formats.plain("From complete evidence to the warning"),
                List.of(Formats.plain("Detectable victims who were warned, by what their operator sends.")),
                table);
    }

    static int count(List<Long> delays, Bin bin) {
        return (int) delays.stream().filter(bin.holds).count();
    }

    /** How long after the evidence was complete. */
    enum Bin {
        EARLY("before it was complete", millis -> millis < 0),
        ONE_SECOND("within 1 s", millis -> millis >= 0 && millis <= 1_000),
        FIVE_SECONDS("1 to 5 s after", millis -> millis > 1_000 && millis <= 5_000),
        ONE_MINUTE("5 s to 1 min", millis -> millis > 5_000 && millis <= 60_000),
        FIVE_MINUTES("1 to 5 min", millis -> millis > 60_000 && millis <= 300_000),
        HALF_AN_HOUR("5 to 30 min", millis -> millis > 300_000 && millis <= 1_800_000),
        LATER("over 30 min", millis -> millis > 1_800_000);

        private final String title;
        private final Predicate<Long> holds;

        Bin(String title, Predicate<Long> holds) {
            this.title = title;
            this.holds = holds;
        }

        String title() {
            return title;
        }
    }
}
