package io.langyan.job.testing;

import io.langyan.engine.oracle.Arrival;
import io.langyan.records.Topic;
import io.langyan.records.decode.Accepted;
import io.langyan.records.decode.Place;
import io.langyan.records.json.JsonRecords;
import io.langyan.schema.AccountType;
import io.langyan.schema.Call;
import io.langyan.schema.CallPhase;
import io.langyan.schema.CallRecordType;
import io.langyan.schema.Party;
import io.langyan.schema.Payment;
import io.langyan.schema.PaymentChannel;
import io.langyan.schema.PaymentKind;
import io.langyan.schema.PaymentStatus;
import io.langyan.schema.WatchlistKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;

/** People who call and pay by chance, with few numbers, payees and times, so that things collide. */
public final class RandomCity {
    private static final long START = TestEvents.NOON;
    private static final long GRID = 10 * TestEvents.MINUTE;
    private static final String[] STRANGERS = {"0085221896555", "17012345678", "4008001234", "13900000009", "96110"};

    private final Random random;
    private final int people;
    private final List<Call> calls = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();

    private RandomCity(long seed, int people) {
        this.random = new Random(seed);
        this.people = people;
    }

    /** A city of so many people over some days. */
    public static RandomCity of(long seed, int people) {
        RandomCity city = new RandomCity(seed, people);
        for (int i = 0; i < people * 14; i++) {
            if (city.random.nextInt(2) == 0) {
                city.call("c" + i, city.random.nextInt(people), city.moment());
            } else {
                city.pay("e" + i, city.random.nextInt(people), city.moment());
            }
        }
        return city;
    }

