package io.langyan.engine.oracle;

import static io.langyan.engine.oracle.RuleBuilder.rule;
import static io.langyan.engine.oracle.Sample.at;
import static io.langyan.engine.oracle.Sample.callFrom;
import static io.langyan.engine.oracle.Sample.hours;
import static io.langyan.engine.oracle.Sample.transfer;
import static io.langyan.engine.oracle.Terms.atLeast;
import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.core.CoreSettings;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.plan.Budget;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.Feature.WindowKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What docs/decisions/0017 says about a rule that spent too much, and about all others. */
class QuarantineTest {
    private static final int HISTORIES = 60;
    private static final long BACK = at(120);

    private final RuleBuilder loud = rule("loud").step("pay", "transfer.out");

    private static RuleBuilder counting(String id) {
        RuleBuilder counting = rule(id).step("pay", "transfer.out")
                .window(WindowKind.COUNT, "transfer.out", null, hours(4))
                .line("base", 50);
        for (int i = 1; i <= 4; i++) {
            counting.line("step" + i, 1, atLeast(counting.feature(0), i));
        }
        return counting;
    }

    private static List<String> found(EngineRun engine) {
        return engine.standing().findings().stream()
                .map(finding -> finding.ruleId() + " " + finding.triggerId() + " " + finding.score())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Budget.class)
    void shouldFindNothingAnyMore(Budget budget) {
        // Given
        EngineRun engine = new EngineRun(List.of(loud.build()), true);
        engine.onEvent(transfer("p1", at(1), 1, "A1"));
        engine.onQuarantine("loud", budget);

        // When
        engine.onEvent(transfer("p2", at(2), 1, "A1"));
        engine.onEvent(transfer("p0", at(0), 1, "A1"));
        engine.onEnd();

        // Then
        assertThat(found(engine)).containsExactly("loud p1 50");
    }

