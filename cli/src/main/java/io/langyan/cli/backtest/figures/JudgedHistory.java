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
import java.util.Set;
import java.util.stream.Collectors;

/** The warnings that rules had a part in over a history, each with when the desk was told and with what is known of it. */
public final class JudgedHistory {
    private final Arrivals arrivals;
    private final HitBook hits;
    private final List<RuleWarning> warnings;
    private final List<Judged> judged;
    private final Optional<List<CaseLabel>> labels;
    private final Optional<List<Feedback>> feedback;

    private JudgedHistory(
            Arrivals arrivals,
            HitBook hits,
            List<RuleWarning> warnings,
            Optional<List<CaseLabel>> labels,
            Optional<List<Feedback>> feedback) {
        this.arrivals = arrivals;
        this.hits = hits;
        this.warnings = warnings;
        this.labels = labels;
        this.feedback = feedback;
        this.judged = judge(warnings, labels.orElse(List.of()), feedback.orElse(List.of()));
    }

    /**
     * Reads once more what no detection tells, and judges.
     *
     * @param named the rules whose warnings are judged
     * @param others the other rules that warn
     * @param findings what the replay found; takes the lines of labels and feedback that are none as well
     * @param history the directory that was replayed
     * @param period in which the desk was told
     * @throws IOException where a file cannot be read
     */
    public static JudgedHistory of(
            List<CheckedRule> named, List<CheckedRule> others, Findings findings, Path history, Period period)
            throws IOException {
        List<CheckedRule> rules = new ArrayList<>(named);
        rules.addAll(others);
        Set<String> ids = named.stream().map(CheckedRule::id).collect(Collectors.toSet());
        ToldTimes told = new ToldTimes(rules, findings);
        Arrivals arrivals = ArrivalScan.of(history, evidence(ids, findings, told));
        HitBook hits = new HitBook(findings, ids, warningRules(others), told, arrivals);
        return new JudgedHistory(
                arrivals,
                hits,
                hits.warnings(period),
                TruthFiles.labels(history, findings),
                TruthFiles.feedback(history, findings));
    }

    /** Mule accounts and scam numbers never become a victim's warning. */
    private static Set<String> warningRules(List<CheckedRule> rules) {
        return rules.stream()
                .filter(rule -> rule.fraudType().warns())
                .map(CheckedRule::id)
                .collect(Collectors.toSet());
    }

    /** The evidence of everything on people of whom the named rules warn. */
    private static List<EvidenceKey> evidence(Set<String> ids, Findings findings, ToldTimes told) {
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

    /** The warnings in the order in which the desk was told, each with what is known of it. */
    public List<Judged> judged() {
        return judged;
    }

    /** The labels of the history; empty where it has no such file. */
    public Optional<List<CaseLabel>> labels() {
        return labels;
    }

    Optional<List<Feedback>> feedback() {
        return feedback;
    }

    List<RuleWarning> warnings() {
        return warnings;
    }

    Arrivals arrivals() {
        return arrivals;
    }

    HitBook hits() {
        return hits;
    }
}
