package io.langyan.cli.kafka;

import io.langyan.records.Topic;
import io.langyan.records.avro.SingleObjectCodec;
import io.langyan.schema.AccountType;
import io.langyan.schema.Call;
import io.langyan.schema.CallPhase;
import io.langyan.schema.CallRecordType;
import io.langyan.schema.Feedback;
import io.langyan.schema.FeedbackType;
import io.langyan.schema.Party;
import io.langyan.schema.Payment;
import io.langyan.schema.PaymentChannel;
import io.langyan.schema.PaymentKind;
import io.langyan.schema.PaymentStatus;
import io.langyan.schema.Warning;
import io.langyan.schema.WatchlistEntry;
import io.langyan.schema.WatchlistKind;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes records of a fake refund to chosen partitions; they arrive when they happen. */
final class TopicWriter implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final SingleObjectCodec<Call> calls = SingleObjectCodec.of(Call.class);
    private final SingleObjectCodec<Payment> payments = SingleObjectCodec.of(Payment.class);
    private final SingleObjectCodec<WatchlistEntry> entries = SingleObjectCodec.of(WatchlistEntry.class);

    private final SingleObjectCodec<Feedback> reports = SingleObjectCodec.of(Feedback.class);

    TopicWriter(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** The answer of a call from overseas. */
    void answer(String reference, String person, long time) {
        send(Topic.CALLS, 0, time, calls.encode(call(reference, person, time)));
    }

    private static Call call(String reference, String person, long time) {
        return Call.newBuilder()
                .setRecordId(reference + "-answer")
                .setCallReference(reference)
                .setRecordType(CallRecordType.MT_CALL)
                .setPhase(CallPhase.ANSWER)
                .setEventTime(time)
                .setServedMsisdn("+8613800000001")
                .setServedPersonId(person)
                .setCallingNumber("0085221896555")
                .setCalledNumber("13800000001")
                .build();
    }

    /** A call to an official line that was answered at that time, told of by a record that arrives now. */
    void callBack(String reference, String person, long time) {
        Call call = Call.newBuilder()
                .setRecordId(reference + "-answer")
                .setCallReference(reference)
                .setRecordType(CallRecordType.MO_CALL)
                .setPhase(CallPhase.ANSWER)
                .setEventTime(time)
                .setServedMsisdn("+8613800000001")
                .setServedPersonId(person)
                .setCallingNumber("13800000001")
                .setCalledNumber("96110")
                .build();
        send(Topic.CALLS, 0, System.currentTimeMillis(), calls.encode(call));
    }

    /** A transfer of 30,000 yuan to a stranger. */
    void pay(String id, String person, long time) {
        send(Topic.PAYMENTS, 0, time, payments.encode(payment(id, person, time)));
    }

    /** The same to that account. */
    void pay(String id, String person, String payee, long time) {
        Payment payment = payment(id, person, time);
        payment.getCreditor().setAccountId(payee);
        send(Topic.PAYMENTS, 0, time, payments.encode(payment));
    }

    /** Puts an account on a list, from the beginning of time on. */
    void list(String list, String account) {
        WatchlistEntry entry = WatchlistEntry.newBuilder()
                .setList(list)
                .setKind(WatchlistKind.ACCOUNT)
                .setValue(account)
                .setValidFrom(0)
                .setRemoved(false)
                .build();
        // The topic is compacted: a message without a key would be refused.
        byte[] key = (list + "/" + entry.getKind() + "/" + account + "/" + entry.getValidFrom())
                .getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(Topic.WATCHLIST.topicName(), key, entries.encode(entry)));
        producer.flush();
    }

    /** What the desk reports of a warning, now. */
    void report(String id, Warning warning, FeedbackType type) {
        Feedback feedback = Feedback.newBuilder()
                .setFeedbackId(id)
                .setSubjectId(warning.getSubjectId())
                .setWarningId(warning.getWarningId())
                .setTime(System.currentTimeMillis())
                .setActor("desk-1")
                .setType(type)
                .build();
        send(Topic.FEEDBACK, 0, feedback.getTime(), reports.encode(feedback));
    }

    /** Lets event time come to there in every partition of both feeds. */
    void advance(long time) {
        for (int partition = 0; partition < 2; partition++) {
            String id = "tick-" + partition + "-" + time;
            Call tick = Call.newBuilder()
                    .setRecordId(id)
                    .setCallReference(id)
                    .setRecordType(CallRecordType.MO_SMS)
                    .setPhase(CallPhase.END)
                    .setEventTime(time)
                    .setServedMsisdn("+8613800000002")
                    .setServedPersonId("nobody")
                    .setCallingNumber("13800000002")
                    .setCalledNumber("13800000003")
                    .build();
            send(Topic.CALLS, partition, time, calls.encode(tick));
            send(Topic.PAYMENTS, partition, time, payments.encode(payment(id, "nobody", time)));
        }
    }

    /** A payment, every fourth time a call, in either partition; it leaves when {@link #flush} is called. */
    void flow(long number, String person, long time) {
        String id = "flow-" + number;
        boolean isCall = number % 4 == 0;
        byte[] value = isCall ? calls.encode(call(id, person, time)) : payments.encode(payment(id, person, time));
        String topic = (isCall ? Topic.CALLS : Topic.PAYMENTS).topicName();
        producer.send(new ProducerRecord<>(topic, (int) (number / 4 % 2), time, null, value));
    }

    /** Waits until everything has been written. */
    void flush() {
        producer.flush();
    }

    /** Something that is no call. */
    void garbage(long time) {
        send(Topic.CALLS, 1, time, new byte[] {1, 2, 3});
    }

    private static Payment payment(String id, String person, long time) {
        return Payment.newBuilder()
                .setEndToEndId(id)
                .setKind(PaymentKind.TRANSFER)
                .setStatus(PaymentStatus.ACCEPTED)
                .setEventTime(time)
                .setAmountMinor(3_000_000)
                .setCurrency("CNY")
                .setDebtor(Party.newBuilder()
                        .setAccountId("A-" + person)
                        .setAccountType(AccountType.PERSONAL)
                        .setPersonId(person)
                        .build())
                .setCreditor(Party.newBuilder()
                        .setAccountId("X-" + id)
                        .setAccountType(AccountType.PERSONAL)
                        .setPersonId("stranger")
                        .build())
                .setChannel(PaymentChannel.MOBILE)
                .build();
    }

    private void send(Topic topic, int partition, long timestamp, byte[] value) {
        producer.send(new ProducerRecord<>(topic.topicName(), partition, timestamp, null, value));
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
