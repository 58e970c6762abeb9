package io.langyan.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Memberships;
import io.langyan.engine.event.Phase;
import io.langyan.engine.language.Compilation;
import io.langyan.engine.language.Rules;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Which events have to wait for an answer about lists, and for which. */
class ListPlacesTest {
    private static final String RULE = """
            format: 1
            rule: plan.listed
            version: 1
            status: live
            owner: analysts
            fraud_type: unknown_scheme
            entity: person
            title: {zh: 名单, en: Lists}
            about: 测试用
            review_by: 2027-06-30
            sequence:
              within: 2h
              steps:
                - call: {event: call.received, where: "answered and caller_class == 'overseas'"}
                - pay: {event: transfer.out, where: "amount >= 2000元 and payee_kind == 'personal'"}
              never:
                - asked: {event: call.placed, where: "known(callee) and listed(callee, official_numbers)", from: call, to: pay}
            features:
              salaries: {count: events, of: transfer.in, where: "listed(account, payroll_accounts)", over: 2h}
            score:
              - {id: base, add: 50, why: {zh: 理由, en: reason}}
              - {id: caller, add: 10, if: "listed(call.caller, suspect_numbers) or listed(person, suspect_accounts)", why: {zh: 理由, en: reason}}
              - {id: payee, add: 10, if: "salaries >= 1 and listed(payee, suspect_accounts)", why: {zh: 理由, en: reason}}
            warn:
              - {at: 50, level: HIGH, action: call_victim}
            explain: {zh: "{pay.at|clock} 转账", en: "{pay.at|clock} paid"}
            tests:
              - name: 预警
                events:
                  - {at: +0m, event: call.received, caller_class: overseas, answered: true, open: true}
                  - {at: +1m, event: transfer.out, amount: 3万元, payee: A9, payee_kind: personal}
                expect: [{at: +1m}]
              - name: 不预警
                events: [{at: +1m, event: transfer.out, amount: 1元, payee: A9}]
                expect: none
            """;

    private final Plan plan = plan();

    @Test
    void shouldAskForWhatAnyPartOfARuleSaysAboutTheEvent() {
        // Given
        Event placed = event("call.placed").text("callee", "95588").build();

        // When
        int places = plan.listPlaces(call("overseas"));

        // Then
        assertThat(places).isEqualTo(places("call.received", "caller"));
        assertThat(plan.listPlaces(payment("personal", 300_000)))
                .isEqualTo(places("transfer.out", "payee") | Memberships.bit(Memberships.PERSON));
        assertThat(plan.listPlaces(placed)).isEqualTo(places("call.placed", "callee"));
        assertThat(plan.listPlaces(event("transfer.in").build())).isEqualTo(places("transfer.in", "account"));
    }

    @Test
    void shouldAskNothingForAnEventThatNoStepCouldMatch() {
        // When
        int places = plan.listPlaces(payment("merchant", 300_000));

        // Then
        assertThat(places).as("a shop").isZero();
        assertThat(plan.listPlaces(payment("personal", 100))).as("a small sum").isZero();
        assertThat(plan.listPlaces(call("mobile")))
                .as("another class of number")
                .isZero();
        assertThat(plan.listPlaces(event("cash.out").build()))
                .as("another event")
                .isZero();
    }

    @Test
    void shouldAskNothingForARecordThatOnlyTakesAPaymentBack() {
        // Given
        Event change = event("transfer.out").change(Phase.RETRACT).build();

        // When
        int places = plan.listPlaces(change);

        // Then
        assertThat(places).isZero();
    }

    @Test
    void shouldAskForThePersonOnlyWhereARuleDoes() {
        // When
        boolean asked = plan.asksForPersonLists(type("transfer.out").code());

        // Then
        assertThat(asked).isTrue();
        assertThat(plan.asksForPersonLists(type("call.received").code())).isFalse();
    }

    private static Event call(String callerClass) {
        return event("call.received").value("caller_class", callerClass).build();
    }

    private static Event payment(String payeeKind, long fen) {
        return event("transfer.out")
                .value("payee_kind", payeeKind)
                .number("amount", fen)
                .build();
    }

    private static Event.Builder event(String type) {
        return Event.of(type(type), 0).ids("r", "e");
    }

    private static EventType type(String name) {
        return Rules.CATALOGUE.event(name).orElseThrow();
    }

    private static int places(String event, String... fields) {
        return Arrays.stream(fields)
                .map(name -> type(event).field(name).orElseThrow())
                .mapToInt(field -> Memberships.bit(Memberships.placeOf(field)))
                .reduce(0, (left, right) -> left | right);
    }

    private static Plan plan() {
        Compilation compilation = Rules.compile("plan/listed.yaml", RULE);
        assertThat(compilation.diagnostics()).isEmpty();
        return Plan.of(Rules.CATALOGUE, compilation.rules());
    }
}
