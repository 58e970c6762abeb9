package io.langyan.engine.language;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.language.expression.Quantity;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.Never;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/**
 * Tells the author of a rule with a deadline when it warns at the earliest (RULES S4): once the deadline is over, and
 * the records up to it have had the time that their feed may take.
 */
final class EarliestWarning {
    private static final String PAYMENTS = "Payment";
    private static final long PAYMENTS_OUT_OF_ORDER = Duration.ofSeconds(10).toMillis();
    private static final long CALLS_OUT_OF_ORDER = Duration.ofMinutes(5).toMillis();

    private EarliestWarning() {}

    /** The note; empty where the rule waits for nothing. */
    static Optional<Note> of(CheckedRule rule) {
        return rule.sequence().never().stream()
                .filter(Never::hasDeadline)
                .max(Comparator.comparingLong(never -> never.afterMillis() + outOfOrderness(never)))
                .map(never -> note(rule, never));
    }

    private static Note note(CheckedRule rule, Never never) {
        String deadline = Quantity.duration(never.afterMillis());
        String feed = Quantity.duration(outOfOrderness(never));
        String trigger = rule.sequence().trigger().name();
        return new Note(
                rule.id(),
                new Label(
                        "最早在 " + trigger + " 之后 " + deadline + " + " + feed + " 预警",
                        "earliest warning " + deadline + " + " + feed + " after " + trigger));
    }

    /** The defaults of RULES S6: a feed that is configured otherwise takes as long as it is configured to. */
    private static long outOfOrderness(Never never) {
        return never.event().record().equals(PAYMENTS) ? PAYMENTS_OUT_OF_ORDER : CALLS_OUT_OF_ORDER;
    }
}
