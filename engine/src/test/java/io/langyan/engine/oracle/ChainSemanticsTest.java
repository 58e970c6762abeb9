package io.langyan.engine.oracle;

import static io.langyan.engine.oracle.RuleBuilder.rule;
import static io.langyan.engine.oracle.Sample.at;
import static io.langyan.engine.oracle.Sample.callFrom;
import static io.langyan.engine.oracle.Sample.callTo;
import static io.langyan.engine.oracle.Sample.hours;
import static io.langyan.engine.oracle.Sample.minutes;
import static io.langyan.engine.oracle.Sample.transfer;
import static io.langyan.engine.oracle.Sample.yuan;
import static io.langyan.engine.oracle.Terms.atLeast;
import static io.langyan.engine.oracle.Terms.below;
import static io.langyan.engine.oracle.Terms.eq;
import static io.langyan.engine.oracle.Terms.riskyCall;
import static io.langyan.engine.oracle.Terms.self;
import static io.langyan.engine.oracle.Terms.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.detection.Finding;
import io.langyan.engine.event.Event;
import io.langyan.engine.rule.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What docs/decisions/0004 says about calls, chains and absence (1 to 6), as cases worked out by hand: the oracle knows
 * them, and so does the engine.
 */
class ChainSemanticsTest {
    /** A call, then a transfer to a person; the points say how the call looked from there. */
    private static RuleBuilder transferAfterCall() {
        return rule("refund.transfer_on_call")
                .step("call", "call.received", riskyCall(5))
                .step("pay", "transfer.out", atLeast(self("transfer.out", "amount"), yuan(2000)))
                .line("sequence", 50)
                .line("open", 25, step(0, "call.received", "open"));
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldWarnWhilePayerIsStillOnTheCall(Judge judge) {
        // Given
        SampleCall call = callFrom("c1", "+85221896555");

        // When
        List<String> found = judge.found(
                transferAfterCall(), call.start(at(0)), call.answer(at(1)), transfer("p1", at(12), 3000, "A9"));

        // Then
        assertThat(found).containsExactly("p1 75 [c1, p1]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldSeeTheCallAsOpenThoughItsPlainRecordCameAfterwards(Judge judge) {
        // Given
        SampleCall call = callFrom("c1", "+85221896555");

        // When
        List<String> found =
                judge.found(transferAfterCall(), call.plain(at(0), at(40)), transfer("p1", at(12), 3000, "A9"));

        // Then
        assertThat(found).containsExactly("p1 75 [c1, p1]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldNotSeeACallWhoseOnlyRecordIsBeyondTheReach(Judge judge) {
        // Given a call of more than four hours after the transfer
        SampleCall call = callFrom("c1", "+85221896555");

        // When
        List<String> justReached =
                judge.found(transferAfterCall(), call.plain(at(0), at(12 + 240)), transfer("p1", at(12), 3000, "A9"));
        List<String> beyond = judge.found(
                transferAfterCall(), call.plain(at(0), at(12 + 240) + 1), transfer("p1", at(12), 3000, "A9"));

        // Then
        assertThat(justReached).containsExactly("p1 75 [c1, p1]");
        assertThat(beyond).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldTakeTheEarliestAnswerThatAnyRecordTells(Judge judge) {
        // Given an interim record at minute 8 of a part of 7 minutes, and a release that tells a later answer
        SampleCall call = callFrom("c1", "+85221896555");

        // When
        List<String> found = judge.found(
                transferAfterCall(),
                call.partial(at(8), minutes(7)),
                call.plain(at(4), at(20)),
                transfer("p1", at(6), 3000, "A9"));

        // Then 5 minutes of talk at minute 6
        assertThat(found).containsExactly("p1 75 [c1, p1]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldNotTakeAnUnansweredCall(Judge judge) {
        // Given
        SampleCall call = callFrom("c1", "+85221896555");

        // When
        List<String> found = judge.found(
                transferAfterCall(), call.start(at(0)), call.answer(at(13)), transfer("p1", at(12), 3000, "A9"));

        // Then
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldEndASilentCallAtItsNewestRecordAfterSixHours(Judge judge) {
        // Given
        SampleCall call = callFrom("c1", "+85221896555");
        RuleBuilder rule = transferAfterCall().within(hours(7));
        Event[] silentFor = {
            transfer("p1", at(10 + 360) - 1, 3000, "A9"), transfer("p2", at(10 + 360), 3000, "A8"),
        };

        // When
        List<String> found =
                judge.found(rule, call.answer(at(1)), call.partial(at(10), minutes(9)), silentFor[0], silentFor[1]);

        // Then the first sees it open; for the second it ended at minute 10
        assertThat(found).containsExactly("p1 75 [c1, p1]", "p2 50 [c1, p2]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldCountWithinFromTheEndOfTheCall(Judge judge) {
        // Given a call of three hours
        SampleCall call = callFrom("c1", "+85221896555");

        // When
        List<String> found = judge.found(
                transferAfterCall(),
                call.plain(at(0), at(180)),
                transfer("p1", at(180 + 120), 3000, "A9"),
                transfer("p2", at(180 + 120) + 1, 3000, "A9"));

        // Then
        assertThat(found).containsExactly("p1 50 [c1, p1]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldChooseTheNewestChain(Judge judge) {
        // Given two calls before the transfer, one ending after the other began
        SampleCall older = callFrom("c1", "+85221896555");
        SampleCall newer = callFrom("c2", "+85221896556");

        // When
        List<String> found = judge.found(
                transferAfterCall(),
                newer.plain(at(20), at(26)),
                older.plain(at(0), at(30)),
                transfer("p1", at(40), 3000, "A9"));

        // Then by begin, not by end
        assertThat(found).containsExactly("p1 50 [c2, p1]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldNotUseOneEventForTwoSteps(Judge judge) {
        // Given
        RuleBuilder rule = rule("two.payments").step("first", "transfer.out").step("second", "transfer.out");

        // When
        List<String> found = judge.found(rule, transfer("p1", at(0), 10, "A1"), transfer("p2", at(0), 10, "A2"));

        // Then of two at one time each precedes the other, and none itself
        assertThat(found).containsExactly("p1 50 [p2, p1]", "p2 50 [p1, p2]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldFailAChainForAnEventThatMustNotHappen(Judge judge) {
        // Given
        RuleBuilder rule = transferAfterCall()
                .never("call.placed", Optional.of(atLeast(self("call.placed", "talk"), minutes(1))), 0, 1);
        Event call = callFrom("c1", "+85221896555").plain(at(0), at(10));

        // When
        List<String> atTheEdge =
                judge.found(rule, call, callTo("b", "96110").plain(at(11), at(12)), transfer("p1", at(12), 3000, "A9"));
        List<String> tooShort = judge.found(
                rule, call, callTo("b", "96110").plain(at(11) + 1, at(12)), transfer("p1", at(12), 3000, "A9"));
        List<String> before = judge.found(
                rule, call, callTo("b", "96110").plain(at(0) - 1, at(12)), transfer("p1", at(12), 3000, "A9"));

        // Then
        assertThat(atTheEdge).isEmpty();
        assertThat(tooShort).containsExactly("p1 50 [c1, p1]");
        assertThat(before).containsExactly("p1 50 [c1, p1]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldGoOnToTheNextChainWhereTheNewestFailsNever(Judge judge) {
        // Given a purchase at a shop between the newer transfer and the trigger, that concerns the newer alone
        RuleBuilder rule = rule("next.chain")
                .within(hours(3))
                .step("first", "transfer.out")
                .step("second", "cash.out")
                .never(
                        "purchase.out",
                        Optional.of(eq(self("purchase.out", "payee"), step(0, "transfer.out", "payee"))),
                        0,
                        1);
        Event cash = Event.of(Sample.type("cash.out"), at(40))
                .ids("w1/ACCEPTED", "w1")
                .number("amount", yuan(100))
                .value("channel", "atm")
                .build();

        // When
        List<String> found = judge.found(
                rule,
                transfer("p1", at(0), 10, "A1"),
                transfer("p2", at(10), 10, "A2"),
                Sample.purchase("s1", at(20), 5, "A2"),
                cash);

        // Then
        assertThat(found).containsExactly("w1 50 [p1, w1]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldKeepEightOldCandidatesThatMayMatch(Judge judge) {
        // Given nine transfers five hours ago, of which the oldest alone has the trigger's payee
        RuleBuilder rule = rule("old.candidates")
                .within(hours(6))
                .step("first", "transfer.out", below(self("transfer.out", "amount"), yuan(100)))
                .step("second", "purchase.out", eq(self("purchase.out", "payee"), step(0, "transfer.out", "payee")));
        List<Event> records = new ArrayList<>();
        records.add(transfer("wanted", at(0), 10, "A1"));
        for (int i = 1; i <= 7; i++) {
            records.add(transfer("other" + i, at(i), 10, "A2"));
        }
        records.add(transfer("tooLarge", at(8), 1000, "A2"));
        records.add(Sample.purchase("s1", at(300), 5, "A1"));
        List<Event> crowded = new ArrayList<>(records);
        crowded.add(transfer("other8", at(9), 10, "A2"));

        // When
        List<String> kept = judge.found(rule, records.toArray(Event[]::new));
        List<String> lost = judge.found(rule, crowded.toArray(Event[]::new));

        // Then one that cannot match takes no place, one that could takes one
        assertThat(kept).containsExactly("s1 50 [wanted, s1]");
        assertThat(lost).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldNotRefuseAnEventBecauseAnotherStepIsNotChosenYet(Judge judge) {
        // Given a step that asks whether something of an earlier one is known
        RuleBuilder rule = rule("known.before")
                .step("first", "transfer.out")
                .step("second", "purchase.out", new Expr.Known(step(0, "transfer.out", "amount")))
                .step("third", "transfer.out");

        // When
        List<String> found = judge.found(
                rule,
                transfer("p1", at(0), 10, "A1"),
                Sample.purchase("s1", at(1), 10, "A1"),
                transfer("p2", at(2), 10, "A1"));

        // Then
        assertThat(found).containsExactly("p2 50 [p1, s1, p2]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldRememberWhatHappenedEarlyInACallOfHalfADay(Judge judge) {
        // Given a call back in the first hour of a call of twelve, and a transfer in the eleventh
        RuleBuilder rule = transferAfterCall().never("call.placed", Optional.empty(), 0, 1);
        SampleCall call = callFrom("c1", "+85221896555");
        Event[] records = {
            call.answer(at(0)),
            callTo("b", "96110").plain(at(59), at(60)),
            call.partial(at(400), minutes(400)),
            transfer("p1", at(660), 3000, "A9"),
            call.end(at(720)),
        };

        // When
        List<String> found = judge.found(rule, records);

        // Then
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldLetACallThatIsOverHoldItsPlaceWhileAnEarlierOneGoesOn(Judge judge) {
        // Given a call of twelve hours, and eight that began after it and ended long ago
        List<Event> records = new ArrayList<>();
        records.add(callFrom("long", "+85221896555").plain(at(0), at(720)));
        for (int i = 1; i <= 8; i++) {
            records.add(callFrom("short" + i, "+85221896555").plain(at(i * 10), at(i * 10 + 6)));
        }
        records.add(transfer("p1", at(730), 3000, "A9"));

        // When
        List<String> found = judge.found(transferAfterCall(), records.toArray(Event[]::new));

        // Then the long one is not among the newest eight
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldEvaluateACallThatTriggersAtItsRelease(Judge judge) {
        // Given
        RuleBuilder rule = rule("long.call").step("call", "call.received", riskyCall(10));
        SampleCall released = callFrom("c1", "+85221896555");
        SampleCall going = callFrom("c2", "+85221896555");

        // When
        List<Finding> findings = judge.judge(
                        List.of(rule.build()),
                        List.of(
                                released.answer(at(0)),
                                released.partial(at(12), minutes(12)),
                                released.end(at(30)),
                                going.answer(at(40)),
                                going.partial(at(52), minutes(12))))
                .findings();

        // Then
        assertThat(findings).extracting(Finding::triggeredAt).containsExactly(at(30), at(52));
    }
}
