package io.langyan.records.event;

import static io.langyan.records.event.Records.accepted;
import static io.langyan.records.event.Records.party;
import static io.langyan.records.event.Records.transfer;
import static io.langyan.records.event.Records.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.langyan.records.number.PhoneNumbers;
import io.langyan.schema.AccountType;
import io.langyan.schema.Call;
import io.langyan.schema.CallRecordType;
import io.langyan.schema.Identity;
import io.langyan.schema.IdentityKind;
import io.langyan.schema.Payment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoutedEventTest {
    private static final String NUMBER = "+8613812345678";

    private final EventMapper mapper = new EventMapper(Records.catalogue());
    private final List<LookupKey> asked = new ArrayList<>();

    @Test
    void shouldAskNothingWhenTheRecordNamesBothPersons() {
        // Given
        Payment payment = transfer();
        payment.getDebtor().setPersonId("P1");
        payment.getCreditor().setPersonId("P2");

        // When
        RoutedEvent out = resolve(payment, Map.of());

        // Then
        assertThat(asked).isEmpty();
        assertThat(out.subjectId()).isEqualTo("P1");
        assertThat(out.isResolved()).isTrue();
        assertThat(value(out.resolvedEvent(), "payee_kind")).isEqualTo("personal");
    }

    @Test
    void shouldAskForTheAccountAndThenForTheNumber() {
        // Given
        Payment payment = transfer();
        payment.getDebtor().setMsisdn("138 1234 5678");

        // When
        RoutedEvent out = resolve(payment, Map.of(msisdn(NUMBER), "P1"));

        // Then
        assertThat(asked).containsExactly(account("A1"), msisdn(NUMBER), account("A2"));
        assertThat(out.subjectId()).isEqualTo("P1");
    }

    @Test
    void shouldFallBackToTheNumberAndElseToTheAccount() {
        // Given
        Payment withNumber = transfer();
        withNumber.getDebtor().setMsisdn("13812345678");

        // When
        RoutedEvent byNumber = resolve(withNumber, Map.of());

        // Then
        assertThat(byNumber.subjectId()).isEqualTo("msisdn:" + NUMBER);
        assertThat(byNumber.isResolved()).isFalse();
        assertThat(resolve(transfer(), Map.of()).subjectId()).isEqualTo("account:A1");
    }

    @Test
    void shouldAskForTheServedNumberOfACall() {
        // Given
        Call call = Records.call(CallRecordType.MT_CALL, "110", "13812345678");
        RoutedEvent event = mapper.map(accepted(call)).get(0);

        // When
        RoutedEvent answered = event.answer(msisdn(NUMBER), "P1");

        // Then
        assertThat(event.nextLookup()).contains(msisdn(NUMBER));
        assertThat(answered.nextLookup()).isEmpty();
        assertThat(answered.subjectId()).isEqualTo("P1");
        assertThat(event.answer(msisdn(NUMBER), null).subjectId()).isEqualTo("msisdn:" + NUMBER);
    }

    @Test
    void shouldCallATransferToOneselfOwnOnBothSides() {
        // Given
        Payment payment = transfer();
        payment.getDebtor().setPersonId("P1");
        Map<LookupKey, String> identities = Map.of(account("A2"), "P1");

        // When
        List<RoutedEvent> events = mapper.map(accepted(payment)).stream()
                .map(event -> resolve(event, identities))
                .toList();

        // Then
        assertThat(events).extracting(RoutedEvent::subjectId).containsOnly("P1");
        assertThat(value(events.get(0).resolvedEvent(), "payee_kind")).isEqualTo("own");
        assertThat(value(events.get(1).resolvedEvent(), "payer_kind")).isEqualTo("own");
        assertThat(value(events.get(0).resolvedEvent(), "payee")).isEqualTo("A2");
        assertThat(events.get(0).resolvedEvent().recordId()).isEqualTo("p1/ACCEPTED");
    }

    @Test
    void shouldCallATransferWithinOneAccountOwnWithoutAsking() {
        // Given
        Payment payment = transfer();
        payment.getDebtor().setPersonId("P1");
        payment.setCreditor(party("A1", AccountType.PERSONAL));

        // When
        RoutedEvent out = resolve(payment, Map.of());

        // Then
        assertThat(asked).isEmpty();
        assertThat(value(out.resolvedEvent(), "payee_kind")).isEqualTo("own");
    }

    @Test
    void shouldTakeOneUnknownNumberOnBothSidesForOnePerson() {
        // Given
        Payment payment = transfer();
        payment.getDebtor().setMsisdn("13812345678");
        payment.getCreditor().setMsisdn("+8613812345678");

        // When
        RoutedEvent out = resolve(payment, Map.of());

        // Then
        assertThat(value(out.resolvedEvent(), "payee_kind")).isEqualTo("own");
    }

    @Test
    void shouldNotAskForThePayeeOfSomebodyUnknown() {
        // When
        RoutedEvent out = resolve(transfer(), Map.of(account("A2"), "P2"));

        // Then
        assertThat(asked).containsExactly(account("A1"));
        assertThat(value(out.resolvedEvent(), "payee_kind")).isEqualTo("personal");
    }

    @Test
    void shouldNotAskForShopsAndBanks() {
        // Given
        Payment payment = transfer();
        payment.getDebtor().setPersonId("P1");
        payment.setCreditor(party("M1", AccountType.MERCHANT));

        // When
        RoutedEvent out = resolve(payment, Map.of());

        // Then
        assertThat(asked).isEmpty();
        assertThat(value(out.resolvedEvent(), "payee_kind")).isEqualTo("merchant");
    }

    @Test
    void shouldRefuseAnAnswerToAnotherQuestion() {
        // Given
        RoutedEvent out = mapper.map(accepted(transfer())).get(0);

        // When / Then
        assertThatThrownBy(() -> out.answer(account("A7"), "P7"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected the answer to")
                .hasMessageNotContaining("A7")
                .hasMessageNotContaining("A1");
    }

    @Test
    void shouldSurviveBeingWrittenAndReadAtEveryStep() {
        // Given
        Payment payment = transfer();
        payment.setCurrency("USD");
        payment.getDebtor().setMsisdn("13812345678");
        payment.getCreditor().setMsisdn("13912345678");
        RoutedEvent event = copy(mapper.map(accepted(payment)).get(0).late(true));

        // When
        while (event.nextLookup().isPresent()) {
            LookupKey key = event.nextLookup().get();
            asked.add(key);
            event = copy(event.answer(key, key.kind() == LookupKey.Kind.MSISDN ? "P1" : null));
        }

        // Then
        assertThat(asked).containsExactly(account("A1"), msisdn(NUMBER), account("A2"), msisdn("+8613912345678"));
        assertThat(event.subjectId()).isEqualTo("P1");
        assertThat(event.late()).isTrue();
        assertThat(event.primary()).isTrue();
        assertThat(event.foreignCurrency()).isTrue();
        assertThat(value(event.resolvedEvent(), "payee_kind")).isEqualTo("own");
    }

    @Test
    void shouldNotShowWhoItIs() {
        // Given
        Payment payment = transfer();
        payment.getDebtor().setMsisdn("13812345678");
        RoutedEvent event = mapper.map(accepted(payment)).get(0);

        // When
        String text = event + " " + event.subject().party() + " " + event.nextLookup();

        // Then
        assertThat(text).doesNotContain("A1", "A2", "13812345678").contains("transfer.out", "LookupKey[ACCOUNT]");
    }

    @Test
    void shouldKeyIdentitiesByTheOneFormOfTheirNumber() {
        // Given
        Identity identity = new Identity(IdentityKind.MSISDN, "138 1234 5678", "P1", null, 0L, null, null);

        // When
        LookupKey key = LookupKey.of(identity, new PhoneNumbers());

        // Then
        assertThat(key).isEqualTo(msisdn(NUMBER));
    }

    private RoutedEvent resolve(Payment payment, Map<LookupKey, String> identities) {
        return resolve(mapper.map(accepted(payment)).get(0), identities);
    }

    private RoutedEvent resolve(RoutedEvent event, Map<LookupKey, String> identities) {
        RoutedEvent resolved = event;
        Optional<LookupKey> next = resolved.nextLookup();
        while (next.isPresent()) {
            asked.add(next.get());
            resolved = resolved.answer(next.get(), identities.get(next.get()));
            next = resolved.nextLookup();
        }
        return resolved;
    }

    private static RoutedEvent copy(RoutedEvent event) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            event.writeRouting(new DataOutputStream(bytes));
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
            RoutedEvent copy = RoutedEvent.readRouting(event.event(), in);
            assertThat(in.available()).isZero();
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LookupKey account(String value) {
        return new LookupKey(LookupKey.Kind.ACCOUNT, value);
    }

    private static LookupKey msisdn(String value) {
        return new LookupKey(LookupKey.Kind.MSISDN, value);
    }
}
