package io.langyan.records.number;

/**
 * Reads phone numbers as networks present them: national, with 00 or +, with separators, withheld. Most are
 * recognised by their shape, which takes tens of nanoseconds; libphonenumber reads the rest. Why the classes are what they
 * are: docs/decisions/0005-number-classes.md. Thread-safe.
 */
public final class PhoneNumbers {
    private static final String COUNTRY = "86";
    private static final int MAX_E164_DIGITS = 15;
    private static final int MAX_COUNTRY_DIGITS = 3;
    /** The shortest national number is ten digits, so 86 before fewer digits is the begin of a local number. */
    private static final int MIN_DIGITS_WITH_COUNTRY = 12;

    private final OverseasNumbers overseas = new OverseasNumbers();
    private final OfficialNumbers official = OfficialNumbers.load();
    private final NationalPlan plan = new NationalPlan(official);

    /** A reader with the tables of this release. */
    public PhoneNumbers() {}

    /**
     * Reads a number; never throws.
     *
     * @param presented as the network presents it; null, empty and blank stand for withheld
     */
    public PhoneNumber read(String presented) {
        if (presented == null || presented.isBlank()) {
            return PhoneNumber.WITHHELD;
        }
        if (NationalPlan.isMobile(presented) && isDigits(presented)) {
            return NationalPlan.mobile(presented);
        }
        Presented parts = Presented.of(presented);
        if (parts == null) {
            return PhoneNumber.IMPOSSIBLE;
        }
        PhoneNumber number = parts.prefix() == Presented.Prefix.NONE ? national(parts.digits()) : international(parts);
        return number == null ? PhoneNumber.MALFORMED : number;
    }

    private PhoneNumber national(String digits) {
        if (digits.startsWith(COUNTRY)) {
            String rest = digits.substring(COUNTRY.length());
            if (digits.length() >= MIN_DIGITS_WITH_COUNTRY || official.contains(rest)) {
                return plan.significant(rest);
            }
        }
        return plan.national(digits);
    }

    private PhoneNumber international(Presented parts) {
        String digits = parts.digits();
        if (!digits.startsWith(COUNTRY)) {
            return overseas(digits);
        }
        if (digits.length() == COUNTRY.length()) {
            return null;
        }
        PhoneNumber number = plan.significant(digits.substring(COUNTRY.length()));
        if (number != null
                && parts.prefix() == Presented.Prefix.ACCESS_CODE
                && number.callerClass(false) == NumberClass.OFFICIAL) {
            // No official line calls in from abroad: 00 before one is put there by a caller who poses as it.
            return PhoneNumber.of(number.e164(), NumberClass.SPOOFED, number.dialledClass());
        }
        return number;
    }

    private PhoneNumber overseas(String digits) {
        if (digits.length() > MAX_E164_DIGITS || digits.chars().allMatch(c -> c == '0')) {
            return null;
        }
        // No country code begins with 0, and none stands alone: presented as from abroad, but no number to keep.
        boolean number = digits.charAt(0) != '0' && digits.length() > MAX_COUNTRY_DIGITS;
        return PhoneNumber.of(number ? overseas.e164(digits) : null, NumberClass.OVERSEAS);
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
