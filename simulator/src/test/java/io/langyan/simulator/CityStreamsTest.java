package io.langyan.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.records.Topic;
import io.langyan.schema.Call;
import io.langyan.schema.CallPhase;
import io.langyan.schema.CallRecordType;
import io.langyan.schema.Payment;
import io.langyan.simulator.SimulatedCity.Arrived;
import io.langyan.simulator.stream.Timeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The streams of a city: readable, in order, repeatable, and with the figures of DOMAIN 1.4 and 6.1. */
class CityStreamsTest {
    private static final int PEOPLE = 1_000;
    private static final int DAYS = 2;
    private static final long LATE = 5 * 60_000;

    @TempDir
    private static Path directory;

    @TempDir
    private Path other;

    private static SimulatedCity city;

    @BeforeAll
    static void simulate() throws IOException {
        city = SimulatedCity.of(CitySettings.of(PEOPLE, DAYS, 7), directory);
    }

    @Test
    void shouldCountWhatItWrites() {
        assertThat(city.summary().calls()).isEqualTo(city.calls().size());
        assertThat(city.summary().payments()).isEqualTo(city.payments().size());
        assertThat(city.summary().identities()).isEqualTo(city.identities().size());
    }

    @Test
    void shouldArriveInOrder() {
        assertThat(city.calls().stream().map(Arrived::arrival)).isSorted();
        assertThat(city.payments().stream().map(Arrived::arrival)).isSorted();
    }

    @Test
    void shouldBeDisturbedAsRealFeedsAre() {
        // Given what has been read up to each record
        long newest = 0;
        int late = 0;
        int overtaken = 0;
        for (Arrived<Call> record : city.calls()) {
            long time = record.content().getEventTime();
            late += time < newest - LATE ? 1 : 0;
            overtaken += time < newest ? 1 : 0;
            newest = Math.max(newest, Math.min(time, record.arrival()));
        }

        // Then some come late, many are overtaken, and some come twice
        assertThat(late).isBetween(1, city.calls().size() / 100);
        assertThat(overtaken).isGreaterThan(city.calls().size() / 10);
        assertThat(city.calls().size() - ids(city).size())
                .isBetween(1, city.calls().size() / 100);
    }

    private static Set<String> ids(SimulatedCity any) {
        return any.calls().stream()
                .map(record -> record.content().getRecordId())
                .collect(Collectors.toSet());
    }

    @Test
    void shouldHaveOperatorsThatDiffer() {
        Map<String, Set<CallPhase>> phases = city.calls().stream()
                .map(Arrived::content)
                .collect(Collectors.groupingBy(Call::getFeed, Collectors.mapping(Call::getPhase, Collectors.toSet())));

        assertThat(phases.get("operator-a")).containsExactlyInAnyOrder(CallPhase.values());
        assertThat(phases.get("operator-b")).containsExactly(CallPhase.END);
        assertThat(phases.get("operator-c")).containsExactlyInAnyOrder(CallPhase.PARTIAL, CallPhase.END);
    }

    @Test
    void shouldTalkAsLongAsPeopleDo() {
        // Given all answered calls
        List<Long> seconds = ends().map(Call::getCallDuration)
                .filter(duration -> duration != null)
                .sorted()
                .toList();

        // Then median, p90, p95 and p99 are near 29, 171, 303 and 887 seconds (DOMAIN 1.4)
        assertThat(quantile(seconds, 0.5)).isBetween(24L, 34L);
        assertThat(quantile(seconds, 0.9)).isBetween(140L, 205L);
        assertThat(quantile(seconds, 0.95)).isBetween(240L, 365L);
        assertThat(quantile(seconds, 0.99)).isBetween(700L, 1_150L);
    }

    private static java.util.stream.Stream<Call> ends() {
        return city.calls().stream()
                .map(Arrived::content)
                .filter(call -> call.getPhase() == CallPhase.END && call.getEventTime() >= city.begin());
    }

    private static long quantile(List<Long> sorted, double share) {
        return sorted.get((int) (sorted.size() * share));
    }

    @Test
    void shouldMakeAsManyRecordsAsPeopleDo() {
        // Given calls and messages of each served side, and payments, a person and day
        double calls = ends().filter(call -> call.getRecordType() != CallRecordType.FORWARDING)
                        .count()
                / (double) (PEOPLE * DAYS);
        double payments = city.payments().stream()
                        .filter(payment -> payment.content().getEventTime() >= city.begin())
                        .count()
                / (double) (PEOPLE * DAYS);

        // Then they are near 9.2 and 0.575 + 2.5 (DOMAIN 6.1)
        assertThat(calls).isBetween(8.3, 10.2);
        assertThat(payments).isBetween(2.6, 3.8);
    }

    @Test
    void shouldNeverOverdrawAnAccount() {
        assertThat(city.payments().stream().map(Arrived::content)).allSatisfy(payment -> {
            assertThat(payment.getDebtorBalanceAfter() == null || payment.getDebtorBalanceAfter() >= 0)
                    .isTrue();
        });
    }

