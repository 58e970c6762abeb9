package io.langyan.engine.oracle;

import static io.langyan.engine.oracle.RuleBuilder.rule;
import static io.langyan.engine.oracle.Sample.at;
import static io.langyan.engine.oracle.Sample.hours;
import static io.langyan.engine.oracle.Sample.purchase;
import static io.langyan.engine.oracle.Sample.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.core.CoreSettings;
import io.langyan.engine.rule.CheckedRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When features of somebody hardly known are missing (RULES S10, docs/decisions/0004 §15). */
class ColdFeaturesTest {
    private static final CoreSettings COLD = CoreSettings.DEFAULT.withCold(true);
    private static final long DAY = 24 * 60;

    @Test
    void shouldMissAFeatureUntilAsLongObservedAsItLooksBack() {
        // Given
        EngineRun engine = new EngineRun(List.of(newPayee(hours(48))), true, COLD);

        // When
        engine.onEvent(transfer("p1", at(0), 1, "A1"));
        engine.onEvent(transfer("p2", at(2 * DAY) - 1, 1, "A2"));
        engine.onEvent(transfer("p3", at(2 * DAY), 1, "A3"));

        // Then
        assertThat(scores(engine)).containsExactly("p1 50", "p2 50", "p3 60");
    }

    @Test
    void shouldWaitForTwoWeeksAtMost() {
        // Given
        EngineRun engine = new EngineRun(List.of(newPayee(hours(24 * 90))), true, COLD);

        // When
        engine.onEvent(transfer("p1", at(0), 1, "A1"));
        engine.onEvent(transfer("p2", at(14 * DAY) - 1, 1, "A2"));
        engine.onEvent(transfer("p3", at(14 * DAY), 1, "A3"));

        // Then
        assertThat(scores(engine)).containsExactly("p1 50", "p2 50", "p3 60");
    }

    @Test
    void shouldCorrectWhatWasMissingWhenAnEarlierRecordArrivesLater() {
        // Given a rule that wants purchases, and another rule's trigger that was cold by a millisecond
        CheckedRule purchases = rule("shops").step("shop", "purchase.out").build();
        EngineRun engine = new EngineRun(List.of(newPayee(hours(1)), purchases), true, COLD);
        engine.onEvent(transfer("p1", at(0) + 1, 1, "A1"));
        engine.onEvent(transfer("p2", at(60), 1, "A2"));
        List<String> before = scores(engine);

        // When
        engine.onEvent(purchase("q1", at(0), 1, "M1"));

        // Then
        assertThat(before).containsExactly("p1 50", "p2 50");
        assertThat(scores(engine)).containsExactly("q1 50", "p1 50", "p2 60");
    }

    @Test
    void shouldKnowEverythingFromTheStartUnlessCold() {
        // Given
        EngineRun engine = new EngineRun(List.of(newPayee(hours(48))), true);

        // When
        engine.onEvent(transfer("p1", at(0), 1, "A1"));

        // Then
        assertThat(scores(engine)).containsExactly("p1 60");
    }

    private static CheckedRule newPayee(long over) {
        return rule("new.payee")
                .step("pay", "transfer.out")
                .firstSeen(0, "payee", over, hours(0))
                .line("base", 50)
                .lineIf("new", 10, 0)
                .build();
    }

    private static List<String> scores(EngineRun engine) {
        return engine.standing().findings().stream()
                .map(finding -> finding.triggerId() + " " + finding.score())
                .toList();
    }
}
