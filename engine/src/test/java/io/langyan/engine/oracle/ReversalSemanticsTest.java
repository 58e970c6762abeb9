package io.langyan.engine.oracle;

import static io.langyan.engine.oracle.RuleBuilder.rule;
import static io.langyan.engine.oracle.Sample.at;
import static io.langyan.engine.oracle.Sample.hours;
import static io.langyan.engine.oracle.Sample.paid;
import static io.langyan.engine.oracle.Sample.purchase;
import static io.langyan.engine.oracle.Sample.transfer;
import static io.langyan.engine.oracle.Sample.yuan;
import static io.langyan.engine.oracle.Terms.atLeast;
import static io.langyan.engine.oracle.Terms.eq;
import static io.langyan.engine.oracle.Terms.self;
import static io.langyan.engine.oracle.Terms.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.langyan.engine.event.Event;
import io.langyan.engine.event.Phase;
import io.langyan.engine.rule.Feature.WindowKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What RULES S12 and docs/decisions/0004 (13, 14) say about payments that are taken back or refused. */
class ReversalSemanticsTest {

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldLeaveAPaymentTakenBackOutOfWindowsFromThenOn(Judge judge) {
        // Given what was paid within two hours, and a first payment taken back half an hour later
        RuleBuilder rule =
                rule("paid").step("pay", "transfer.out").window(WindowKind.SUM, "transfer.out", "amount", hours(2));
        rule.line("base", 50).line("much", 10, atLeast(rule.feature(0), yuan(3000)));

        // When
        var found = judge.found(
                rule,
                transfer("p1", at(0), 3000, "A1"),
                transfer("p2", at(30) - 1, 1, "A1"),
                retracted("transfer.out", "p1", at(30)),
                transfer("p3", at(30), 1, "A1"));

        // Then what it caused before stands
        assertThat(found).containsExactly("p1 60 [p1]", "p2 60 [p2]", "p3 50 [p3]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldCountATriggerForItselfEvenIfTakenBackAtOnce(Judge judge) {
        // Given
        RuleBuilder rule =
                rule("paid").step("pay", "transfer.out").window(WindowKind.COUNT, "transfer.out", null, hours(2));
        rule.line("base", 50).line("counted", 10, atLeast(rule.feature(0), 1));

        // When
        var found = judge.found(rule, transfer("p1", at(0), 3000, "A1"), retracted("transfer.out", "p1", at(0)));

        // Then
        assertThat(found).containsExactly("p1 60 [p1]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldTakeNoPaymentTakenBackForAStepOrAnAbsence(Judge judge) {
        // Given two transfers in a row without a purchase between them
        RuleBuilder rule = rule("twice")
                .step("first", "transfer.out")
                .step("second", "transfer.out")
                .never("purchase.out", Optional.empty(), 0, 1);

        // When
        var found = judge.found(
                rule,
                transfer("p1", at(0), 3000, "A1"),
                retracted("transfer.out", "p1", at(4)),
                transfer("p2", at(5), 3000, "A1"),
                purchase("q1", at(6), 10, "M1"),
                retracted("purchase.out", "q1", at(7)),
                transfer("p3", at(8), 3000, "A1"));

        // Then
        assertThat(found).containsExactly("p3 50 [p2, p3]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldStillKnowAPayeeOfAPaymentTakenBack(Judge judge) {
        // Given
        RuleBuilder rule = rule("known").step("pay", "transfer.out").firstSeen(0, "payee", hours(48), hours(1));
        rule.line("base", 50).lineIf("new", 10, 0);

        // When
        var found = judge.found(
                rule,
                transfer("p1", at(0), 3000, "A1"),
                retracted("transfer.out", "p1", at(1)),
                transfer("p2", at(90), 3000, "A1"));

        // Then
        assertThat(found).containsExactly("p1 60 [p1]", "p2 50 [p2]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldIgnoreARejectionBeforeTheAcceptance(Judge judge) {
        // Given a payment that was rejected and then accepted under the same identity
        RuleBuilder rule =
                rule("paid").step("pay", "transfer.out").window(WindowKind.COUNT, "transfer.out", null, hours(2));
        rule.line("base", 50).line("again", 10, atLeast(rule.feature(0), 2));

        // When
        var found = judge.found(
                rule,
                retracted("transfer.out", "p1", at(0)),
                transfer("p1", at(1), 3000, "A1"),
                transfer("p2", at(2), 3000, "A1"));

        // Then
        assertThat(found).containsExactly("p1 50 [p1]", "p2 60 [p2]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldCallATransferRefusedUnlessItWasAcceptedBefore(Judge judge) {
        // Given acceptances at the moment of the rejection, after it, and longer before it than a record reaches
        RuleBuilder rule = rule("refused").step("refused", "transfer.refused");

        // When
        var found = judge.found(
                rule,
                refused("p1", at(0)),
                accepted("p2", at(1)),
                refused("p2", at(1)),
                refused("p3", at(2)),
                accepted("p3", at(2) + 1),
                accepted("p4", at(3)),
                refused("p4", at(3) + hours(4) + 1));

        // Then
        assertThat(found).containsExactly("p1 50 [p1]", "p3 50 [p3]", "p4 50 [p4]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldReviseTheAmountsOfAWarningWhoseFindingStands(Judge judge) {
        // Given three payments, the first taken back at the last moment that reaches its trigger, the second a moment
        // later
        var rule = rule("pays").step("pay", "transfer.out").build();
        List<Event> records = List.of(
                transfer("p1", at(0), 3000, "A1"),
                transfer("p2", at(1), 500, "A2"),
                transfer("p3", at(2), 70, "A3"),
                retracted("transfer.out", "p1", at(0) + hours(4)),
                retracted("transfer.out", "p2", at(1) + hours(4) + 1));

        // When
        var warnings = judge.judge(List.of(rule), records).warnings();

        // Then
        assertThat(warnings)
                .extracting(
                        Episode::amountGoneMinor,
                        Episode::payees,
                        warning -> warning.contributions().size())
                .containsExactly(
                        tuple(yuan(570), List.of(paid("A2", 500, "p2", at(1)), paid("A3", 70, "p3", at(2))), 3));
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldCountAPaymentTakenBackAmongTheNewestOfAStep(Judge judge) {
        // Given nine candidates beyond the reach; the newest, taken back, and the oldest went to the payee of a
        // purchase
        RuleBuilder rule = rule("old")
                .within(hours(72))
                .step("first", "transfer.out")
                .step("second", "purchase.out", eq(self("purchase.out", "payee"), step(0, "transfer.out", "payee")));
        List<Event> records = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            records.add(transfer("p" + i, at(i), 3000, i % 8 == 0 ? "M1" : "A1"));
        }
        records.add(retracted("transfer.out", "p8", at(20)));
        records.add(purchase("q1", at(0) + hours(9), 1, "M1"));
        records.add(purchase("q2", at(0) + hours(10), 1, "A1"));

        // When
        var found = judge.found(rule, records.toArray(Event[]::new));

        // Then the oldest is not looked at in its place
        assertThat(found).containsExactly("q2 50 [p7, q2]");
    }

    private static Event retracted(String event, String id, long time) {
        return change(event, id, "REVERSED", time, Phase.RETRACT);
    }

    private static Event accepted(String id, long time) {
        return change("transfer.refused", id, "ACCEPTED", time, Phase.RULE_OUT);
    }

    private static Event change(String event, String id, String status, long time, Phase phase) {
        return Event.of(Sample.type(event), time)
                .ids(id + "/" + status, id)
                .change(phase)
                .build();
    }

    private static Event refused(String id, long time) {
        return Event.of(Sample.type("transfer.refused"), time)
                .ids(id + "/REJECTED", id)
                .number("amount", yuan(1000))
                .text("payee", "A1")
                .value("channel", "mobile")
                .build();
    }
}