    @Test
    void shouldKeepBalancesThatFollowFromEachOther() {
        // Given the accounts whose bank tells balances, in the order of event times
        Map<String, Long> balances = new HashMap<>();
        List<Payment> payments = city.payments().stream()
                .map(Arrived::content)
                .sorted((left, right) -> Long.compare(left.getEventTime(), right.getEventTime()))
                .distinct()
                .toList();

        // When payments are booked once more, then each balance is the one before less the amount
        for (Payment payment : payments) {
            String debtor = payment.getDebtor().getAccountId();
            String creditor = payment.getCreditor().getAccountId();
            if (payment.getDebtorBalanceAfter() != null) {
                Long before = balances.get(debtor);
                assertThat(before == null || before - payment.getAmountMinor() == payment.getDebtorBalanceAfter())
                        .isTrue();
                balances.put(debtor, payment.getDebtorBalanceAfter());
            } else {
                balances.remove(debtor);
            }
            balances.computeIfPresent(creditor, (id, balance) -> balance + payment.getAmountMinor());
        }
        assertThat(balances).isNotEmpty();
    }

    @Test
    void shouldComeToTheSameBytesFromTheSameSeed() throws IOException {
        // Given three small cities, two of the same seed
        List<Path> directories = List.of(other.resolve("a"), other.resolve("b"), other.resolve("c"));
        long[] seeds = {3, 3, 4};
        for (int i = 0; i < seeds.length; i++) {
            Files.createDirectory(directories.get(i));
            new CitySimulator(CitySettings.of(200, 1, seeds[i])).writeTo(directories.get(i), part -> {});
        }

        // Then those two are the same, byte for byte, and the third is not
        for (String file : List.of("calls.jsonl", "payments.jsonl", "identities.jsonl", "labels.jsonl")) {
            assertThat(Files.mismatch(
                            directories.get(0).resolve(file), directories.get(1).resolve(file)))
                    .isEqualTo(-1);
            assertThat(Files.mismatch(
                            directories.get(0).resolve(file), directories.get(2).resolve(file)))
                    .isNotEqualTo(-1);
        }
    }

    @Test
    void shouldLeaveALifeAsItIsWhenOthersMoveIn() throws IOException {
        // Given a city, and one with the same seed and twice as many people
        SimulatedCity small = SimulatedCity.of(honest(300, 1, 0), Files.createDirectory(other.resolve("small")));
        SimulatedCity large = SimulatedCity.of(honest(600, 1, 0), Files.createDirectory(other.resolve("large")));

        // Then what companies send to somebody is the same at the same times
        assertThat(notices(small, "+8615412345678")).isNotEmpty().isEqualTo(notices(large, "+8615412345678"));
    }

    private static Set<Long> notices(SimulatedCity any, String number) {
        return any.calls().stream()
                .map(Arrived::content)
                .filter(call -> call.getServedMsisdn().equals(number)
                        && call.getCallingNumber().startsWith("106"))
                .map(Call::getEventTime)
                .collect(Collectors.toSet());
    }

    @Test
    void shouldKeepNoMoreInMemoryForMoreDays() throws IOException {
        // Given the same people for two and for eight days
        CitySimulator few = new CitySimulator(honest(200, 2, 0));
        CitySimulator many = new CitySimulator(honest(200, 8, 0));

        // When they live
        List<Call> weekend = live(few);
        List<Call> week = live(many);

        // Then four times as many records go through about as much memory
        assertThat(week.size()).isGreaterThan(weekend.size() * 3);
        assertThat(many.mostWaiting()).isLessThan(few.mostWaiting() * 3 / 2);
    }

    @Test
    void shouldGiveHalfOfThePeopleALongCallWithinAMonth() throws IOException {
        // Given a month of honest people
        List<Call> month = live(new CitySimulator(honest(300, 30, 0)));

        // When those who talked for more than 25 minutes at least once are counted
        long people = month.stream()
                .filter(call -> call.getPhase() == CallPhase.END
                        && call.getCallDuration() != null
                        && call.getCallDuration() > 25 * 60)
                .map(Call::getServedMsisdn)
                .distinct()
                .count();

        // Then they are about half (DOMAIN 1.4)
        assertThat(people).isBetween(115L, 185L);
    }

    /** The call records of a life, in the order of arrival. */
    private static List<Call> live(CitySimulator simulator) throws IOException {
        List<Call> calls = new ArrayList<>();
        simulator.live(
                new Timeline.Sink() {
                    @Override
                    public void call(Call call, long arrival) {
                        calls.add(call);
                    }

                    @Override
                    public void payment(Payment payment, long arrival) {
                        assertThat(arrival).isGreaterThan(payment.getEventTime());
                    }
                },
                part -> {});
        return calls;
    }

    @Test
    void shouldBreakLinesOnRequestOnly() throws IOException {
        // When
        CitySummary noisy = new CitySimulator(honest(200, 1, 0.01)).writeTo(other, part -> {});

        // Then
        long lines;
        try (java.util.stream.Stream<String> all = Files.lines(other.resolve(Topic.CALLS.fileName()))) {
            lines = all.count();
        }
        assertThat(city.summary().brokenLines()).isZero();
        assertThat(noisy.brokenLines()).isPositive();
        assertThat(lines).isGreaterThan(noisy.calls());
    }

    private static CitySettings honest(int people, int days, double noise) {
        return new CitySettings(people, days, 5, CitySettings.START, 0, 0, 0, noise);
    }
}
