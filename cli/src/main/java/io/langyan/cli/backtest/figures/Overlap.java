package io.langyan.cli.backtest.figures;

import io.langyan.engine.rule.CheckedRule;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much of what the rules say others say as well.
 *
 * @param compared how many other rules are live
 * @param warnings warnings in which another rule takes part, of all
 * @param people people of whom another rule has the desk told, of all
 * @param rules rule by rule, most warnings first; those with nothing in common are left out
 */
public record Overlap(int compared, Ratio warnings, Ratio people, List<OverlapCount> rules) {
    static Overlap of(List<CheckedRule> others, List<RuleWarning> warnings, HitBook hits, Period period) {
        Set<String> ids = others.stream().map(CheckedRule::id).collect(Collectors.toSet());
        List<String> people =
                warnings.stream().map(RuleWarning::person).distinct().toList();
        long shared = people.stream()
                .filter(person -> hits.of(person).stream()
                        .anyMatch(hit -> ids.contains(hit.detection().getRuleId()) && period.contains(hit.told())))
                .count();
        return new Overlap(
                others.size(),
                new Ratio(
                        (int) warnings.stream()
                                .filter(warning -> !warning.alone())
                                .count(),
                        warnings.size()),
                new Ratio((int) shared, people.size()),
                others.stream()
                        .map(rule -> OverlapCount.of(rule, warnings, hits, period))
                        .filter(count -> count.warnings() + count.people() > 0)
                        .sorted(Comparator.<OverlapCount>comparingInt(count -> -count.warnings())
                                .thenComparing(count -> count.rule().id()))
                        .toList());
    }
}
