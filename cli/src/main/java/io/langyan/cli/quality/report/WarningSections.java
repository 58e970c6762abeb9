package io.langyan.cli.quality.report;

import io.langyan.cli.backtest.figures.Ratio;
import io.langyan.cli.quality.figures.Floor;
import io.langyan.cli.quality.figures.Quality;
import io.langyan.cli.quality.figures.RuleHit;
import io.langyan.cli.quality.figures.RuleNeeds;
import io.langyan.cli.quality.figures.Subject;
import io.langyan.cli.quality.figures.TradeOff;
import io.langyan.cli.quality.figures.WarningOutcome;
import io.langyan.cli.report.Formats;
import io.langyan.cli.report.Section;
import io.langyan.cli.report.Table;
import io.langyan.schema.WarningLevel;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom the warnings were about. */
final class WarningSections {
    static final String LEVELS = "levels";
    static final String LOOK_ALIKES = "look-alikes";
    static final String WHY = "why";
    static final String RULES = "rules";
    static final String CURVE = "curve";
    /** The most reasons that are told of false warnings. */
    private static final int MOST_REASONS = 40;

    private WarningSections() {}

    static Section levels(Quality quality) {
        Table table = Cells.table(
                "level", "right", "look-alikes", "another time", "mule owners", "no label", "all", "precision");
        for (WarningLevel level :
                List.of(WarningLevel.EMERGENCY, WarningLevel.HIGH, WarningLevel.MEDIUM, WarningLevel.LOW)) {
            row(table, level.name(), warnings(quality, warning -> warning.level() == level));
        }
        for (Floor floor : List.of(Floor.HIGH, Floor.MEDIUM, Floor.ANY)) {
            row(table, floor.title(), quality.whole().warnings(floor).toList());
        }
        return Section.of(
                LEVELS,
                Formats.plain("Precision by level"),
                List.of(
                        Formats.plain(
                                "Warnings by whom they are about. A warning is one episode of one person, at its final level.")),
                table);
    }

    private static List<WarningOutcome> warnings(Quality quality, Predicate<WarningOutcome> which) {
        return quality.whole().warnings(Floor.ANY).filter(which).toList();
    }

    private static void row(Table table, String name, List<WarningOutcome> warnings) {
        int right = count(warnings, Subject.VICTIM);
        table.row(
                Formats.plain(name),
                right,
                count(warnings, Subject.LOOK_ALIKE),
                count(warnings, Subject.VICTIM_AT_ANOTHER_TIME),
                count(warnings, Subject.MULE),
                count(warnings, Subject.NOBODY),
                warnings.size(),
                Formats.percent(new Ratio(right, warnings.size())));
    }

    private static int count(List<WarningOutcome> warnings, Subject subject) {
        return (int) warnings.stream()
                .filter(warning -> warning.subject() == subject)
                .count();
    }

    /** How many look-alikes there are, by what they are. */
    static Map<String, Integer> labelled(Quality quality) {
        Map<String, Integer> labelled = new TreeMap<>();
        quality.whole()
                .cities()
                .forEach(city -> city.lookAlikes().forEach((kind, many) -> labelled.merge(kind, many, Integer::sum)));
        return labelled;
    }

    /** The warnings about look-alikes of one kind. */
    static List<WarningOutcome> about(Quality quality, String kind) {
        return warnings(
                quality,
                warning -> warning.subject() == Subject.LOOK_ALIKE
                        && warning.kind().filter(kind::equals).isPresent());
    }

    static Section lookAlikes(Quality quality) {
        Table table = Cells.table("look-alike", "there are", "warnings", "MEDIUM+", "HIGH+");
        labelled(quality).forEach((kind, many) -> {
            List<WarningOutcome> hit = about(quality, kind);
            table.row(
                    Formats.plain(kind),
                    many,
                    hit.size(),
                    (int) hit.stream()
                            .filter(each -> Floor.MEDIUM.holds(each.level()))
                            .count(),
                    (int) hit.stream()
                            .filter(each -> Floor.HIGH.holds(each.level()))
                            .count());
        });
        return Section.of(LOOK_ALIKES, Formats.plain("Look-alikes"), List.of(), table);
    }

    static Section why(Quality quality) {
        Map<String, Long> reasons = quality.whole()
                .warnings(Floor.ANY)
                .filter(warning -> !warning.isRight())
                .flatMap(WarningSections::reasons)
                .collect(Collectors.groupingBy(reason -> reason, TreeMap::new, Collectors.counting()));
        Table table = Cells.table("whom", "level", "rule", "score lines", "warnings");
        reasons.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Long>>comparingLong(entry -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_REASONS)
                .forEach(entry -> {
                    String[] parts = entry.getKey().split("\t", -1);
                    table.row(Formats.plain(parts[0]), parts[1], parts[2], parts[3], Math.toIntExact(entry.getValue()));
                });
        int left = Math.max(0, reasons.size() - MOST_REASONS);
        List<String> lines = left == 0 ? List.of() : List.of("The rarest " + left + " reasons are left out.");
        return Section.of(
                WHY,
                Formats.plain("False warnings: whom, and why"),
                lines.stream().map(Formats::plain).toList(),
                table);
    }

    /** Each rule that takes part, once, with the score lines that counted. */
    private static Stream<String> reasons(WarningOutcome warning) {
        String whom = warning.kind().orElse(warning.subject().title());
        return warning.hits().stream()
                .map(hit -> whom + "\t" + warning.level() + "\t" + hit.rule() + "\t" + String.join(" ", hit.lines()))
                .distinct();
    }

    static Section rules(Quality quality) {
        Table table = Cells.table("rule", "warnings", "right", "precision", "MEDIUM+", "right", "alone", "right");
        for (RuleNeeds rule : quality.rules()) {
            List<WarningOutcome> part = warnings(
                    quality,
                    warning -> warning.hits().stream().map(RuleHit::rule).anyMatch(rule.rule()::equals));
            List<WarningOutcome> medium = part.stream()
                    .filter(warning -> Floor.MEDIUM.holds(warning.level()))
                    .toList();
            List<WarningOutcome> alone = part.stream()
                    .filter(warning ->
                            warning.hits().stream().map(RuleHit::rule).allMatch(rule.rule()::equals))
                    .toList();
            table.row(
                    Formats.plain(rule.rule()),
                    part.size(),
                    right(part),
                    Formats.percent(new Ratio(right(part), part.size())),
                    medium.size(),
                    right(medium),
                    alone.size(),
                    right(alone));
        }
        return Section.of(
                RULES,
                Formats.plain("Rules"),
                List.of(
                        Formats.plain(
                                "Warnings that a rule takes part in; those from MEDIUM on; those that no other rule takes part in.")),
                table);
    }

    private static int right(List<WarningOutcome> warnings) {
        return (int) warnings.stream().filter(WarningOutcome::isRight).count();
    }

    static Section curve(Quality quality) {
        Table table = Cells.table("score from", "recall of detectable", "precision", "warnings");
        TradeOff before = null;
        for (TradeOff point : TradeOff.curve(quality.whole())) {
            if (before != null && point.isLike(before)) {
                continue;
            }
            before = point;
            table.row(
                    Formats.plain(String.valueOf(point.score())),
                    Formats.percent(point.recall()),
                    Formats.percent(point.precision()),
                    point.precision().whole());
        }
        return Section.of(CURVE, Formats.plain("If only warnings from a score on were told"), List.of(), table);
    }
}
