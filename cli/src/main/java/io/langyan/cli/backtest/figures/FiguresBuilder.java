package io.langyan.cli.backtest.figures;

import io.langyan.cli.backtest.replay.ArrivalScan;
import io.langyan.cli.backtest.replay.Arrivals;
import io.langyan.cli.backtest.replay.EvidenceKey;
import io.langyan.cli.backtest.replay.Findings;
import io.langyan.cli.backtest.replay.TruthFiles;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.schema.CaseLabel;
import io.langyan.schema.Detection;
import io.langyan.schema.Feedback;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes figures of what a replay found and what the history knows of the truth. */
public final class FiguresBuilder {
    private final List<CheckedRule> named;
    private final List<CheckedRule> others;
    private final Set<String> ids;
    private final Findings findings;

    /**
     * For the findings of those rules.
     *
     * @param named the rules that the backtest is about
     * @param others the other rules that warn
     * @param findings what the replay found; takes the lines of labels and feedback that are none as well
     */
    public FiguresBuilder(List<CheckedRule> named, List<CheckedRule> others, Findings findings) {
        this.named = named;
        this.others = others;
        this.ids = named.stream().map(CheckedRule::id).collect(Collectors.toSet());
        this.findings = findings;
    }

    /**
     * Makes the figures.
     *
     * @param history the directory that was replayed
     * @param period what to report on
     * @throws IOException where a file cannot be read
     */
    public Figures build(Path history, Period period) throws IOException {
        List<CheckedRule> rules = new ArrayList<>(named);
        rules.addAll(others);
        ToldTimes told = new ToldTimes(rules, findings);
        Arrivals arrivals = ArrivalScan.of(history, evidence(told));
        HitBook hits = new HitBook(findings, ids, warningRules(others), told, arrivals);
        List<RuleWarning> warnings = hits.warnings(period);
        Optional<List<CaseLabel>> labels = TruthFiles.labels(history, findings);
        Optional<List<Feedback>> feedback = TruthFiles.feedback(history, findings);
        List<Judged> judged = judge(warnings, labels.orElse(List.of()), feedback.orElse(List.of()));
        Set<String> schemes =
                named.stream().map(rule -> rule.fraudType().name()).collect(Collectors.toSet());
        OptionalLong first = period.from().isPresent() ? period.from() : arrivals.firstEventTime();
        OptionalLong last =
                period.until().isPresent() ? OptionalLong.of(period.until().getAsLong() - 1) : arrivals.lastEventTime();
        return new Figures(
                named.stream()
                        .map(rule -> RuleCount.of(rule, findings.detections(), warnings, period))
                        .toList(),
                first,
                last,
                (int) warnings.stream().map(RuleWarning::person).distinct().count(),
                judged,
                DayCount.of(warnings, first, last),
                DivisionCount.of(warnings),
                labels.map(known -> LabelFigures.of(judged, known, schemes, period)),
                feedback.map(known -> FeedbackFigures.of(judged)),
                DeskWork.of(warnings),
                Overlap.of(others, warnings, hits, period));
    }

    /** Mule accounts and scam numbers never become a victim's warning. */
    private static Set<String> warningRules(List<CheckedRule> rules) {
        return rules.stream()
                .filter(rule -> rule.fraudType().warns())
                .map(CheckedRule::id)
                .collect(Collectors.toSet());
    }

    /** The evidence of everything on people of whom the named rules warn. */
    private List<EvidenceKey> evidence(ToldTimes told) {
        Set<String> people = new HashSet<>();
        for (Detection detection : findings.detections()) {
            if (ids.contains(detection.getRuleId()) && HitBook.warns(detection)) {
                people.add(detection.getEntityId());
            }
        }
        return findings.detections().stream()
                .filter(detection -> people.contains(detection.getEntityId()) && HitBook.warns(detection))
                .flatMap(detection -> told.evidence(detection).stream())
                .toList();
    }

    private static List<Judged> judge(List<RuleWarning> warnings, List<CaseLabel> labels, List<Feedback> feedback) {
        CaseBook cases = new CaseBook(labels);
        FeedbackBook reports = new FeedbackBook(feedback);
        return warnings.stream()
                .map(warning -> new Judged(warning, cases.about(warning), reports.on(warning)))
                .toList();
    }
}
