package io.langyan.cli.quality.figures;

import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.Step;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A rule that warns, and which streams its steps are of.
 *
 * @param rule its id
 * @param version its version
 * @param calls whether a step is of calls
 * @param payments whether a step is of payments
 */
public record RuleNeeds(String rule, int version, boolean calls, boolean payments) {
    private static final String CALL = "Call";

    /** What a rule needs. */
    public static RuleNeeds of(CheckedRule rule) {
        Set<Boolean> records = rule.sequence().steps().stream()
                .map(Step::event)
                .map(event -> event.record().equals(CALL))
                .collect(Collectors.toSet());
        return new RuleNeeds(rule.id(), rule.version(), records.contains(true), records.contains(false));
    }

    /** Whether it can fire on those streams alone; what it asks of a person's past may still be missing. */
    public boolean canFireOn(Streams streams) {
        return switch (streams) {
            case BOTH -> true;
            case CALLS -> !payments;
            case PAYMENTS -> !calls;
        };
    }
}
