package io.langyan.engine.oracle;

import static io.langyan.engine.oracle.RuleBuilder.rule;
import static io.langyan.engine.oracle.Sample.at;
import static io.langyan.engine.oracle.Sample.callFrom;
import static io.langyan.engine.oracle.Sample.callTo;
import static io.langyan.engine.oracle.Sample.hours;
import static io.langyan.engine.oracle.Sample.minutes;
import static io.langyan.engine.oracle.Sample.purchase;
import static io.langyan.engine.oracle.Sample.transfer;
import static io.langyan.engine.oracle.Terms.atLeast;
import static io.langyan.engine.oracle.Terms.eq;
import static io.langyan.engine.oracle.Terms.self;
import static io.langyan.engine.oracle.Terms.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.event.Event;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Feature.WindowKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What RULES S4 and docs/decisions/0004 (6, 12) say about absences up to a deadline, as cases worked out by hand. */
class DeadlineSemanticsTest {
    private final SampleCall callback = callTo("b", "96110");

    /** A transfer, and no call to an official line of at least a minute within 15 minutes. */
    private static RuleBuilder noCallBack() {
        return rule("no.callback")
                .step("pay", "transfer.out")
                .neverWithin(
                        minutes(15), "call.placed", Optional.of(atLeast(self("call.placed", "talk"), minutes(1))), 0);
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldWarnUnderTheTimeOfTheTriggerWhereNothingHappenedUpToTheDeadline(Judge judge) {
        // Given
        List<Event> records = List.of(transfer("p1", at(0), 10, "A1"));

        // When
        var findings = judge.judge(List.of(noCallBack().build()), records).findings();

        // Then
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.triggerId()).isEqualTo("p1");
            assertThat(finding.triggeredAt()).isEqualTo(at(0));
        });
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldCountWhatHappensFromTheStepToTheDeadlineBothIncluded(Judge judge) {
        // Given
        RuleBuilder rule = rule("no.purchase")
                .step("pay", "transfer.out")
                .neverWithin(minutes(15), "purchase.out", Optional.empty(), 0);
        Event pay = transfer("p1", at(0), 10, "A1");

        // When
        List<String> atTheTrigger = judge.found(rule, pay, purchase("s1", at(0), 5, "A2"));
        List<String> atTheDeadline = judge.found(rule, pay, purchase("s1", at(15), 5, "A2"));
        List<String> before = judge.found(rule, pay, purchase("s1", at(0) - 1, 5, "A2"));
        List<String> after = judge.found(rule, pay, purchase("s1", at(15) + 1, 5, "A2"));

        // Then
        assertThat(atTheTrigger).isEmpty();
        assertThat(atTheDeadline).isEmpty();
        assertThat(before).containsExactly("p1 50 [p1]");
        assertThat(after).containsExactly("p1 50 [p1]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldJudgeTheTalkOfACallUpToTheDeadline(Judge judge) {
        // Given a call back one minute before the deadline, and one a moment later
        Event pay = transfer("p1", at(0), 10, "A1");

        // When
        List<String> longEnough = judge.found(noCallBack(), pay, callback.answer(at(14)), callback.end(at(20)));
        List<String> tooShort = judge.found(noCallBack(), pay, callback.answer(at(14) + 1), callback.end(at(20)));

        // Then
        assertThat(longEnough).isEmpty();
        assertThat(tooShort).containsExactly("p1 50 [p1]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldReachFromTheDeadlineToTheRecordThatTellsOfTheCall(Judge judge) {
        // Given a call back that began in time, and whose only record comes four hours after the deadline
        Event pay = transfer("p1", at(0), 10, "A1");

        // When
        List<String> justReached = judge.found(noCallBack(), pay, callback.plain(at(5), at(15 + 240)));
        List<String> beyond = judge.found(noCallBack(), pay, callback.plain(at(5), at(15 + 240) + 1));

        // Then
        assertThat(justReached).isEmpty();
        assertThat(beyond).containsExactly("p1 50 [p1]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldSeeTheStepsFromTheTriggerAndNotFromTheDeadline(Judge judge) {
        // Given a call of two minutes at the payment that lasts for an hour
        RuleBuilder rule = rule("short.call")
                .step("call", "call.received")
                .step("pay", "transfer.out")
                .neverWithin(minutes(15), "purchase.out", Optional.empty(), 1)
                .line("base", 50)
                .line("long", 20, atLeast(step(0, "call.received", "talk"), minutes(10)));
        SampleCall call = callFrom("c1", "+85221896555");

        // When
        List<String> found = judge.found(rule, call.plain(at(0), at(60)), transfer("p1", at(2), 10, "A1"));

        // Then
        assertThat(found).containsExactly("p1 50 [c1, p1]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldCountTheDeadlineFromTheReleaseOfACallThatTriggers(Judge judge) {
        // Given
        RuleBuilder rule = rule("no.payment")
                .step("call", "call.received")
                .neverWithin(minutes(15), "transfer.out", Optional.empty(), 0);
        Event call = callFrom("c1", "+85221896555").plain(at(0), at(60));

        // When
        List<String> during = judge.found(rule, call, transfer("p1", at(30), 10, "A1"));
        List<String> before = judge.found(rule, call, transfer("p1", at(75), 10, "A1"));
        List<String> after = judge.found(rule, call, transfer("p1", at(75) + 1, 10, "A1"));

        // Then
        assertThat(during).isEmpty();
        assertThat(before).isEmpty();
        assertThat(after).containsExactly("c1 50 [c1]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldWaitForTheLastOfSeveralDeadlines(Judge judge) {
        // Given
        RuleBuilder rule = noCallBack().neverWithin(hours(72), "purchase.out", Optional.empty(), 0);

        // When
        List<String> early = judge.found(
                rule,
                transfer("p1", at(0), 10, "A1"),
                callback.plain(at(20), at(30)),
                purchase("s1", at(4320), 5, "A2"));
        List<String> none = judge.found(
                rule,
                transfer("p1", at(0), 10, "A1"),
                callback.plain(at(20), at(30)),
                purchase("s1", at(4321), 5, "A2"));

        // Then each counts up to its own
        assertThat(early).isEmpty();
        assertThat(none).containsExactly("p1 50 [p1]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldKeepWhatAWaitingTriggerLooksBackAtUntilItsDeadline(Judge judge) {
        // Given a sum and a known payee as they were three days before a late correction of the call
        RuleBuilder rule = rule("kept")
                .within(hours(1))
                .step("call", "call.received")
                .step("pay", "transfer.out")
                .neverWithin(hours(72), "purchase.out", Optional.of(eq(self("purchase.out", "payee"), payeeOfPay())), 1)
                .line("base", 40);
        rule.window(WindowKind.COUNT, "transfer.out", null, hours(10)).line("three", 10, atLeast(rule.feature(0), 3));
        SampleCall call = callFrom("c1", "+85221896555");
        List<Event> records = new ArrayList<>(List.of(
                transfer("o1", at(-300), 10, "A1"),
                transfer("o2", at(-299), 10, "A1"),
                call.answer(at(-10)),
                call.end(at(-5)),
                transfer("p1", at(0), 10, "A1")));
        for (int i = 0; i < 70; i++) {
            records.add(purchase("s" + i, at(60 * i), 5, "A2"));
        }

        // When
        List<String> found = judge.found(rule, records.toArray(Event[]::new));

        // Then
        assertThat(found).containsExactly("p1 50 [c1, p1]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldSuppressInTheOrderOfTriggersAndNotOfDeadlines(Judge judge) {
        // Given a second payment within the deadline of the first, which nothing follows
        RuleBuilder rule = noCallBack().suppress(hours(1), OptionalInt.empty());

        // When
        List<String> both = judge.found(rule, transfer("p1", at(0), 10, "A1"), transfer("p2", at(10), 10, "A1"));
        List<String> second = judge.found(
                rule, transfer("p1", at(0), 10, "A1"), callback.plain(at(5), at(7)), transfer("p2", at(10), 10, "A1"));

        // Then one that the absent event refutes suppresses nothing
        assertThat(both).containsExactly("p1 50 [p1]", "p2 50 [p2] suppress");
        assertThat(second).containsExactly("p2 50 [p2]");
    }

    private static Expr payeeOfPay() {
        return step(1, "transfer.out", "payee");
    }
}
