package io.langyan.engine.oracle;

import static io.langyan.engine.oracle.RuleBuilder.rule;
import static io.langyan.engine.oracle.Sample.at;
import static io.langyan.engine.oracle.Sample.callFrom;
import static io.langyan.engine.oracle.Sample.foreignTransfer;
import static io.langyan.engine.oracle.Sample.hours;
import static io.langyan.engine.oracle.Sample.minutes;
import static io.langyan.engine.oracle.Sample.transfer;
import static io.langyan.engine.oracle.Sample.yuan;
import static io.langyan.engine.oracle.Terms.atLeast;
import static io.langyan.engine.oracle.Terms.in;
import static io.langyan.engine.oracle.Terms.not;
import static io.langyan.engine.oracle.Terms.self;
import static io.langyan.engine.oracle.Terms.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.event.Event;
import io.langyan.engine.rule.Feature.WindowKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What RULES section 3 and docs/decisions/0004 (7, 8) say about features, as cases worked out by hand. */
class FeatureSemanticsTest {

    /** A transfer whose feature 0 adds 10 to 50 where it holds. */
    private static RuleBuilder paying() {
        return rule("paying").step("pay", "transfer.out").line("base", 50);
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldCountInAWindowThatLeavesItsOldEdgeOut(Judge judge) {
        // Given
        RuleBuilder rule = paying().window(WindowKind.COUNT, "transfer.out", null, hours(1));
        rule.line("two", 10, atLeast(rule.feature(0), 2));

        // When
        var atTheEdge = judge.found(rule, transfer("p1", at(0), 1, "A1"), transfer("p2", at(60), 1, "A1"));
        var inside = judge.found(rule, transfer("p1", at(0) + 1, 1, "A1"), transfer("p2", at(60), 1, "A1"));

        // Then
        assertThat(atTheEdge).containsExactly("p1 50 [p1]", "p2 50 [p2]");
        assertThat(inside).containsExactly("p1 50 [p1]", "p2 60 [p2]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldSumWhatIsKnownTheTriggerIncluded(Judge judge) {
        // Given
        RuleBuilder rule = paying().window(WindowKind.SUM, "transfer.out", "amount", hours(1));
        rule.line("much", 10, atLeast(rule.feature(0), yuan(300)));

        // When
        var found = judge.found(
                rule,
                transfer("p1", at(0), 100, "A1"),
                foreignTransfer("p2", at(1), "A1"),
                transfer("p3", at(2), 200, "A1"));

        // Then
        assertThat(found).containsExactly("p1 50 [p1]", "p2 50 [p2]", "p3 60 [p3]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldNotKnowTheTimeSinceNothing(Judge judge) {
        // Given a line that holds neither way round where the value is missing
        RuleBuilder rule = paying().window(WindowKind.SINCE, "transfer.out", null, hours(1));
        rule.line("rare", 10, atLeast(rule.feature(0), minutes(30)));
        rule.line("often", 5, not(atLeast(rule.feature(0), minutes(30))));

        // When
        var found = judge.found(
                rule, transfer("p1", at(0), 1, "A1"), transfer("p2", at(30), 1, "A1"), transfer("p3", at(31), 1, "A1"));

        // Then
        assertThat(found).containsExactly("p1 50 [p1]", "p2 60 [p2]", "p3 55 [p3]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldTakeAnUnsettledPayeeForNew(Judge judge) {
        // Given a test payment an hour before the swindle, and one that is as old as it takes to settle
        RuleBuilder rule = paying().firstSeen(0, "payee", hours(72), hours(2)).lineIf("new", 10, 0);

        // When
        var testPayment = judge.found(rule, transfer("p1", at(0), 1, "A1"), transfer("p2", at(120) - 1, 1, "A1"));
        var settled = judge.found(rule, transfer("p1", at(0), 1, "A1"), transfer("p2", at(120), 1, "A1"));
        var forgotten = judge.found(rule, transfer("p1", at(0), 1, "A1"), transfer("p2", at(72 * 60), 1, "A1"));

        // Then
        assertThat(testPayment).containsExactly("p1 60 [p1]", "p2 60 [p2]");
        assertThat(settled).containsExactly("p1 60 [p1]", "p2 50 [p2]");
        assertThat(forgotten).containsExactly("p1 60 [p1]", "p2 60 [p2]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldAskForTheValueAtTheTimeOfTheRecordThatCarriesIt(Judge judge) {
        // Given a caller who called nine hours ago and again before the payment
        RuleBuilder rule = rule("known.caller")
                .step("call", "call.received")
                .step("pay", "transfer.out")
                .firstSeen(0, "caller", hours(72), hours(8))
                .line("base", 50)
                .lineIf("new", 10, 0);
        Event[] records = {
            callFrom("c1", "+85221896555").plain(at(0), at(1)),
            callFrom("c2", "+85221896555").plain(at(8 * 60 - 1), at(9 * 60)),
            transfer("p1", at(9 * 60), 1, "A1"),
        };

        // When
        var found = judge.found(rule, records);

        // Then it was less than eight hours before the call, though more before the payment
        assertThat(found).containsExactly("p1 60 [c2, p1]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldNotLetTheTriggerMakeAnEarlierValueKnown(Judge judge) {
        // Given two payments of one moment to one payee
        RuleBuilder rule = rule("two.payments")
                .step("first", "transfer.out")
                .step("second", "transfer.out")
                .firstSeen(0, "payee", hours(72), 0)
                .line("base", 50)
                .lineIf("new", 10, 0);

        // When
        var found = judge.found(rule, transfer("p1", at(0), 1, "A1"), transfer("p2", at(0), 1, "A1"));

        // Then
        assertThat(found).containsExactlyInAnyOrder("p1 60 [p2, p1]", "p2 60 [p1, p2]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldRememberAnOldOccurrenceBehindANewerOne(Judge judge) {
        // Given a caller known ten hours before the call in question, who calls again ten hours after it
        RuleBuilder rule = rule("known.caller")
                .within(hours(24))
                .step("call", "call.received", in(self("call.received", "caller_class"), "overseas"))
                .step("pay", "transfer.out")
                .firstSeen(0, "caller", hours(72), hours(2))
                .line("base", 50)
                .lineIf("new", 10, 0);
        Event[] records = {
            callFrom("c1", "+85221896555").ofClass("mvno").plain(at(0), at(1)),
            callFrom("c2", "+85221896555").plain(at(600), at(601)),
            callFrom("c3", "+85221896555").ofClass("mvno").plain(at(1200), at(1201)),
            callFrom("c4", "+85221896555").ofClass("mvno").plain(at(1980), at(1981)),
            transfer("p1", at(2000), 1, "A1"),
        };

        // When
        var found = judge.found(rule, records);

        // Then
        assertThat(found).containsExactly("p1 50 [c2, p1]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldFindNothingBelowTheFirstRung(Judge judge) {
        // Given
        RuleBuilder rule = rule("cheap")
                .step("pay", "transfer.out")
                .line("base", 39)
                .line("large", 1, atLeast(step(0, "transfer.out", "amount"), yuan(1000)));

        // When
        var found = judge.found(rule, transfer("p1", at(0), 999, "A1"), transfer("p2", at(1), 1000, "A1"));

        // Then
        assertThat(found).containsExactly("p2 40 [p2]");
    }
}