    /** Entries of lists about the accounts, numbers and people of the city. */
    public RandomWatchlist watchlist(long seed) {
        List<String> accounts = new ArrayList<>(List.of("mule-0", "mule-1", "mule-2", "shop-0", "shop-1"));
        List<String> persons = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            accounts.add("own-" + person);
            persons.add("p" + person);
        }
        return RandomWatchlist.of(seed, WatchlistKind.ACCOUNT, accounts)
                .and(RandomWatchlist.of(seed + 1, WatchlistKind.PERSON, persons))
                .and(RandomWatchlist.of(seed + 2, WatchlistKind.PHONE, List.of(STRANGERS)))
                .and(RandomWatchlist.of(seed + 3, WatchlistKind.PHONE, List.of("13800000001", "+86 138 0000 0002")));
    }

    /** On the grid, or next to it by a millisecond. */
    private long moment() {
        return START + GRID * random.nextInt(6 * 80) + random.nextInt(3) - 1;
    }

    private void call(String reference, int person, long attempt) {
        boolean placed = random.nextInt(4) == 0;
        Call call = new Call();
        call.setCallReference(reference);
        call.setRecordType(placed ? CallRecordType.MO_CALL : CallRecordType.MT_CALL);
        call.setServedMsisdn("+86138%08d".formatted(person));
        call.setServedPersonId("p" + person);
        String stranger = STRANGERS[random.nextInt(STRANGERS.length)];
        call.setCallingNumber(placed ? call.getServedMsisdn() : stranger);
        call.setCalledNumber(placed ? stranger : call.getServedMsisdn());
        call.setServedDivision(random.nextInt(3) == 0 ? null : "34010" + random.nextInt(3));
        long answer = attempt + 10_000;
        long release = answer + TestEvents.MINUTE * (1 + random.nextInt(90));
        switch (random.nextInt(4)) {
            case 0 -> record(call, CallPhase.END, release, answer);
            case 1 -> record(call, CallPhase.START, attempt, null);
            case 2 -> {
                record(call, CallPhase.START, attempt, null);
                record(call, CallPhase.ANSWER, answer, answer);
            }
            default -> {
                record(call, CallPhase.ANSWER, answer, answer);
                record(call, CallPhase.END, release, answer);
            }
        }
    }

    private void record(Call call, CallPhase phase, long time, Long answer) {
        Call record = Call.newBuilder(withIds(call, phase)).build();
        record.setPhase(phase);
        record.setEventTime(time);
        record.setAnswerTime(answer);
        record.setReleaseTime(phase == CallPhase.END ? time : null);
        calls.add(record);
    }

    private static Call withIds(Call call, CallPhase phase) {
        call.setRecordId(call.getCallReference() + "-" + phase);
        call.setPhase(phase);
        call.setEventTime(START);
        return call;
    }

    private void pay(String id, int person, long time) {
        Payment payment = new Payment();
        payment.setEndToEndId(id);
        payment.setKind(random.nextInt(5) == 0 ? PaymentKind.MERCHANT : PaymentKind.TRANSFER);
        payment.setStatus(PaymentStatus.ACCEPTED);
        payment.setEventTime(time);
        payment.setAmountMinor(100_000L * (1 + random.nextInt(50)));
        payment.setCurrency(random.nextInt(12) == 0 ? "USD" : "CNY");
        payment.setChannel(PaymentChannel.values()[random.nextInt(PaymentChannel.values().length)]);
        payment.setDebtor(party("own-" + person, "p" + person, AccountType.PERSONAL));
        int other = random.nextInt(people);
        payment.setCreditor(
                payment.getKind() == PaymentKind.MERCHANT
                        ? party("shop-" + other % 3, null, AccountType.MERCHANT)
                        : other == person
                                ? party("savings-" + person, "p" + person, AccountType.PERSONAL)
                                : random.nextBoolean()
                                        ? party("mule-" + other % 4, "m" + other % 4, AccountType.PERSONAL)
                                        : party("own-" + other, "p" + other, AccountType.PERSONAL));
        if (random.nextBoolean()) {
            payment.setDebtorBalanceAfter(100_000L * random.nextInt(9));
        }
        int fate = random.nextInt(8);
        if (fate > 0) {
            payments.add(payment);
        }
        if (fate <= 1) {
            Payment change = Payment.newBuilder(payment).build();
            change.setStatus(random.nextBoolean() ? PaymentStatus.REVERSED : PaymentStatus.REJECTED);
            change.setEventTime(time + GRID * random.nextInt(12));
            payments.add(change);
        }
    }

    private static Party party(String account, String person, AccountType type) {
        Party party = TestRecords.party(account);
        party.setPersonId(person);
        party.setAccountType(type);
        return party;
    }

    /** All records, as if they had been read. */
    public List<Accepted> records() {
        List<Accepted> records = new ArrayList<>();
        calls.forEach(call -> records.add(accepted(Topic.CALLS, call, call.getEventTime())));
        payments.forEach(payment -> records.add(accepted(Topic.PAYMENTS, payment, payment.getEventTime())));
        return records;
    }

    private static Accepted accepted(Topic topic, SpecificRecord record, long time) {
        return new Accepted(topic, record, time, time, new Place(topic.topicName(), 0, 1));
    }

    /** Writes the records to files, each to arrive within the out-of-orderness of its feed, some twice. */
    public void write(Path directory) throws IOException {
        Files.write(directory.resolve("calls.jsonl"), lines(calls, Arrival.OUT_OF_ORDERNESS - 1, "eventTime"));
        Files.write(directory.resolve("payments.jsonl"), lines(payments, 9_999, "eventTime"));
    }

    private List<String> lines(List<? extends SpecificRecord> records, long mostMillis, String timeField) {
        List<String> lines = new ArrayList<>();
        for (SpecificRecord record : records) {
            long time = (Long) record.get(record.getSchema().getField(timeField).pos());
            for (int copies = random.nextInt(4) == 0 ? 2 : 1; copies > 0; copies--) {
                long arrival = time + random.nextInt((int) mostMillis);
                lines.add("{\"arrivalTime\":" + arrival + ","
                        + JsonRecords.toJson(record).substring(1));
            }
        }
        return lines;
    }
}
