package io.langyan.engine.oracle;

import static io.langyan.engine.oracle.RuleBuilder.rule;
import static io.langyan.engine.oracle.Sample.at;
import static io.langyan.engine.oracle.Sample.callFrom;
import static io.langyan.engine.oracle.Sample.hours;
import static io.langyan.engine.oracle.Sample.transfer;
import static io.langyan.engine.oracle.Terms.atLeast;
import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.event.Event;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.Feature.WindowKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What docs/decisions/0009 says about a change of rules in mid-stream, as cases worked out by hand. */
class RuleChangeTest {
    private static final long CHANGE = at(60);

    private final RuleBuilder onCall = rule("on.call")
            .within(hours(2))
            .step("call", "call.received", Terms.riskyCall(5))
            .step("pay", "transfer.out");

    /** How often paid within four hours, told by the score: 50 and one more for each payment up to four. */
    private static RuleBuilder often(String id) {
        RuleBuilder often = rule(id).step("pay", "transfer.out")
                .window(WindowKind.COUNT, "transfer.out", null, hours(4))
                .line("base", 50);
        for (int i = 1; i <= 4; i++) {
            often.line("step" + i, 1, atLeast(often.feature(0), i));
        }
        return often;
    }

    /** A run under the first rules, then under the second from {@link #CHANGE} on. */
    private static EngineRun run(List<CheckedRule> before, List<CheckedRule> after, List<Event> events) {
        EngineRun engine = new EngineRun(before, true);
        boolean changed = false;
        for (Event event : events) {
            engine.onWatermark(event.time() - Arrival.OUT_OF_ORDERNESS - 1);
            if (!changed && event.time() >= CHANGE) {
                engine.onRules(after, CHANGE);
                changed = true;
            }
            engine.onEvent(event);
        }
        engine.onEnd();
        engine.assertAllFinal();
        return engine;
    }

    private static List<String> found(EngineRun engine) {
        return engine.standing().findings().stream()
                .map(finding -> finding.ruleId() + " " + finding.triggerId() + " " + finding.score())
                .toList();
    }

    @Test
    void shouldKeepThePartialMatchesOfARuleThatOnlyScoresOtherwise() {
        // Given a call before the change, and a rule that gives it other points after
        CheckedRule before = onCall.line("base", 50).build();
        CheckedRule after = rule("on.call")
                .within(hours(2))
                .step("call", "call.received", Terms.riskyCall(5))
                .step("pay", "transfer.out")
                .line("base", 70)
                .build();

        // When
        EngineRun engine = run(
                List.of(before),
                List.of(after),
                List.of(callFrom("c1", "+85221896555").answer(at(50)), transfer("p1", at(62), 3000, "A9")));

        // Then
        assertThat(found(engine)).containsExactly("on.call p1 70");
    }

    @Test
    void shouldNotSeeWithANewRuleWhatHappenedBeforeIt() {
        // Given a rule that keeps payments, and a new one that counts them
        CheckedRule other = rule("other").step("pay", "transfer.out").build();
        CheckedRule counting = often("counting").build();

        // When four hours later the new feature is warm
        EngineRun engine = run(
                List.of(other),
                List.of(other, counting),
                List.of(
                        transfer("p1", at(59), 1, "A1"),
                        transfer("p2", at(60), 1, "A1"),
                        transfer("p3", at(60 + 239), 1, "A1"),
                        transfer("p4", at(60 + 240), 1, "A1")));

        // Then it counts from there, and not the payments that another rule kept
        assertThat(found(engine).stream().filter(found -> found.startsWith("counting")))
                .containsExactly("counting p2 50", "counting p3 50", "counting p4 52");
    }

    @Test
    void shouldGoOnCountingForANewRuleWhatAnOldOneCounts() {
        // When
        EngineRun engine = run(
                List.of(often("old").build()),
                List.of(often("old").build(), often("new").build()),
                List.of(transfer("p1", at(59), 1, "A1"), transfer("p2", at(61), 1, "A1")));

        // Then
        assertThat(found(engine)).containsExactlyInAnyOrder("old p1 51", "new p2 52", "old p2 52");
    }

    @Test
    void shouldFinishWhatARetiredRuleBegan() {
        // Given a warning that rests on a call whose record comes after the rule was retired
        CheckedRule before = onCall.line("base", 50).build();
        EngineRun engine = new EngineRun(List.of(before), true);
        engine.onEvent(transfer("p1", at(58), 3000, "A9"));
        engine.onRules(List.of(), CHANGE);

        // When
        engine.onEvent(callFrom("c1", "+85221896555").answer(at(50)));
        engine.onEnd();

        // Then
        assertThat(found(engine)).containsExactly("on.call p1 50");
        engine.assertAllFinal();
    }

    @Test
    void shouldBeginAnewWithAFeatureThatLeftAndComesBack() {
        // Given
        CheckedRule counting = often("counting").build();
        long back = at(120);
        EngineRun engine = new EngineRun(List.of(counting), true);
        engine.onEvent(transfer("p1", at(59), 1, "A1"));
        engine.onRules(List.of(), CHANGE);
        engine.onRules(List.of(counting), back);

        // When
        engine.onEvent(transfer("p3", back, 1, "A1"));
        engine.onEvent(transfer("p4", back + hours(4), 1, "A1"));
        engine.onEnd();

        // Then
        assertThat(found(engine)).containsExactly("counting p1 51", "counting p3 50", "counting p4 51");
    }
}
