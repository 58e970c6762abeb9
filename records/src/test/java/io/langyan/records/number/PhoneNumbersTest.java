package io.langyan.records.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {
    private final PhoneNumbers numbers = new PhoneNumbers();

    @ParameterizedTest
    @CsvFileSource(resources = "presented-numbers.csv", delimiter = '|')
    void shouldClassifyAndNormalise(String presented, String caller, String dialled, String e164) {
        // When
        PhoneNumber number = numbers.read(presented);

        // Then
        assertThat(number.isPossible()).isTrue();
        assertThat(number.callerClass(false).value()).isEqualTo(caller);
        assertThat(number.dialledClass().value()).isEqualTo(dialled);
        assertThat(number.e164()).isEqualTo(e164);
    }

    @ParameterizedTest
    @CsvSource({
        "13812345678, spoofed",
        "+8617012345678, spoofed",
        "055162345678, spoofed",
        "110, spoofed",
        "96110, spoofed",
        "95588, spoofed",
        "4008001234, spoofed",
        "106575550123, spoofed",
        "0085221896555, overseas",
        "'', withheld",
        "12345678, malformed"
    })
    void shouldCallNationalNumbersOnAnInternationalTrunkSpoofed(String presented, String expected) {
        // When
        NumberClass found = numbers.read(presented).callerClass(true);

        // Then
        assertThat(found.value()).isEqualTo(expected);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t "})
    void shouldTakeNoNumberForWithheld(String presented) {
        // When
        PhoneNumber number = numbers.read(presented);

        // Then
        assertThat(number.isWithheld()).isTrue();
        assertThat(number.isPossible()).isTrue();
        assertThat(number.e164()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "12",
                "+",
                "+1",
                "+86",
                "abc",
                "138x2345678",
                "13812345678a",
                "+86+13812345678",
                "138+12345678",
                "*21*13812345678#",
                "1234567890123456789012345",
                "--",
                "anonymous"
            })
    void shouldRejectWhatCannotBeANumber(String presented) {
        // When
        PhoneNumber number = numbers.read(presented);

        // Then
        assertThat(number.isPossible()).isFalse();
        assertThat(number.e164()).isNull();
        assertThat(number.callerClass(false)).isEqualTo(NumberClass.MALFORMED);
    }

    @Test
    void shouldTellSubscribersFromServices() {
        // Given
        List<String> subscribers = List.of("13812345678", "0551-62345678", "+85221896555", "4008001234");
        List<String> others = List.of("110", "95588", "106575550123", "", "12345678", "62345678");

        // When
        List<Boolean> found = subscribers.stream()
                .map(text -> numbers.read(text).isSubscriber())
                .toList();

        // Then
        assertThat(found).containsOnly(true);
        assertThat(others).noneMatch(text -> numbers.read(text).isSubscriber());
    }

    @Test
    void shouldNotShowDigitsInText() {
        // When
        String text = numbers.read("13812345678").toString();

        // Then
        assertThat(text).isEqualTo("PhoneNumber[mobile]");
    }

    @Test
    void shouldReadTheFormOfANationalNumberAsTheSameNumber() {
        // Given
        Random random = new Random(7);

        for (int i = 0; i < 20_000; i++) {
            String digits = (1 + random.nextInt(9)) + digits(random, 2 + random.nextInt(14));
            String form = numbers.read(digits).e164();
            if (form != null) {
                // When
                PhoneNumber again = numbers.read(form);

                // Then
                assertThat(again.e164()).as("the form of %s", digits).isEqualTo(form);
            }
        }
    }

    @Test
    void shouldNeverThrow() {
        // Given
        Random random = new Random(11);
        String alphabet = "0123456789+- ()*#abc\u0000\uff08\ud800";

        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }

            // When
            PhoneNumber number = numbers.read(text.toString());

            // Then
            assertThat(number.callerClass(random.nextBoolean())).isNotNull();
        }
    }

    private static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
