package io.langyan.cli.backtest.figures;

import io.langyan.engine.rule.CheckedRule;
import java.util.List;
import java.util.OptionalLong;

/**
 * What another rule says of the same people.
 *
 * @param rule the other rule
 * @param warnings the warnings of the backtest that it has a part in
 * @param people the people warned of in the backtest of whom it has the desk told, at any time of the period
 * @param first warnings in which the rules of the backtest had the desk told before it
 * @param together warnings in which both had it told at the same time
 * @param later warnings in which it was before them
 */
public record OverlapCount(CheckedRule rule, int warnings, int people, int first, int together, int later) {
    static OverlapCount of(CheckedRule rule, List<RuleWarning> warnings, HitBook hits, Period period) {
        int first = 0;
        int together = 0;
        int later = 0;
        for (RuleWarning warning : warnings) {
            OptionalLong told = warning.others().stream()
                    .filter(hit -> isOf(hit, rule))
                    .mapToLong(Hit::told)
                    .min();
            if (told.isPresent()) {
                int order = Long.compare(warning.told(), told.getAsLong());
                first += order < 0 ? 1 : 0;
                together += order == 0 ? 1 : 0;
                later += order > 0 ? 1 : 0;
            }
        }
        long people = warnings.stream()
                .map(RuleWarning::person)
                .distinct()
                .filter(person ->
                        hits.of(person).stream().anyMatch(hit -> isOf(hit, rule) && period.contains(hit.told())))
                .count();
        return new OverlapCount(rule, first + together + later, (int) people, first, together, later);
    }

    private static boolean isOf(Hit hit, CheckedRule rule) {
        return hit.detection().getRuleId().equals(rule.id());
    }
}
