package io.langyan.records.event;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.catalogue.CatalogueReader;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.event.Event;
import io.langyan.records.Topic;
import io.langyan.records.decode.Accepted;
import io.langyan.records.decode.Place;
import io.langyan.schema.AccountType;
import io.langyan.schema.Call;
import io.langyan.schema.CallPhase;
import io.langyan.schema.CallRecordType;
import io.langyan.schema.CatalogueResource;
import io.langyan.schema.Payment;
import io.langyan.schema.PaymentChannel;
import io.langyan.schema.PaymentKind;
import io.langyan.schema.PaymentStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Records to make events of, and events read by the names of the catalogue. */
final class Records {
    static final long NOON = 1_772_337_600_000L;

    private Records() {}

    static Catalogue catalogue() {
        try (InputStream yaml = CatalogueResource.open()) {
            return CatalogueReader.read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Call call(CallRecordType type, String calling, String called) {
        return Call.newBuilder()
                .setRecordId("r1")
                .setCallReference("c1")
                .setRecordType(type)
                .setPhase(CallPhase.END)
                .setEventTime(NOON)
                .setServedMsisdn("13812345678")
                .setCallingNumber(calling)
                .setCalledNumber(called)
                .build();
    }

    static Payment payment(PaymentKind kind, PaymentStatus status) {
        return Payment.newBuilder()
                .setEndToEndId("p1")
                .setKind(kind)
                .setStatus(status)
                .setEventTime(NOON)
                .setAmountMinor(3_000_000)
                .setCurrency("CNY")
                .setDebtor(party("A1", AccountType.PERSONAL))
                .setCreditor(party("A2", AccountType.PERSONAL))
                .setChannel(PaymentChannel.MOBILE)
                .build();
    }

    static Payment transfer() {
        return payment(PaymentKind.TRANSFER, PaymentStatus.ACCEPTED);
    }

    static io.langyan.schema.Party party(String account, AccountType type) {
        return io.langyan.schema.Party.newBuilder()
                .setAccountId(account)
                .setAccountType(type)
                .build();
    }

    static Accepted accepted(Call call) {
        return new Accepted(Topic.CALLS, call, call.getEventTime(), call.getEventTime(), new Place("calls", 0, 1));
    }

    static Accepted accepted(Payment payment) {
        return new Accepted(
                Topic.PAYMENTS, payment, payment.getEventTime(), payment.getEventTime(), new Place("payments", 0, 1));
    }

    /** A field of an event as a rule would see it: text, number, or the name of an enum's value; null for missing. */
    static Object value(Event event, String name) {
        Field field = event.type().field(name).orElseThrow();
        if (!field.type().isNumeric()) {
            return event.text(field.slot());
        }
        long number = event.number(field.slot());
        if (number == Event.MISSING) {
            return null;
        }
        return field.enumType().<Object>map(type -> type.valueOf((int) number)).orElse(number);
    }
}
