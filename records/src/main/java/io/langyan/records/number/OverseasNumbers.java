package io.langyan.records.number;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Set;

/**
 * E.164 forms of numbers of other countries. All that libphonenumber changes about digits behind a country code is to drop
 * or replace what their country uses as a trunk prefix: mostly a 0, in a few countries other digits. Numbers that cannot
 * have one are taken as they are, which saves the library's microseconds; a test compares both.
 */
final class OverseasNumbers {
    /** Countries whose trunk prefixes, as the library reads them, are not a mere 0. */
    private static final Set<String> OTHER_TRUNK_PREFIXES =
            Set.of("1", "7", "54", "55", "61", "261", "352", "370", "375", "378", "506", "672", "692", "993");

    private static final int LONGEST_CODE = 3;

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final boolean[] isCountryCode = new boolean[1000];

    OverseasNumbers() {
        library.getSupportedCallingCodes().forEach(code -> isCountryCode[code] = true);
    }

    /**
     * The E.164 form.
     *
     * @param digits more than a country code, which they begin with; of no country that exists, they stay as they are
     */
    String e164(String digits) {
        int code = countryCodeLength(digits);
        boolean asItIs = digits.charAt(code) != '0' && !OTHER_TRUNK_PREFIXES.contains(digits.substring(0, code));
        return asItIs ? "+" + digits : read("+" + digits);
    }

    private int countryCodeLength(String digits) {
        int code = 0;
        for (int length = 1; length < LONGEST_CODE; length++) {
            code = code * 10 + digits.charAt(length - 1) - '0';
            if (isCountryCode[code]) {
                return length;
            }
        }
        return LONGEST_CODE;
    }

    private String read(String number) {
        try {
            return library.format(library.parse(number, null), PhoneNumberFormat.E164);
        } catch (NumberParseException e) {
            // Too short or of no country: scams do show such numbers, and rules must tell one from another.
            return number;
        }
    }
}
