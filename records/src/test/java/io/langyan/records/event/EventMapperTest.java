package io.langyan.records.event;

import static io.langyan.records.event.Records.NOON;
import static io.langyan.records.event.Records.accepted;
import static io.langyan.records.event.Records.call;
import static io.langyan.records.event.Records.party;
import static io.langyan.records.event.Records.payment;
import static io.langyan.records.event.Records.transfer;
import static io.langyan.records.event.Records.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.langyan.engine.event.Event;
import io.langyan.engine.event.Phase;
import io.langyan.records.Topic;
import io.langyan.records.decode.Accepted;
import io.langyan.records.decode.Place;
import io.langyan.schema.AccountType;
import io.langyan.schema.Call;
import io.langyan.schema.CallPhase;
import io.langyan.schema.CallRecordType;
import io.langyan.schema.Identity;
import io.langyan.schema.IdentityKind;
import io.langyan.schema.Payment;
import io.langyan.schema.PaymentKind;
import io.langyan.schema.PaymentStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EventMapperTest {
    private final EventMapper mapper = new EventMapper(Records.catalogue());

    @Test
    void shouldMapAReceivedCall() {
        // Given
        Call call = call(CallRecordType.MT_CALL, "0085221896555", "13812345678");
        call.setAnswerTime(NOON - 600_000);
        call.setCallDuration(600L);
        call.setServedDivision("340102");
        call.setServedPersonId("P1");

        // When
        RoutedEvent routed = only(call);

        // Then
        Event event = routed.event();
        assertThat(event.type().name()).isEqualTo("call.received");
        assertThat(event.time()).isEqualTo(NOON);
        assertThat(event.recordId()).isEqualTo("r1");
        assertThat(event.evidenceId()).isEqualTo("c1");
        assertThat(event.phase()).isEqualTo(Phase.END);
        assertThat(event.answerTime()).isEqualTo(NOON - 600_000);
        assertThat(event.partMillis()).isEqualTo(600_000);
        assertThat(event.subjectNumber()).isEqualTo("+8613812345678");
        assertThat(event.subjectDivision()).isEqualTo("340102");
        assertThat(value(event, "caller")).isEqualTo("+85221896555");
        assertThat(value(event, "caller_class")).isEqualTo("overseas");
        assertThat(value(event, "caller_division")).isNull();
        assertThat(value(event, "forwarded")).isEqualTo(0L);
        assertThat(value(event, "callee")).isEqualTo("+8613812345678");
        assertThat(routed.source()).isEqualTo(Topic.CALLS);
        assertThat(routed.primary()).isTrue();
        assertThat(routed.subjectId()).isEqualTo("P1");
    }

    @ParameterizedTest
    @EnumSource(CallPhase.class)
    void shouldTellWhatARecordOfACallReports(CallPhase phase) {
        // Given
        Call call = call(CallRecordType.MT_CALL, "", "13812345678");
        call.setPhase(phase);

        // When
        Event event = only(call).event();

        // Then
        assertThat(event.phase().name()).isEqualTo(phase.name());
        assertThat(event.answerTime()).isEqualTo(Event.MISSING);
        assertThat(event.partMillis()).isEqualTo(Event.MISSING);
        assertThat(value(event, "caller")).isNull();
        assertThat(value(event, "caller_class")).isEqualTo("withheld");
    }

    @Test
    void shouldCallANationalNumberOnAnInternationalTrunkSpoofed() {
        // Given
        Call call = call(CallRecordType.MT_CALL, "055196110", "13812345678");
        call.setInternationalTrunk(true);

        // When
        Event event = only(call).event();

        // Then
        assertThat(value(event, "caller_class")).isEqualTo("spoofed");
        assertThat(value(event, "caller")).isEqualTo("+8655196110");
    }

    @Test
    void shouldMapADialledShortNumber() {
        // Given
        Call call = call(CallRecordType.MO_CALL, "13812345678", "114");

        // When
        Event event = only(call).event();

        // Then
        assertThat(event.type().name()).isEqualTo("call.placed");
        assertThat(value(event, "callee")).isEqualTo("114");
        assertThat(value(event, "callee_class")).isEqualTo("official");
    }

    @ParameterizedTest
    @CsvSource({
        "MT_SMS, sms.received, sender, sender_class, 106575550123",
        "MO_SMS, sms.sent, recipient, recipient_class, 106575550123"
    })
    void shouldMapShortMessagesByTheirOwnIdentity(
            CallRecordType type, String name, String other, String otherClass, String number) {
        // Given
        Call sms = call(type, number, number);

        // When
        Event event = only(sms).event();

        // Then
        assertThat(event.type().name()).isEqualTo(name);
        assertThat(event.evidenceId()).isEqualTo("r1");
        assertThat(event.phase()).isNull();
        assertThat(value(event, other)).isEqualTo(number);
        assertThat(value(event, otherClass)).isEqualTo("sms_106");
    }

    @Test
    void shouldMapAChangeOfForwarding() {
        // Given
        Call forwarding = call(CallRecordType.FORWARDING, "", "0085221896555");
        forwarding.setForwardingActive(true);

        // When
        Event event = only(forwarding).event();

        // Then
        assertThat(event.type().name()).isEqualTo("forwarding.changed");
        assertThat(event.evidenceId()).isEqualTo("r1");
        assertThat(value(event, "active")).isEqualTo(1L);
        assertThat(value(event, "target")).isEqualTo("+85221896555");
    }

    @Test
    void shouldMakeTwoEventsOfATransferThatIsNoRefusedOne() {
        // Given
        Payment transfer = transfer();
        transfer.getDebtor().setPersonId("P1");
        transfer.getDebtor().setDivision("340102");
        transfer.getCreditor().setPersonId("P2");
        transfer.getCreditor().setDivision("440300");
        transfer.getCreditor().setAgent("ICBC");
        transfer.setDebtorBalanceAfter(0L);
        transfer.setCreditorBalanceAfter(-5L);

        // When
        List<RoutedEvent> events = mapper.map(accepted(transfer));

        // Then
        assertThat(events)
                .extracting(event -> event.event().type().name())
                .containsExactly("transfer.out", "transfer.in", "transfer.refused");
        assertThat(events).extracting(RoutedEvent::primary).containsExactly(true, false, false);
        assertThat(events).extracting(RoutedEvent::subjectId).containsExactly("P1", "P2", "P1");
        assertThat(events).extracting(event -> event.event().recordId()).containsOnly("p1/ACCEPTED");
        assertThat(events).extracting(event -> event.event().evidenceId()).containsOnly("p1");
        Event out = events.get(0).resolvedEvent();
        assertThat(value(out, "amount")).isEqualTo(3_000_000L);
        assertThat(value(out, "payee")).isEqualTo("A2");
        assertThat(value(out, "payee_kind")).isEqualTo("personal");
        assertThat(value(out, "payee_division")).isEqualTo("440300");
        assertThat(value(out, "payee_bank")).isEqualTo("ICBC");
        assertThat(value(out, "channel")).isEqualTo("mobile");
        assertThat(value(out, "balance_after")).isEqualTo(0L);
        assertThat(value(out, "account")).isEqualTo("A1");
        assertThat(value(out, "account_kind")).isEqualTo("personal");
        assertThat(value(out, "note")).isNull();
        assertThat(out.subjectDivision()).isEqualTo("340102");
        assertThat(out.subjectNumber())
                .as("never one that only a payment names")
                .isNull();
        assertThat(events.get(2).event().phase()).isEqualTo(Phase.RULE_OUT);
        Event in = events.get(1).resolvedEvent();
        assertThat(value(in, "payer")).isEqualTo("A1");
        assertThat(value(in, "payer_kind")).isEqualTo("personal");
        assertThat(value(in, "kind")).isEqualTo("transfer");
        assertThat(value(in, "account")).isEqualTo("A2");
        assertThat(value(in, "balance_after")).isEqualTo(-5L);
        assertThat(in.subjectDivision()).isEqualTo("440300");
    }

    @ParameterizedTest
    @CsvSource({
        "REFUND, transfer.in, refund",
        "LOAN_DISBURSEMENT, transfer.in, loan",
        "CASH_DEPOSIT, transfer.in, cash",
        "CASH_WITHDRAWAL, cash.out,",
        "MERCHANT, purchase.out,",
        "TERM_DEPOSIT_BREAK, deposit.broken,"
    })
    void shouldMakeOneEventOfOtherPayments(PaymentKind kind, String name, String creditKind) {
        // Given
        Payment payment = payment(kind, PaymentStatus.ACCEPTED);
        payment.getDebtor().setPersonId("P1");
        payment.getCreditor().setPersonId("P2");

        // When
        List<RoutedEvent> events = mapper.map(accepted(payment));

        // Then
        assertThat(events).hasSize(1);
        Event event = events.get(0).event();
        assertThat(event.type().name()).isEqualTo(name);
        assertThat(events.get(0).primary()).isTrue();
        assertThat(events.get(0).subjectId()).isEqualTo(creditKind == null ? "P1" : "P2");
        assertThat(value(event, "amount")).isEqualTo(3_000_000L);
        if (creditKind != null) {
            assertThat(value(event, "kind")).isEqualTo(creditKind);
        }
    }

    @Test
    void shouldMapARefusedTransferUnderAnIdentityOfItsOwn() {
        // Given
        Payment refused = payment(PaymentKind.TRANSFER, PaymentStatus.REJECTED);

        // When
        List<RoutedEvent> events = mapper.map(accepted(refused));

        // Then it is one of its own, and takes back what had been accepted
        assertThat(events)
                .extracting(
                        event -> event.event().type().name(),
                        event -> event.event().phase())
                .containsExactly(
                        tuple("transfer.refused", null),
                        tuple("transfer.out", Phase.RETRACT),
                        tuple("transfer.in", Phase.RETRACT));
        assertThat(events).extracting(RoutedEvent::primary).containsExactly(true, false, false);
        assertThat(events).extracting(event -> event.event().recordId()).containsOnly("p1/REJECTED");
        assertThat(events).extracting(event -> event.event().evidenceId()).containsOnly("p1");
    }

    @ParameterizedTest
    @CsvSource({
        "TRANSFER, transfer.out transfer.in",
        "REFUND, transfer.in",
        "LOAN_DISBURSEMENT, transfer.in",
        "CASH_DEPOSIT, transfer.in",
        "CASH_WITHDRAWAL, cash.out",
        "MERCHANT, purchase.out",
        "TERM_DEPOSIT_BREAK, deposit.broken"
    })
    void shouldTakeBackWhatAReversedPaymentHadBeen(PaymentKind kind, String names) {
        // Given
        Payment reversed = payment(kind, PaymentStatus.REVERSED);

        // When
        List<RoutedEvent> events = mapper.map(accepted(reversed));

        // Then it counts once, with whom the payment itself had gone to
        assertThat(events).extracting(event -> event.event().type().name()).containsExactly(names.split(" "));
        assertThat(events).extracting(event -> event.event().phase()).containsOnly(Phase.RETRACT);
        assertThat(events).filteredOn(RoutedEvent::primary).hasSize(1);
        assertThat(events)
                .extracting(RoutedEvent::subject)
                .isEqualTo(mapper.map(accepted(payment(kind, PaymentStatus.ACCEPTED))).stream()
                        .filter(event -> !event.event().isChange())
                        .map(RoutedEvent::subject)
                        .toList());
    }

    @Test
    void shouldLeaveAmountsOfOtherCurrenciesMissingAndSaySo() {
        // Given
        Payment dollars = transfer();
        dollars.setCurrency("USD");
        dollars.setDebtorBalanceAfter(5L);

        // When
        List<RoutedEvent> events = mapper.map(accepted(dollars)).stream()
                .filter(event -> !event.event().isChange())
                .toList();

        // Then
        assertThat(events).extracting(RoutedEvent::foreignCurrency).containsOnly(true);
        assertThat(events).extracting(event -> value(event.event(), "amount")).containsOnlyNulls();
        assertThat(value(events.get(0).event(), "balance_after")).isNull();
        assertThat(mapper.map(accepted(transfer())))
                .extracting(RoutedEvent::foreignCurrency)
                .containsOnly(false);
    }

    @Test
    void shouldGiveACompanysPaymentToTheClerk() {
        // Given
        Payment payment = transfer();
        payment.setDebtor(party("C1", AccountType.CORPORATE));
        payment.getDebtor().setPersonId("clerk");

        // When
        RoutedEvent out = mapper.map(accepted(payment)).get(0);

        // Then
        assertThat(out.subjectId()).isEqualTo("clerk");
        assertThat(value(out.event(), "account_kind")).isEqualTo("company");
        assertThat(value(out.event(), "payee_kind")).isEqualTo("personal");
    }

    @ParameterizedTest
    @CsvSource({"PERSONAL, personal", "CORPORATE, company", "MERCHANT, merchant", "INSTITUTION, institution"})
    void shouldTellTheKindOfThePayee(AccountType type, String kind) {
        // Given
        Payment payment = transfer();
        payment.setCreditor(party("A2", type));

        // When
        Event out = mapper.map(accepted(payment)).get(0).event();

        // Then
        assertThat(value(out, "payee_kind")).isEqualTo(kind);
    }

    @Test
    void shouldMakeNoEventOfAControlRecord() {
        // Given
        Identity identity = new Identity(IdentityKind.ACCOUNT, "A1", "P1", null, NOON, null, null);

        // When
        List<RoutedEvent> events =
                mapper.map(new Accepted(Topic.IDENTITIES, identity, NOON, NOON, new Place("identities", 0, 1)));

        // Then
        assertThat(events).isEmpty();
    }

    private RoutedEvent only(Call call) {
        List<RoutedEvent> events = mapper.map(accepted(call));
        assertThat(events).hasSize(1);
        return events.get(0);
    }
}
