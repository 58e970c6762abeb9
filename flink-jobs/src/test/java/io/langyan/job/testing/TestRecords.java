package io.langyan.job.testing;

import io.langyan.job.intake.SourceMessage;
import io.langyan.records.Topic;
import io.langyan.records.decode.Accepted;
import io.langyan.records.decode.Place;
import io.langyan.records.decode.ReasonCode;
import io.langyan.records.decode.Rejected;
import io.langyan.schema.AccountType;
import io.langyan.schema.Call;
import io.langyan.schema.CallPhase;
import io.langyan.schema.CallRecordType;
import io.langyan.schema.DeadLetter;
import io.langyan.schema.DeadLetterReason;
import io.langyan.schema.Identity;
import io.langyan.schema.IdentityKind;
import io.langyan.schema.Party;
import io.langyan.schema.Payment;
import io.langyan.schema.PaymentChannel;
import io.langyan.schema.PaymentKind;
import io.langyan.schema.PaymentStatus;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Records as tests need them. */
public final class TestRecords {
    private TestRecords() {}

    /** A call that is answered and still open. */
    public static Call answered(String reference, String served, String caller, long time) {
        Call call = new Call();
        call.setRecordId(reference + "-answer");
        call.setCallReference(reference);
        call.setRecordType(CallRecordType.MT_CALL);
        call.setPhase(CallPhase.ANSWER);
        call.setEventTime(time);
        call.setServedMsisdn(served);
        call.setCallingNumber(caller);
        call.setCalledNumber(served);
        call.setAnswerTime(time);
        return call;
    }

    /** An accepted transfer between two personal accounts. */
    public static Payment transfer(String id, String debtor, String creditor, long amountMinor, long time) {
        Payment payment = new Payment();
        payment.setEndToEndId(id);
        payment.setKind(PaymentKind.TRANSFER);
        payment.setStatus(PaymentStatus.ACCEPTED);
        payment.setEventTime(time);
        payment.setAmountMinor(amountMinor);
        payment.setCurrency("CNY");
        payment.setDebtor(party(debtor));
        payment.setCreditor(party(creditor));
        payment.setChannel(PaymentChannel.MOBILE);
        return payment;
    }

    /** An account of a person. */
    public static Party party(String account) {
        Party party = new Party();
        party.setAccountId(account);
        party.setAccountType(AccountType.PERSONAL);
        return party;
    }

    /** Who is behind a number or an account, from the beginning of 2020 on. */
    public static Identity identity(IdentityKind kind, String value, String personId) {
        Identity identity = new Identity();
        identity.setKind(kind);
        identity.setValue(value);
        identity.setPersonId(personId);
        identity.setValidFrom(1_577_808_000_000L);
        return identity;
    }

    /** A payment as its source hands it on. */
    public static SourceMessage arrived(Payment payment, int partition, long arrival) {
        Place place = new Place("payments", partition, 1);
        return new SourceMessage.Arrived(
                Topic.PAYMENTS,
                partition,
                new Accepted(Topic.PAYMENTS, payment, payment.getEventTime(), arrival, place));
    }

    /** A call record as its source hands it on. */
    public static SourceMessage arrived(Call call, int partition, long arrival) {
        Place place = new Place("calls", partition, 1);
        return new SourceMessage.Arrived(
                Topic.CALLS, partition, new Accepted(Topic.CALLS, call, call.getEventTime(), arrival, place));
    }

    /** An identity as its source hands it on. */
    public static SourceMessage arrived(Identity identity) {
        Place place = new Place("identities", 0, 1);
        return new SourceMessage.Arrived(
                Topic.IDENTITIES,
                0,
                new Accepted(Topic.IDENTITIES, identity, identity.getValidFrom(), Long.MIN_VALUE, place));
    }

    /** Something that cannot be used, as its source hands it on. */
    public static SourceMessage rejected(Topic topic, int partition) {
        DeadLetter letter = new DeadLetter(
                topic.topicName(),
                partition,
                7L,
                new DeadLetterReason("NOT_AVRO", "expected a record, but found none; look at the producer"),
                ByteBuffer.wrap("?".getBytes(StandardCharsets.UTF_8)));
        return new SourceMessage.Arrived(topic, partition, new Rejected(letter, ReasonCode.NOT_AVRO));
    }
}
