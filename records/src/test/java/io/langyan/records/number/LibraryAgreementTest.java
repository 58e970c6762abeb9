package io.langyan.records.number;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The fast path and libphonenumber must say the same wherever libphonenumber knows the number. */
class LibraryAgreementTest {
    private static final int SAMPLES = 60_000;
    private static final List<String> PREFIXES = List.of("", "+86", "0086", "86");

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final PhoneNumbers numbers = new PhoneNumbers();
    private final Random random = new Random(20_260_101);

    @Test
    void shouldNormaliseAndClassifyLikeTheLibrary() {
        int compared = 0;
        for (int i = 0; i < SAMPLES; i++) {
            // Given
            String presented = sample();
            Phonenumber.PhoneNumber expected = validNumber(presented);
            if (expected == null) {
                continue;
            }
            compared++;

            // When
            PhoneNumber found = numbers.read(presented);

            // Then
            assertThat(found.callerClass(false))
                    .as("the class of %s, a %s", presented, library.getNumberType(expected))
                    .isIn(classes(library.getNumberType(expected)));
            if (found.isSubscriber()) {
                assertThat(found.e164()).isEqualTo(library.format(expected, PhoneNumberFormat.E164));
            }
        }
        assertThat(compared).as("numbers that the library calls valid").isGreaterThan(SAMPLES / 2);
    }

    @Test
    void shouldNormaliseOverseasNumbersLikeTheLibrary() {
        List<String> regions = List.copyOf(library.getSupportedRegions());
        for (String region : regions) {
            // Given
            Phonenumber.PhoneNumber example = library.getExampleNumber(region);
            String expected = library.format(example, PhoneNumberFormat.E164);
            if (example.getCountryCode() == 86) {
                continue;
            }

            // When
            PhoneNumber found = numbers.read(library.format(example, PhoneNumberFormat.INTERNATIONAL)
                    .replace("+", random.nextBoolean() ? "00" : "+"));

            // Then
            assertThat(found.e164()).as(region).isEqualTo(expected);
            assertThat(found.callerClass(true)).isEqualTo(NumberClass.OVERSEAS);
        }
    }

    @Test
    void shouldNormaliseWhateverFollowsACountryCodeLikeTheLibrary() {
        List<Integer> codes = library.getSupportedCallingCodes().stream()
                .filter(code -> code != 86)
                .sorted()
                .toList();
        for (int i = 0; i < SAMPLES; i++) {
            // Given
            int code = codes.get(random.nextInt(codes.size()));
            String presented = "+" + code + digits(4 + random.nextInt(8));

            // When
            String found = numbers.read(presented).e164();

            // Then
            assertThat(found).isEqualTo(normalised(presented));
        }
    }

    private String normalised(String presented) {
        try {
            return library.format(library.parse(presented, null), PhoneNumberFormat.E164);
        } catch (NumberParseException e) {
            return presented;
        }
    }

    /** What the library makes of it; null where it knows no such number. */
    private Phonenumber.PhoneNumber validNumber(String presented) {
        try {
            Phonenumber.PhoneNumber number = library.parse(presented, "CN");
            return library.isValidNumber(number) ? number : null;
        } catch (NumberParseException e) {
            return null;
        }
    }

    /** Mobiles, fixed lines with their area code, 400 lines: plain and behind every prefix. */
    private String sample() {
        String prefix = PREFIXES.get(random.nextInt(PREFIXES.size()));
        return switch (random.nextInt(4)) {
            case 0, 1 -> prefix + "1" + (3 + random.nextInt(7)) + digits(9);
            case 2 -> prefix + (prefix.isEmpty() ? "0" : "") + area() + (2 + random.nextInt(7)) + digits(7);
            default -> prefix + "400" + digits(7);
        };
    }

    private String area() {
        return random.nextInt(3) == 0
                ? List.of("10", "20", "21", "22", "23", "25", "27", "28").get(random.nextInt(8))
                : String.valueOf(300 + random.nextInt(700));
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private static List<NumberClass> classes(PhoneNumberType type) {
        return switch (type) {
            case MOBILE -> List.of(NumberClass.MOBILE, NumberClass.MVNO);
            case FIXED_LINE -> List.of(NumberClass.FIXED);
            case TOLL_FREE -> List.of(NumberClass.SERVICE_400);
            case SHARED_COST -> List.of(NumberClass.SERVICE_400, NumberClass.SERVICE_95);
            default -> List.of();
        };
    }
}
