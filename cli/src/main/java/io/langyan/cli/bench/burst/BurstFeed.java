package io.langyan.cli.bench.burst;

import io.langyan.records.Topic;
import io.langyan.records.avro.SingleObjectCodec;
import io.langyan.schema.AccountType;
import io.langyan.schema.Call;
import io.langyan.schema.CallPhase;
import io.langyan.schema.CallRecordType;
import io.langyan.schema.Party;
import io.langyan.schema.Payment;
import io.langyan.schema.PaymentChannel;
import io.langyan.schema.PaymentKind;
import io.langyan.schema.PaymentStatus;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes calls and payments that happen now. Not thread-safe. */
final class BurstFeed implements AutoCloseable {
    /** A block that no operator uses. */
    private static final String NUMBERS = "+86154";

    private static final String SWINDLER = "0085221896555";
    private static final String NEIGHBOUR = "15400000001";
    private static final long BACKGROUND_AMOUNT = 300_000;

    private final KafkaProducer<String, byte[]> producer;
    private final SingleObjectCodec<Call> calls = SingleObjectCodec.of(Call.class);
    private final SingleObjectCodec<Payment> payments = SingleObjectCodec.of(Payment.class);
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    /**
     * A feed to a broker.
     *
     * @param lingerMillis for how long records are collected into one request
     */
    BurstFeed(String bootstrapServers, int lingerMillis) {
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.LINGER_MS_CONFIG,
                        lingerMillis),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Somebody answers a call from overseas, which goes on. */
    void riskyCall(String person, int number) {
        send(Topic.CALLS, call(person, number, "risky-" + person, CallPhase.ANSWER, SWINDLER));
    }

    /**
     * Somebody pays a stranger.
     *
     * @return when, epoch milliseconds
     */
    long pay(String person, String id, long amountMinor) {
        long now = System.currentTimeMillis();
        Payment payment = Payment.newBuilder()
                .setEndToEndId(id)
                .setKind(PaymentKind.TRANSFER)
                .setStatus(PaymentStatus.ACCEPTED)
                .setEventTime(now)
                .setAmountMinor(amountMinor)
                .setCurrency("CNY")
                .setDebtor(Party.newBuilder()
                        .setAccountId("A-" + person)
                        .setAccountType(AccountType.PERSONAL)
                        .setPersonId(person)
                        .build())
                .setCreditor(Party.newBuilder()
                        .setAccountId("X-" + id)
                        .setAccountType(AccountType.PERSONAL)
                        .build())
                .setChannel(PaymentChannel.MOBILE)
                .build();
        send(Topic.PAYMENTS, "A-" + person, now, payments.encode(payment));
        return now;
    }

    /** A call or payment of somebody whom nobody swindles; half of these are looked at by a rule. */
    void everyday(long number, int people) {
        int who = (int) (number / 2 % people);
        String person = "person-" + who;
        if (number % 2 == 0) {
            send(Topic.CALLS, call(person, who, "call-" + number, CallPhase.END, NEIGHBOUR));
        } else {
            pay(person, "payment-" + number, BACKGROUND_AMOUNT);
        }
    }

    private static Call call(String person, int number, String reference, CallPhase phase, String caller) {
        long now = System.currentTimeMillis();
        String served = NUMBERS + String.format("%08d", number);
        return Call.newBuilder()
                .setRecordId(reference)
                .setCallReference(reference)
                .setRecordType(CallRecordType.MT_CALL)
                .setPhase(phase)
                .setEventTime(now)
                .setAnswerTime(phase == CallPhase.ANSWER ? now : null)
                .setServedMsisdn(served)
                .setServedPersonId(person)
                .setCallingNumber(caller)
                .setCalledNumber(served)
                .build();
    }

    private void send(Topic topic, Call call) {
        send(topic, call.getServedMsisdn(), call.getEventTime(), calls.encode(call));
    }

    private void send(Topic topic, String key, long time, byte[] value) {
        producer.send(new ProducerRecord<>(topic.topicName(), null, time, key, value), (place, refused) -> {
            if (refused != null) {
                failure.compareAndSet(null, refused);
            }
        });
    }

    /**
     * Waits until everything is on the broker.
     *
     * @throws IllegalStateException where the broker refused something
     */
    void flush() {
        producer.flush();
        if (failure.get() != null) {
            throw new IllegalStateException("the broker refused a record", failure.get());
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
