package io.langyan.records.number;

/**
 * A number taken apart as it was written: separators gone, the international prefix told from the digits.
 *
 * @param prefix what stood before the digits
 * @param digits ASCII digits, without the prefix
 */
record Presented(Prefix prefix, String digits) {
    /** The fewest digits a number has, as 110. */
    static final int MIN_DIGITS = 3;
    /** The most digits: an SMS port of 21 behind a country code. */
    static final int MAX_DIGITS = 24;

    private static final String SEPARATORS = " -().\u00a0\u3000\u2010\u2011\u2012\u2013\uff08\uff09\uff0d";

    /** How the digits are introduced. */
    enum Prefix {
        /** Nothing: the network that carries the call is the national one. */
        NONE,
        /** A plus sign: E.164. */
        PLUS,
        /** 00, the access code of calls that come from abroad. */
        ACCESS_CODE
    }

    /** Reads a number with at least one character; null where it has others than digits, separators and one plus. */
    static Presented of(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        boolean plus = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
            } else if ((c == '+' || c == '\uff0b') && !plus && digits.isEmpty()) {
                plus = true;
            } else if (SEPARATORS.indexOf(c) < 0) {
                return null;
            }
        }
        if (digits.length() < MIN_DIGITS || digits.length() > MAX_DIGITS) {
            return null;
        }
        if (digits.charAt(0) == '0' && digits.charAt(1) == '0') {
            return new Presented(Prefix.ACCESS_CODE, digits.substring(2));
        }
        return new Presented(plus ? Prefix.PLUS : Prefix.NONE, digits.toString());
    }

    /** The prefix alone: never a digit. */
    @Override
    public String toString() {
        return "Presented[" + prefix + "]";
    }
}
