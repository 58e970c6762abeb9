package io.langyan.records.number;

/**
 * Numbers of the Chinese plan. The order of the questions is that of the numbering itself: the list of published lines,
 * then blocks that are reserved for services, then subscribers.
 */
final class NationalPlan {
    private static final String COUNTRY = "+86";
    private static final int MOBILE_DIGITS = 11;
    private static final int SERVICE_DIGITS = 10;
    private static final int MAX_PORT_DIGITS = 21;

    private final OfficialNumbers official;

    NationalPlan(OfficialNumbers official) {
        this.official = official;
    }

    /**
     * Reads a number as presented inside the country: 11 digits of a mobile, 0 and an area code, a service number.
     *
     * @param digits ASCII digits
     * @return null where the plan has no such number
     */
    PhoneNumber national(String digits) {
        if (digits.charAt(0) == '0') {
            return significant(digits.substring(1));
        }
        PhoneNumber service = service(digits);
        if (service != null) {
            return service;
        }
        if (FixedLines.isLocal(digits)) {
            return PhoneNumber.of(null, NumberClass.FIXED);
        }
        return subscriber(digits);
    }

    /**
     * Reads what follows 86 or the trunk 0. There an area code comes first, so that 10 and eight digits are Beijing and
     * no SMS port, and 951 and seven digits are Yinchuan and no 95 line.
     */
    PhoneNumber significant(String digits) {
        String number = digits.startsWith("0") ? digits.substring(1) : digits;
        PhoneNumber subscriber = subscriber(number);
        return subscriber != null ? subscriber : service(number);
    }

    private PhoneNumber service(String digits) {
        int length = digits.length();
        if (official.contains(digits)) {
            return PhoneNumber.of(digits, NumberClass.OFFICIAL);
        }
        if (length == SERVICE_DIGITS && (digits.startsWith("400") || digits.startsWith("800"))) {
            return PhoneNumber.of(COUNTRY + digits, NumberClass.SERVICE_400);
        }
        if (digits.startsWith("95") && length >= 5) {
            return PhoneNumber.of(digits, NumberClass.SERVICE_95);
        }
        if (digits.startsWith("106") && length >= 6 && length <= MAX_PORT_DIGITS) {
            return PhoneNumber.of(digits, NumberClass.SMS_106);
        }
        if (digits.startsWith("96") && (length == 5 || length == 6)) {
            return PhoneNumber.of(digits, NumberClass.FIXED);
        }
        return null;
    }

    private PhoneNumber subscriber(String digits) {
        if (isMobile(digits)) {
            return mobile(digits);
        }
        if (FixedLines.matches(digits)) {
            return PhoneNumber.of(COUNTRY + digits, NumberClass.FIXED);
        }
        return officialOfAnArea(digits);
    }

    /** A published line behind an area code: genuine on a display only where its holder calls out like this. */
    private PhoneNumber officialOfAnArea(String digits) {
        int area = FixedLines.areaCodeLength(digits);
        String line = digits.substring(area);
        if (area == 0 || !official.contains(line)) {
            return null;
        }
        NumberClass presented = official.isShownWithAreaCode(line) ? NumberClass.OFFICIAL : NumberClass.MALFORMED;
        return PhoneNumber.of(COUNTRY + digits, presented, NumberClass.OFFICIAL);
    }

    /** Whether these are the eleven digits of a mobile number, of an assigned block or not. */
    static boolean isMobile(String digits) {
        return digits.length() == MOBILE_DIGITS && digits.charAt(0) == '1' && digits.charAt(1) >= '3';
    }

    /** A number for which {@link #isMobile} holds. */
    static PhoneNumber mobile(String digits) {
        return PhoneNumber.of(COUNTRY + digits, isVirtual(digits) ? NumberClass.MVNO : NumberClass.MOBILE);
    }

    /** 162, 165, 167, 170 and 171 are given to virtual operators. */
    private static boolean isVirtual(String digits) {
        char third = digits.charAt(2);
        return switch (digits.charAt(1)) {
            case '6' -> third == '2' || third == '5' || third == '7';
            case '7' -> third == '0' || third == '1';
            default -> false;
        };
    }
}
