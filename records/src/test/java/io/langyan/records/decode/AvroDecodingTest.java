package io.langyan.records.decode;

import static io.langyan.records.decode.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.records.Topic;
import io.langyan.records.avro.SingleObjectCodec;
import io.langyan.schema.Call;
import io.langyan.schema.LangyanRecord;
import io.langyan.schema.Payment;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AvroDecodingTest {
    private static final Place PLACE = new Place("payments", 3, 42);

    private final RecordDecoder decoder = new RecordDecoder();

    @Test
    void shouldReadWhatTheCodecWrote() {
        // Given
        Payment payment = payment();

        // When
        Decoded decoded = decoder.decodeAvro(Topic.PAYMENTS, encode(Payment.class, payment), PLACE, NOON + 5);

        // Then
        assertThat(decoded).isEqualTo(new Accepted(Topic.PAYMENTS, payment, NOON, NOON + 5, PLACE));
    }

    @Test
    void shouldTakeAnEmptyOptionalTextForMissing() {
        // Given
        Payment payment = payment();
        payment.getCreditor().setMsisdn("");

        // When
        Decoded decoded = decoder.decodeAvro(Topic.PAYMENTS, encode(Payment.class, payment), PLACE, NOON);

        // Then
        assertThat(((Payment) ((Accepted) decoded).record()).getCreditor().getMsisdn())
                .isNull();
    }

    @Test
    void shouldSkipTheEndOfAKey() {
        // When
        Decoded decoded = decoder.decodeAvro(Topic.IDENTITIES, null, PLACE, NOON);

        // Then
        assertThat(decoded).isInstanceOf(Skipped.class);
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void shouldTurnUnreadableMessagesIntoDeadLetters(byte[] message) {
        // When
        Rejected rejected = (Rejected) decoder.decodeAvro(Topic.PAYMENTS, message, PLACE, NOON);

        // Then
        assertThat(rejected.code()).isEqualTo(ReasonCode.NOT_AVRO);
        assertThat(rejected.letter().getReason().getSentence()).contains("expected");
        assertThat(rejected.letter().getPartition()).isEqualTo(3);
        assertThat(rejected.letter().getOffset()).isEqualTo(42);
    }

    static Stream<byte[]> unreadable() {
        byte[] whole = encode(Payment.class, payment());
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        byte[] longer = Arrays.copyOf(whole, whole.length + 1);
        byte[] otherKind = encode(Call.class, call());
        return Stream.of(new byte[0], new byte[] {1}, Samples.bytes("{\"kind\": 1}"), cut, longer, otherKind);
    }

    @ParameterizedTest
    @MethodSource("wrongPayments")
    void shouldCheckPayments(ReasonCode code, String field, Consumer<Payment> spoil) {
        // Given
        Payment payment = payment();
        spoil.accept(payment);

        // When
        Decoded decoded = decoder.decodeAvro(Topic.PAYMENTS, encode(Payment.class, payment), PLACE, NOON);

        // Then
        assertRejected(decoded, code, field);
    }

    static Stream<Arguments> wrongPayments() {
        return Stream.of(
                payment(ReasonCode.EMPTY_FIELD, "endToEndId", payment -> payment.setEndToEndId(" ")),
                payment(
                        ReasonCode.EMPTY_FIELD,
                        "debtor.accountId",
                        payment -> payment.getDebtor().setAccountId("")),
                payment(
                        ReasonCode.BAD_NUMBER,
                        "creditor.msisdn",
                        payment -> payment.getCreditor().setMsisdn("none")),
                payment(ReasonCode.BAD_CURRENCY, "currency", payment -> payment.setCurrency("YUAN")),
                payment(ReasonCode.BAD_AMOUNT, "amountMinor", payment -> payment.setAmountMinor(-5)),
                payment(ReasonCode.TIME_OUT_OF_RANGE, "eventTime", payment -> payment.setEventTime(NOON + 300_001)),
                payment(ReasonCode.TIME_OUT_OF_RANGE, "eventTime", payment -> payment.setEventTime(Long.MAX_VALUE)),
                payment(ReasonCode.TIME_OUT_OF_RANGE, "eventTime", payment -> payment.setEventTime(Long.MIN_VALUE)));
    }

    @ParameterizedTest
    @MethodSource("wrongCalls")
    void shouldCheckCalls(ReasonCode code, String field, Consumer<Call> spoil) {
        // Given
        Call call = call();
        spoil.accept(call);

        // When
        Decoded decoded = decoder.decodeAvro(Topic.CALLS, encode(Call.class, call), PLACE, NOON);

        // Then
        assertRejected(decoded, code, field);
    }

    static Stream<Arguments> wrongCalls() {
        return Stream.of(
                call(ReasonCode.EMPTY_FIELD, "callReference", call -> call.setCallReference("")),
                call(ReasonCode.BAD_NUMBER, "servedMsisdn", call -> call.setServedMsisdn("12345678")),
                call(ReasonCode.RELEASE_BEFORE_ANSWER, "releaseTime", call -> call.setReleaseTime(NOON - 600_001)),
                call(ReasonCode.TIME_OUT_OF_RANGE, "releaseTime", call -> call.setReleaseTime(1L)),
                call(ReasonCode.TIME_OUT_OF_RANGE, "callDuration", call -> call.setCallDuration(Long.MAX_VALUE)));
    }

    private static void assertRejected(Decoded decoded, ReasonCode code, String field) {
        assertThat(decoded).isInstanceOf(Rejected.class);
        Rejected rejected = (Rejected) decoded;
        assertThat(rejected.code()).isEqualTo(code);
        assertThat(rejected.letter().getReason().getSentence()).startsWith("field " + field + ": expected ");
    }

    private static Arguments payment(ReasonCode code, String field, Consumer<Payment> spoil) {
        return Arguments.of(code, field, spoil);
    }

    private static Arguments call(ReasonCode code, String field, Consumer<Call> spoil) {
        return Arguments.of(code, field, spoil);
    }

    static Payment payment() {
        return (Payment) accepted(Topic.PAYMENTS, Samples.line(Samples.payment()));
    }

    static Call call() {
        return (Call) accepted(Topic.CALLS, Samples.line(Samples.call()));
    }

    private static Object accepted(Topic topic, byte[] line) {
        Decoded decoded = new RecordDecoder().decodeJson(topic, line, PLACE, NOON);
        return ((Accepted) decoded).record();
    }

    static <T extends LangyanRecord> byte[] encode(Class<T> recordClass, T value) {
        return SingleObjectCodec.of(recordClass).encode(value);
    }
}
