package io.langyan.engine.oracle;

import static io.langyan.engine.oracle.RuleBuilder.rule;
import static io.langyan.engine.oracle.Sample.at;
import static io.langyan.engine.oracle.Sample.callFrom;
import static io.langyan.engine.oracle.Sample.hours;
import static io.langyan.engine.oracle.Sample.transfer;
import static io.langyan.engine.oracle.Terms.atLeast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.langyan.engine.detection.Finding;
import io.langyan.engine.event.Event;
import io.langyan.engine.plan.Mute;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.CheckedRule.Status;
import io.langyan.engine.rule.Feature.WindowKind;
import java.util.List;
import java.util.OptionalInt;
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

    @Test
    void shouldGoOnWithWhatAShadowVersionKnowsOnceItIsLive() {
        // Given
        CheckedRule live = often("counting").build();

        // When
        EngineRun engine = run(
                List.of(live.as(Status.SHADOW)),
                List.of(live),
                List.of(transfer("p1", at(59), 1, "A1"), transfer("p2", at(61), 1, "A1")));

        // Then the count goes on, and what was found in shadow stays there
        assertThat(found(engine)).containsExactly("counting p1 51", "counting p2 52");
        assertThat(engine.standing().findings()).extracting(Finding::live).containsExactly(false, true);
        assertThat(engine.standing().warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.openedAt()).isEqualTo(at(61)));
    }

    @Test
    void shouldNeverWarnOrSuppressWithAShadowVersionBesideALiveOne() {
        // Given a shadow version that finds more, and repetitions that say nothing new
        CheckedRule live =
                often("counting").suppress(hours(1), OptionalInt.empty()).build();
        CheckedRule shadow = often("counting")
                .version(2)
                .line("more", 10)
                .suppress(hours(1), OptionalInt.empty())
                .build()
                .as(Status.SHADOW);

        // When
        EngineRun engine = run(
                List.of(live),
                List.of(live, shadow),
                List.of(transfer("p1", at(61), 1, "A1"), transfer("p2", at(62), 1, "A1")));

        // Then each is judged among its own
        assertThat(engine.standing().findings())
                .extracting(
                        Finding::live,
                        Finding::triggerId,
                        finding -> finding.suppressedBy().orElse("-"))
                .containsExactlyInAnyOrder(
                        tuple(true, "p1", "-"),
                        tuple(true, "p2", "suppress"),
                        tuple(false, "p1", "-"),
                        tuple(false, "p2", "suppress"));
        assertThat(engine.standing().findings())
                .extracting(Finding::detectionId)
                .doesNotHaveDuplicates();
        assertThat(engine.standing().warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.score()).isEqualTo(51));
    }

    @Test
    void shouldBeSilentWhileARuleIsMutedAndNoLonger() {
        // Given
        EngineRun engine = new EngineRun(List.of(often("counting").build()), true);
        engine.onMute(new Mute("m1", "counting", at(60), at(70)));

        // When
        for (int minute : new int[] {71, 59, 69, 60, 70}) {
            engine.onEvent(transfer("p" + minute, at(minute), 1, "A1"));
        }
        engine.onEnd();

        // Then
        assertThat(engine.standing().findings())
                .extracting(
                        Finding::triggerId, finding -> finding.suppressedBy().orElse("-"))
                .containsExactly(
                        tuple("p59", "-"),
                        tuple("p60", "mute"),
                        tuple("p69", "mute"),
                        tuple("p70", "-"),
                        tuple("p71", "-"));
    }

    @Test
    void shouldLeaveTriggersToTheVersionThatHasJudgedThem() {
        // Given a change that comes when a payment from after its moment has been evaluated
        CheckedRule before = often("counting").build();
        CheckedRule after = often("counting").version(2).line("more", 10).build();
        EngineRun engine = new EngineRun(List.of(before), true);
        engine.onEvent(transfer("p1", at(62), 1, "A1"));
        engine.onRules(List.of(after), CHANGE, at(62));

        // When an earlier payment has the first looked at again
        engine.onEvent(transfer("p0", at(61), 1, "A1"));
        engine.onEvent(transfer("p2", at(63), 1, "A1"));
        engine.onEnd();

        // Then
        assertThat(found(engine)).containsExactly("counting p0 51", "counting p1 52", "counting p2 63");
    }

    @Test
    void shouldLeaveToAnotherVersionWhatItFoundOfTheSamePayment() {
        // Given a version for refused transfers, and one after it for those that were accepted
        CheckedRule refused = rule("either").step("pay", "transfer.refused").build();
        CheckedRule accepted =
                rule("either").version(2).step("pay", "transfer.out").build();
        EngineRun engine = new EngineRun(List.of(refused), true);
        engine.onRules(List.of(accepted), CHANGE);
        engine.onEvent(transfer("p1", at(61), 3000, "A1"));

        // When
        engine.onEvent(Event.of(Sample.type("transfer.refused"), at(61))
                .ids("p1/REJECTED", "p1")
                .build());
        engine.onEnd();

        // Then
        assertThat(found(engine)).containsExactly("either p1 50");
    }
}
