package io.langyan.cli.city;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.records.Topic;
import io.langyan.schema.Payment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CityLifeTest {
    private static final long BEGIN = 1_773_000_000_000L;
    private static final long MINUTE = 60_000;

    @Test
    void shouldTakeTheSameCourseForTheSameSeed() {
        // Given
        CityLife first = life(7);
        CityLife second = life(7);

        // When
        List<Emission> one = minutes(first, 3);
        List<Emission> other = minutes(second, 3);

        // Then
        assertThat(one).isNotEmpty().isEqualTo(other);
        assertThat(minutes(life(8), 3)).isNotEqualTo(one);
    }

    @Test
    void shouldGiveRecordsInTheOrderOfTheirArrival() {
        // Given
        CityLife life = life(7);

        // When
        List<Emission> past = life.past();
        List<Emission> live = life.until(BEGIN + 2 * MINUTE);

        // Then
        assertThat(past).isSortedAccordingTo(Comparator.comparingLong(Emission::arrival));
        assertThat(past).allMatch(emission -> emission.arrival() <= BEGIN);
        assertThat(live).isSortedAccordingTo(Comparator.comparingLong(Emission::arrival));
        assertThat(live).allMatch(emission -> emission.arrival() > BEGIN && emission.arrival() <= BEGIN + 2 * MINUTE);
    }

    @Test
    void shouldArriveAboutAsOftenAsAskedFor() {
        // Given
        CityLife life = life(7);
        life.past();
        life.until(BEGIN + 5 * MINUTE);

        // When the city has been alive long enough for its calls to end
        List<Emission> minute = life.until(BEGIN + 6 * MINUTE);

        // Then
        assertThat(minute.size() / 60.0).isBetween(60.0, 150.0);
    }

    @Test
    void shouldStageTheFirstSwindlesWithinTheFirstMinute() {
        // Given
        CityLife life = life(7);
        life.past();

        // When
        List<Emission> minute = life.until(BEGIN + MINUTE);

        // Then
        assertThat(life.swindlesUntil(BEGIN + MINUTE)).isBetween(2, 7);
        assertThat(minute.stream().filter(CityLifeTest::goesToASwindler)).isNotEmpty();
    }

    @Test
    void shouldRepeatOneRecordInAHundred() {
        // Given
        CityLife life = life(7);

        // When
        List<Emission> records = minutes(life, 4);

        // Then each repetition comes after the first
        List<Emission> seen = new ArrayList<>();
        List<Emission> repeated = records.stream().filter(Emission::repeated).toList();
        for (Emission emission : records) {
            if (emission.repeated()) {
                assertThat(seen).extracting(Emission::record).contains(emission.record());
            }
            seen.add(emission);
        }
        assertThat(repeated.size() * 100.0 / records.size()).isBetween(0.3, 2.0);
    }

    @Test
    void shouldKnowTheDayBefore() {
        // Given
        CityLife life = life(7);

        // When
        List<Emission> past = life.past();

        // Then everybody has been paid, and nobody's history reaches into the last day
        List<Payment> payments = past.stream()
                .filter(emission -> emission.topic() == Topic.PAYMENTS && emission.arrival() < BEGIN - 60 * MINUTE)
                .map(emission -> (Payment) emission.record())
                .toList();
        assertThat(payments.stream()
                        .filter(payment -> "工资".equals(payment.getRemittanceInformation()))
                        .map(payment -> payment.getCreditor().getAccountId())
                        .collect(Collectors.toSet()))
                .hasSize(200);
        assertThat(payments).allMatch(payment -> payment.getEventTime() < BEGIN - 24 * 60 * MINUTE);
    }

    private static boolean goesToASwindler(Emission emission) {
        return emission.record() instanceof Payment payment
                && payment.getCreditor().getAccountId().startsWith("623052");
    }

    private static List<Emission> minutes(CityLife life, int minutes) {
        List<Emission> records = new ArrayList<>(life.past());
        records.addAll(life.until(BEGIN + minutes * MINUTE));
        return records;
    }

    private static CityLife life(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new CityLife(City.of(200, random.split()), random.split(), BEGIN, 100);
    }
}
