package io.langyan.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LangyanRecordTest {
    @Test
    void shouldPrintNoNumberNoAccountAndNoPerson() {
        // Given
        Party debtor = party("6222020000000000001");
        Party creditor = party("6222020000000000002");
        Payment payment = new Payment();
        payment.setEndToEndId("E1");
        payment.setKind(PaymentKind.TRANSFER);
        payment.setAmountMinor(3_000_000L);
        payment.setDebtor(debtor);
        payment.setCreditor(creditor);
        payment.setRemittanceInformation("给13900000000");

        // When
        String text = payment.toString();

        // Then
        assertThat(text)
                .startsWith("Payment[endToEndId=E1, kind=TRANSFER")
                .contains("debtor=Party[accountType=PERSONAL, agent=ICBC]")
                .doesNotContain("6222", "139", "person-7");
    }

    @Test
    void shouldKeepTimesAsPlainMilliseconds() {
        // Given
        Call call = new Call();

        // When
        call.setEventTime(1_700_000_000_123L);

        // Then
        assertThat(call.getEventTime()).isEqualTo(1_700_000_000_123L);
        assertThat(Timestamps.isTimestamp(field("eventTime"))).isTrue();
        assertThat(Timestamps.isTimestamp(field("answerTime"))).isTrue();
        assertThat(Timestamps.isTimestamp(field("callDuration"))).isFalse();
    }

    private static org.apache.avro.Schema field(String name) {
        return Call.getClassSchema().getField(name).schema();
    }

    private static Party party(String account) {
        Party party = new Party();
        party.setAccountId(account);
        party.setAccountType(AccountType.PERSONAL);
        party.setPersonId("person-7");
        party.setMsisdn("+8613900000000");
        party.setAgent("ICBC");
        return party;
    }
}
