package io.langyan.cli.quality.report;

import io.langyan.cli.quality.figures.CityOutcome;
import io.langyan.cli.quality.figures.Quality;
import io.langyan.cli.quality.figures.RuleNeeds;
import io.langyan.cli.quality.figures.Sample;
import io.langyan.cli.quality.figures.VictimOutcome;
import io.langyan.cli.report.Formats;
import io.langyan.cli.report.Section;
import io.langyan.schema.CaseTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The parts of the report, in the order in which they are read. */
final class QualitySections {
    static final String TITLE = "Quality in labelled cities";
    private static final long SEED_TO_REPORT = 101;

    private QualitySections() {}

    static List<Section> of(Quality quality) {
        List<Section> sections = new ArrayList<>(List.of(
                MeasureSections.measures(quality),
                VictimSections.types(quality),
                VictimSections.missed(quality),
                WarningSections.levels(quality),
                WarningSections.lookAlikes(quality),
                WarningSections.why(quality),
                WarningSections.rules(quality),
                WarningSections.curve(quality),
                VictimSections.delays(quality),
                MeasureSections.ablations(quality)));
        sections.removeIf(
                section -> section.lines().isEmpty() && section.table().isEmpty());
        return sections;
    }

    /** What was simulated, and what the projection to life rests on. */
    static List<String> summary(Quality quality) {
        Sample whole = quality.whole();
        List<VictimOutcome> victims = whole.victims().toList();
        List<String> lines = new ArrayList<>();
        String seeds = quality.seeds().stream().map(String::valueOf).collect(Collectors.joining(", "));
        lines.add(quality.command());
        lines.add(Formats.count(quality.seeds().size(), "city", "cities") + " of "
                + Formats.number(quality.people()) + " people over "
                + Formats.count(quality.days(), "day", "days") + ", seeds " + seeds + ": "
                + Formats.count(sum(whole, CityOutcome::records), "record", "records") + ", "
                + Formats.count(victims.size(), "victim", "victims") + " (" + traces(victims) + "), "
                + Formats.count(
                        WarningSections.labelled(quality).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        "look-alike",
                        "look-alikes")
                + ".");
        lines.add(Formats.count(quality.rules().size(), "rule warns", "rules warn") + ": "
                + quality.rules().stream().map(RuleNeeds::rule).collect(Collectors.joining(", "))
                + ".");
        if (quality.seeds().stream().anyMatch(seed -> seed < SEED_TO_REPORT)) {
            lines.add("Seeds below 101 are for tuning: these figures are not for reporting.");
        }
        double honest =
                quality.people() * (double) quality.days() * quality.seeds().size();
        lines.add("Victims are " + Formats.decimal(victims.size() * Sample.PER_PEOPLE_AND_DAYS / honest, 1)
                + " a day among 100,000 people, far more than in life, which flatters precision."
                + " The real rate is taken for " + Sample.REAL_RATE + " (80 a day among ten million).");
        long withdrawn = sum(whole, CityOutcome::withdrawn);
        if (withdrawn > 0) {
            lines.add(Formats.count(withdrawn, "warning", "warnings") + " taken back later, in no figure.");
        }
        long letters = sum(whole, CityOutcome::deadLetters);
        if (letters > 0) {
            lines.add(Formats.count(letters, "line", "lines") + " could not be used.");
        }
        return lines;
    }

    private static long sum(Sample sample, ToLongFunction<CityOutcome> number) {
        return sample.cities().stream().mapToLong(number).sum();
    }

    private static String traces(List<VictimOutcome> victims) {
        return List.of(CaseTrace.CLEAR, CaseTrace.FAINT, CaseTrace.NONE).stream()
                .map(trace -> victims.stream()
                                .filter(victim -> victim.trace() == trace)
                                .count()
                        + " " + trace)
                .collect(Collectors.joining(", "));
    }
}
