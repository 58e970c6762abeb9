package io.langyan.cli.backtest.figures;

import io.langyan.engine.rule.CheckedRule;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Everything that a backtest says of the rules it is about.
 *
 * @param rules what each of them found
 * @param first the earliest event time that it covers, epoch milliseconds; empty where there is none
 * @param last the latest
 * @param people how many people the warnings are about
 * @param judged the warnings in the order in which the desk was told, each with what is known of it
 * @param days the warnings by day
 * @param divisions the warnings by division
 * @param labels what labels say; empty where the history has none
 * @param feedback what the desk's reports say; empty where the history has none
 * @param desk the work that they make
 * @param overlap what they have in common with the other rules
 */
public record Figures(
        List<RuleCount> rules,
        OptionalLong first,
        OptionalLong last,
        int people,
        List<Judged> judged,
        List<DayCount> days,
        List<DivisionCount> divisions,
        Optional<LabelFigures> labels,
        Optional<FeedbackFigures> feedback,
        DeskWork desk,
        Overlap overlap) {
    /** How many warnings are shown as examples. */
    static final int EXAMPLES = 10;

    /** The warnings by level. */
    public LevelCounts levels() {
        return LevelCounts.of(judged.stream().map(Judged::warning).toList());
    }

    /** The rules that it is about. */
    public List<CheckedRule> named() {
        return rules.stream().map(RuleCount::rule).toList();
    }

    /** The day with the most warnings, the first of several; empty without days. */
    public Optional<DayCount> busiest() {
        return days.stream()
                .reduce((left, right) -> right.levels().total() > left.levels().total() ? right : left);
    }

    /** Warnings spread evenly over all of them, so that nobody has chosen the ones that look well. */
    public List<Judged> examples() {
        int size = judged.size();
        int shown = Math.min(EXAMPLES, size);
        return IntStream.range(0, shown)
                .mapToObj(index -> judged.get((int) ((long) index * size / shown)))
                .toList();
    }
}
