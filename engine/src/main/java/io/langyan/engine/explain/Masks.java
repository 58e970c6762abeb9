package io.langyan.engine.explain;

import io.langyan.engine.catalogue.Field;

/** Shows identifiers with stars (DOMAIN 7: 138****1234, 622202****1234). */
public final class Masks {
    private static final String STARS = "****";
    private static final String CHINA = "+86";

    private Masks() {}

    /** An identifier under the mask of its field. */
    public static String mask(Field.Mask mask, String value) {
        return switch (mask) {
            case PHONE -> phone(value);
            case ACCOUNT -> account(value);
            case NONE -> value;
        };
    }

    /** A phone number: the first three digits and the last four; of a foreign one, its prefix and the last four. */
    public static String phone(String number) {
        String shown = number.startsWith(CHINA) ? number.substring(CHINA.length()) : number;
        int head = shown.startsWith("+") ? 4 : 3;
        return edges(shown, head, 4);
    }

    /** An account: the first six characters and the last four. */
    public static String account(String account) {
        return edges(account, 6, 4);
    }

    /** Short identifiers keep fewer characters, so that half of them at least is hidden. */
    private static String edges(String value, int head, int tail) {
        if (value.length() >= head + tail + 3) {
            return value.substring(0, head) + STARS + value.substring(value.length() - tail);
        }
        int shown = value.length() / 4;
        return value.substring(0, shown) + STARS + value.substring(value.length() - shown);
    }
}
