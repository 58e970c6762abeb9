package io.langyan.engine.timeline;

import java.nio.charset.StandardCharsets;

/**
 * A text as bytes, made for identities: digits at its end take half an octet each, what is before them is UTF-8. It begins
 * with an octet that tells how many octets of UTF-8 (upper three bits) and how many digits (lower five) follow; where
 * they are more, all its bits are set and both numbers follow, each in one octet, or in four where it is above 254.
 */
final class PackedText {
    private static final int DIGIT_BITS = 5;
    private static final int MOST_DIGITS = (1 << DIGIT_BITS) - 1;
    private static final int MOST_OCTETS = 7;
    private static final int LONG = 0xff;
    /** The header of such a text at most. */
    private static final int LONG_HEADER = 9;
    /** In the octet of a count: the count follows in three more. */
    private static final int BIG_COUNT = 0xff;
    /** Octets of UTF-8 that a letter takes at most. */
    private static final int MOST_UTF8 = 3;

    private static final int FEWEST_DIGITS = 2;

    private PackedText() {}

    /** The most bytes that a text can take. */
    static int mostBytes(String text) {
        return LONG_HEADER + MOST_UTF8 * text.length();
    }

    /** Writes a text and tells where it ends. */
    static int put(String text, byte[] bytes, int start) {
        int digits = digitsAtEnd(text);
        int prefix = text.length() - digits;
        int size = start + 1;
        if (prefix <= MOST_OCTETS && digits < MOST_DIGITS && isAscii(text, prefix)) {
            bytes[start] = (byte) (prefix << DIGIT_BITS | digits);
            for (int i = 0; i < prefix; i++) {
                bytes[size++] = (byte) text.charAt(i);
            }
        } else {
            byte[] octets = text.substring(0, prefix).getBytes(StandardCharsets.UTF_8);
            bytes[start] = (byte) LONG;
            size = putCount(digits, bytes, putCount(octets.length, bytes, size));
            System.arraycopy(octets, 0, bytes, size, octets.length);
            size += octets.length;
        }
        for (int i = prefix; i < text.length(); i += 2) {
            int high = text.charAt(i) - '0';
            int low = i + 1 < text.length() ? text.charAt(i + 1) - '0' : 0;
            bytes[size++] = (byte) (high << 4 | low);
        }
        return size;
    }

    private static int digitsAtEnd(String text) {
        int start = text.length();
        while (start > 0 && text.charAt(start - 1) >= '0' && text.charAt(start - 1) <= '9') {
            start--;
        }
        int digits = text.length() - start;
        return digits < FEWEST_DIGITS ? 0 : digits;
    }

    private static boolean isAscii(String text, int length) {
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Where the text that begins there ends. */
    static int after(byte[] bytes, int start) {
        return content(bytes, start) + octets(bytes, start) + (digits(bytes, start) + 1) / 2;
    }

    /** The text that begins there. */
    static String get(byte[] bytes, int start) {
        int octets = octets(bytes, start);
        int digits = digits(bytes, start);
        int from = content(bytes, start);
        byte[] letters = new byte[octets + digits];
        System.arraycopy(bytes, from, letters, 0, octets);
        for (int i = 0; i < digits; i++) {
            letters[octets + i] = (byte) digit(bytes, from + octets, i);
        }
        boolean isAscii = bytes[start] != (byte) LONG;
        return new String(letters, isAscii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    /** Whether that text begins there; told without making one, from the end, where identities differ. */
    static boolean isAt(byte[] bytes, int start, String text) {
        if (bytes[start] == (byte) LONG) {
            return get(bytes, start).equals(text);
        }
        int octets = octets(bytes, start);
        int digits = digits(bytes, start);
        int from = start + 1;
        if (text.length() != octets + digits) {
            return false;
        }
        for (int i = digits - 1; i >= 0; i--) {
            if (text.charAt(octets + i) != digit(bytes, from + octets, i)) {
                return false;
            }
        }
        for (int i = 0; i < octets; i++) {
            if (text.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }

    private static int content(byte[] bytes, int start) {
        if (bytes[start] != (byte) LONG) {
            return start + 1;
        }
        int digits = afterCount(bytes, start + 1);
        return afterCount(bytes, digits);
    }

    private static int octets(byte[] bytes, int start) {
        return bytes[start] == (byte) LONG ? count(bytes, start + 1) : (bytes[start] & 0xff) >>> DIGIT_BITS;
    }

    private static int digits(byte[] bytes, int start) {
        return bytes[start] == (byte) LONG ? count(bytes, afterCount(bytes, start + 1)) : bytes[start] & MOST_DIGITS;
    }

    private static char digit(byte[] bytes, int from, int place) {
        int pair = bytes[from + place / 2];
        return (char) ('0' + (place % 2 == 0 ? pair >>> 4 & 0xf : pair & 0xf));
    }

    private static int putCount(int count, byte[] bytes, int start) {
        if (count < BIG_COUNT) {
            bytes[start] = (byte) count;
            return start + 1;
        }
        bytes[start] = (byte) BIG_COUNT;
        bytes[start + 1] = (byte) (count >>> 16);
        bytes[start + 2] = (byte) (count >>> 8);
        bytes[start + 3] = (byte) count;
        return start + 4;
    }

    private static int count(byte[] bytes, int start) {
        int first = bytes[start] & 0xff;
        return first < BIG_COUNT
                ? first
                : (bytes[start + 1] & 0xff) << 16 | (bytes[start + 2] & 0xff) << 8 | bytes[start + 3] & 0xff;
    }

    private static int afterCount(byte[] bytes, int start) {
        return start + (bytes[start] == (byte) BIG_COUNT ? 4 : 1);
    }
}
