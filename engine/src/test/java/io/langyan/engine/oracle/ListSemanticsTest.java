package io.langyan.engine.oracle;

import static io.langyan.engine.oracle.RuleBuilder.rule;
import static io.langyan.engine.oracle.Sample.at;
import static io.langyan.engine.oracle.Sample.callFrom;
import static io.langyan.engine.oracle.Sample.hours;
import static io.langyan.engine.oracle.Sample.transfer;
import static io.langyan.engine.oracle.Terms.atLeast;
import static io.langyan.engine.oracle.Terms.not;
import static io.langyan.engine.oracle.Terms.self;
import static io.langyan.engine.oracle.Terms.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Memberships;
import io.langyan.engine.plan.ListCode;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Feature;
import io.langyan.engine.rule.Feature.WindowKind;
import io.langyan.engine.rule.ValueType;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What RULES S15 and docs/decisions/0010 say about lists, once an event carries what it was found on. */
class ListSemanticsTest {
    private static final String SUSPECTS = "suspect_accounts";

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldAskEachEventForWhatItWasFoundOn(Judge judge) {
        // Given
        RuleBuilder rule = rule("listed").step("pay", "transfer.out");
        rule.line("base", 50).line("listed", 10, listed(step(0, "transfer.out", "payee")));

        // When the payee comes onto the list between two payments
        var found = judge.found(
                rule,
                on(transfer("p1", at(0), 3000, "A1"), "payee"),
                on(transfer("p2", at(1), 3000, "A1"), "payee", SUSPECTS),
                on(transfer("p3", at(2), 3000, "A1"), "payee", "family_accounts"));

        // Then what came before is not looked at again
        assertThat(found).containsExactly("p1 50 [p1]", "p2 60 [p2]", "p3 50 [p3]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldBeMissingWhereNobodyAsked(Judge judge) {
        // Given
        RuleBuilder rule = rule("listed").step("pay", "transfer.out");
        Expr listed = listed(step(0, "transfer.out", "payee"));
        rule.line("base", 50).line("listed", 10, listed).line("not listed", 5, not(listed));

        // When
        var found =
                judge.found(rule, transfer("p1", at(0), 3000, "A1"), on(transfer("p2", at(1), 3000, "A1"), "payee"));

        // Then
        assertThat(found).containsExactly("p1 50 [p1]", "p2 55 [p2]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldTakeTheListsOfACallFromItsFirstRecord(Judge judge) {
        // Given
        RuleBuilder rule = rule("listed").step("call", "call.received").step("pay", "transfer.out");
        rule.line("base", 50).line("listed", 10, listed(step(0, "call.received", "caller")));
        SampleCall call = callFrom("c1", "+85221896555");

        // When the number was on the list when it began to ring, and the record of that comes last
        var found = judge.found(
                rule,
                on(call.answer(at(1)), "caller"),
                transfer("p1", at(2), 3000, "A1"),
                on(call.start(at(0)), "caller", SUSPECTS));

        // Then
        assertThat(found).containsExactly("p1 60 [c1, p1]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldKnowThePersonApartFromTheAccounts(Judge judge) {
        // Given
        RuleBuilder rule = rule("listed").step("pay", "transfer.out");
        rule.line("base", 50)
                .line("person", 10, listed(new Expr.Subject(0, Entity.PERSON)))
                .line("payee", 5, listed(step(0, "transfer.out", "payee")));

        // When
        Event payment = on(transfer("p1", at(0), 3000, "A1"), "payee");
        var found =
                judge.found(rule, payment.with(payment.memberships().with(Memberships.PERSON, ListCode.of(SUSPECTS))));

        // Then
        assertThat(found).containsExactly("p1 60 [p1]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldCountInAFeatureWhatIsOnAList(Judge judge) {
        // Given
        Expr where = listed(self("transfer.out", "payee"));
        RuleBuilder rule = rule("listed")
                .step("pay", "transfer.out")
                .feature(new Feature.Window(
                        "f0",
                        WindowKind.COUNT,
                        Sample.type("transfer.out"),
                        Optional.empty(),
                        Optional.of(where),
                        hours(2),
                        false,
                        Optional.empty(),
                        256,
                        ValueType.INT));
        rule.line("base", 50).line("twice", 10, atLeast(rule.feature(0), 2));

        // When
        var found = judge.found(
                rule,
                on(transfer("p1", at(0), 3000, "A1"), "payee", SUSPECTS),
                on(transfer("p2", at(1), 3000, "A2"), "payee"),
                transfer("p3", at(2), 3000, "A3"),
                on(transfer("p4", at(3), 3000, "A1"), "payee", SUSPECTS));

        // Then
        assertThat(found).containsExactly("p1 50 [p1]", "p2 50 [p2]", "p3 50 [p3]", "p4 60 [p4]");
    }

    private static Expr listed(Expr who) {
        return new Expr.Listed(who, SUSPECTS);
    }

    private static Event on(Event event, String field, String... lists) {
        int place = Memberships.placeOf(Terms.field(event.type().name(), field));
        long[] codes = Arrays.stream(lists).mapToLong(ListCode::of).toArray();
        return event.with(event.memberships().with(place, codes));
    }
}