    @Test
    void shouldLetWhatWasSaidStandAndBecomeFinalAsInexact() {
        // Given a warning that rests on a call, of which a record will come that changes its length
        CheckedRule onCall = rule("on.call")
                .step("call", "call.received", Terms.riskyCall(5))
                .step("pay", "transfer.out")
                .build();
        EngineRun engine = new EngineRun(List.of(onCall), true);
        engine.onEvent(callFrom("c1", "+85221896555").answer(at(50)));
        engine.onEvent(transfer("p1", at(58), 3000, "A9"));
        engine.onQuarantine("on.call", Budget.TIME);

        // When
        engine.onEvent(callFrom("c1", "+85221896555").end(at(51)));
        engine.onEnd();

        // Then
        engine.assertAllFinal();
        assertThat(engine.standing().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.triggerId()).isEqualTo("p1");
            assertThat(finding.tags()).containsExactly(Finding.APPROXIMATE);
        });
    }

    @Test
    void shouldDropWhatWaitsForAnAbsence() {
        // Given a finding that waits whether somebody calls back
        CheckedRule waiting = rule("waiting")
                .step("pay", "transfer.out")
                .neverWithin(Sample.minutes(15), "call.placed", Optional.empty(), 0)
                .build();
        EngineRun engine = new EngineRun(List.of(waiting), true);
        engine.onEvent(transfer("p1", at(1), 1, "A1"));
        engine.onQuarantine("waiting", Budget.HITS);

        // When
        engine.onEnd();

        // Then
        assertThat(engine.history()).isEmpty();
    }

    @Test
    void shouldGoOnWithWhatItKnowsOnceItIsPublishedAgain() {
        // Given a rule that only found too much
        EngineRun engine = new EngineRun(List.of(counting("loud").build()), true);
        engine.onEvent(transfer("p1", at(59), 1, "A1"));
        engine.onQuarantine("loud", Budget.HITS);
        engine.onEvent(transfer("p2", at(60), 1, "A1"));
        engine.onRulesAgain(BACK);

        // When
        engine.onEvent(transfer("p3", BACK - 1, 1, "A1"));
        engine.onEvent(transfer("p4", BACK, 1, "A1"));
        engine.onEnd();

        // Then it has counted all the time, and says nothing of payments from before
        assertThat(found(engine)).containsExactly("loud p1 51", "loud p4 54");
    }

    @Test
    void shouldEndWithAnotherVersionAndNotWithAnotherRule() {
        // Given
        CheckedRule second = rule("loud").version(2).step("pay", "transfer.out").build();
        CheckedRule other = rule("other").step("pay", "purchase.out").build();
        EngineRun engine = new EngineRun(List.of(loud.build()), true);
        engine.onQuarantine("loud", Budget.HITS);
        engine.onRules(List.of(loud.build(), other), at(60));
        engine.onEvent(transfer("p1", at(61), 1, "A1"));
        engine.onRules(List.of(second, other), BACK);

        // When
        engine.onEvent(transfer("p2", BACK, 1, "A1"));
        engine.onEnd();

        // Then
        assertThat(found(engine)).containsExactly("loud p2 50");
    }

    @Test
    void shouldBeginAnewWithWhatWasNotKept() {
        // Given a rule that had too much kept, and one that shares nothing with it
        EngineRun engine = new EngineRun(List.of(counting("heavy").build()), true);
        engine.onEvent(transfer("p1", at(59), 1, "A1"));
        engine.onQuarantine("heavy", Budget.STATE);
        engine.onRulesAgain(BACK);

        // When
        engine.onEvent(transfer("p2", BACK, 1, "A1"));
        engine.onEvent(transfer("p3", BACK + hours(4), 1, "A1"));
        engine.onEnd();

        // Then it counts what comes from then on, once it is warm
        assertThat(found(engine)).containsExactly("heavy p1 51", "heavy p2 50", "heavy p3 51");
    }

    @Test
    void shouldNotMissWhatAnotherSubtaskDidNotKeep() {
        // Given a subtask that kept everything, and one that did not for a while, under the same bundle
        EngineRun other = new EngineRun(List.of(counting("heavy").build()), false);
        other.onQuarantine("heavy", Budget.STATE);
        other.onRulesAgain(at(60));
        EngineRun engine = new EngineRun(List.of(counting("heavy").build()), false);
        engine.onEvent(transfer("p1", at(50), 1, "A1"));
        engine.onRulesAgain(at(60));

        // When one goes on for both
        engine.onJoining(other.quarantines(), at(70));
        engine.onEvent(transfer("p2", at(80), 1, "A1"));
        engine.onEvent(transfer("p3", at(80) + hours(4), 1, "A1"));
        engine.onEnd();

        // Then it does not count on what it cannot know of everybody
        assertThat(found(engine)).containsExactly("heavy p1 51", "heavy p2 50", "heavy p3 51");
    }

    @ParameterizedTest
    @EnumSource(Budget.class)
    void shouldLeaveAllOthersAsTheyAreWithoutTheRule(Budget budget) {
        int found = 0;
        for (long seed = 1; seed <= HISTORIES; seed++) {
            // Given random rules and records, and a rule beside them that finds something in every payment
            Trial trial = RandomHistoriesTest.trial(seed, Trial.Mode.RESTORED);
            List<CheckedRule> more = new ArrayList<>(trial.rules());
            more.add(counting("loud").build());
            EngineRun without = new EngineRun(trial.rules(), true, CoreSettings.DEFAULT);
            EngineRun with = new EngineRun(more, true, CoreSettings.DEFAULT);
            int half = trial.arrivals().size() / 2;

            // When it goes into quarantine half way
            for (int i = 0; i < trial.arrivals().size(); i++) {
                Arrival arrival = trial.arrivals().get(i);
                if (i == half) {
                    with.onQuarantine("loud", budget);
                }
                for (EngineRun run : List.of(without, with)) {
                    run.onWatermark(arrival.time() - Arrival.OUT_OF_ORDERNESS - 1);
                    run.onEvent(arrival.event());
                }
            }
            without.onEnd();
            with.onEnd();

            // Then
            List<Finding> others = with.standing().findings().stream()
                    .filter(finding -> !finding.ruleId().equals("loud"))
                    .toList();
            assertThat(others).as("seed " + seed).isEqualTo(without.standing().findings());
            found += others.size();
        }
        assertThat(found).as("findings of others").isGreaterThan(HISTORIES);
    }
}
