package io.langyan.records.number;

/** The shape of fixed-line numbers: an area code of two digits (10, 2x) or three, and a subscriber number. */
final class FixedLines {
    private FixedLines() {}

    /** How many digits of a national number, without the trunk 0, are the area code; 0 where it begins with none. */
    static int areaCodeLength(String national) {
        if (national.length() < 3) {
            return 0;
        }
        return switch (national.charAt(0)) {
            case '0' -> 0;
            case '1' -> national.charAt(1) == '0' ? 2 : 0;
            case '2' -> 2;
            default -> isAreaCode(national) ? 3 : 0;
        };
    }

    /** 400 and 800 are services, 96 and most of 95 are lines of companies; 951 to 955 are places. */
    private static boolean isAreaCode(String national) {
        char third = national.charAt(2);
        return switch (national.substring(0, 2)) {
            case "40", "80" -> third != '0';
            case "95" -> third >= '1' && third <= '5';
            case "96" -> false;
            default -> true;
        };
    }

    /** Whether a national number without the trunk 0 is an area code and a subscriber number. */
    static boolean matches(String national) {
        int area = areaCodeLength(national);
        int subscriber = national.length() - area;
        boolean length = subscriber == 8 || (subscriber == 7 && area == 3);
        return area > 0 && length && isSubscriberStart(national.charAt(area));
    }

    /** Whether these are the digits that are dialled within one area. */
    static boolean isLocal(String digits) {
        return (digits.length() == 7 || digits.length() == 8) && isSubscriberStart(digits.charAt(0));
    }

    private static boolean isSubscriberStart(char digit) {
        return digit >= '2' && digit <= '8';
    }
}
