package io.langyan.cli.backtest.figures;

import io.langyan.cli.backtest.replay.Arrivals;
import io.langyan.cli.backtest.replay.Findings;
import io.langyan.engine.rule.CheckedRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes figures of what a replay found and what the history knows of the truth. */
public final class FiguresBuilder {
    private final List<CheckedRule> named;
    private final List<CheckedRule> others;
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
        JudgedHistory judging = JudgedHistory.of(named, others, findings, history, period);
        Arrivals arrivals = judging.arrivals();
        List<RuleWarning> warnings = judging.warnings();
        List<Judged> judged = judging.judged();
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
                judging.labels().map(known -> LabelFigures.of(judged, known, schemes, period)),
                judging.feedback().map(known -> FeedbackFigures.of(judged)),
                DeskWork.of(warnings),
                Overlap.of(others, warnings, judging.hits(), period));
    }
}
