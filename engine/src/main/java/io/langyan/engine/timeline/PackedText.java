package io.langyan.engine.timeline;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts as bytes, made for identities: digits at the end take half an octet each, what is before them is UTF-8. A text
 * begins with an octet that tells how many octets of UTF-8 (upper three bits) and how many digits (lower five) follow;
 * where they are more, all bits are set and both numbers follow in three octets each.
 */
final class PackedText {
    private static final int DIGIT_BITS = 5;
    private static final int MOST_DIGITS = (1 << DIGIT_BITS) - 1;
    private static final int MOST_OCTETS = 7;
    private static final int LONG = 0xff;
    private static final int LONG_HEADER = 7;
    private static final int FEWEST_DIGITS = 2;

    private PackedText() {}

    static byte[] write(String[] texts) {
        byte[] bytes = new byte[room(texts)];
        int size = 0;
        for (String text : texts) {
            size = write(text, bytes, size);
        }
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }

    private static int room(String[] texts) {
        int room = 0;
        for (String text : texts) {
            room += LONG_HEADER + 3 * text.length();
        }
        return room;
    }

    private static int write(String text, byte[] bytes, int start) {
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
            size = writeCount(digits, bytes, writeCount(octets.length, bytes, size));
            System.arraycopy(octets, 0, bytes, size, octets.length);
            size += octets.length;
        }
        return writeDigits(text, prefix, bytes, size);
    }

    private static int writeDigits(String text, int from, byte[] bytes, int start) {
        int size = start;
        for (int i = from; i < text.length(); i += 2) {
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

    private static int writeCount(int count, byte[] bytes, int start) {
        bytes[start] = (byte) (count >>> 16);
        bytes[start + 1] = (byte) (count >>> 8);
        bytes[start + 2] = (byte) count;
        return start + 3;
    }

    private static int readCount(byte[] bytes, int start) {
        return (bytes[start] & 0xff) << 16 | (bytes[start + 1] & 0xff) << 8 | bytes[start + 2] & 0xff;
    }

    static String[] read(byte[] bytes, int count) {
        String[] texts = new String[count];
        int start = 0;
        for (int i = 0; i < count; i++) {
            int head = bytes[start] & 0xff;
            boolean isLong = head == LONG;
            int prefix = isLong ? readCount(bytes, start + 1) : head >>> DIGIT_BITS;
            int digits = isLong ? readCount(bytes, start + 4) : head & MOST_DIGITS;
            start += isLong ? LONG_HEADER : 1;
            texts[i] = isLong
                    ? new String(bytes, start, prefix, StandardCharsets.UTF_8)
                            + readDigits(bytes, start + prefix, digits)
                    : readShort(bytes, start, prefix, digits);
            start += prefix + (digits + 1) / 2;
        }
        return texts;
    }

    private static String readShort(byte[] bytes, int start, int prefix, int digits) {
        byte[] letters = new byte[prefix + digits];
        System.arraycopy(bytes, start, letters, 0, prefix);
        unpack(bytes, start + prefix, letters, prefix);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    private static String readDigits(byte[] bytes, int start, int digits) {
        byte[] letters = new byte[digits];
        unpack(bytes, start, letters, 0);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    private static void unpack(byte[] bytes, int start, byte[] letters, int from) {
        for (int i = from; i < letters.length; i++) {
            int pair = bytes[start + (i - from) / 2];
            letters[i] = (byte) ('0' + ((i - from) % 2 == 0 ? pair >>> 4 & 0xf : pair & 0xf));
        }
    }

    /** Whether the first of the stored texts is that one; tells without making a text where they are short. */
    static boolean startsWith(byte[] bytes, String text) {
        int head = bytes[0] & 0xff;
        if (head == LONG) {
            return read(bytes, 1)[0].equals(text);
        }
        int prefix = head >>> DIGIT_BITS;
        int digits = head & MOST_DIGITS;
        if (text.length() != prefix + digits) {
            return false;
        }
        // From the end: identities differ there.
        for (int i = digits - 1; i >= 0; i--) {
            int pair = bytes[1 + prefix + i / 2];
            int digit = i % 2 == 0 ? pair >>> 4 & 0xf : pair & 0xf;
            if (text.charAt(prefix + i) != '0' + digit) {
                return false;
            }
        }
        for (int i = 0; i < prefix; i++) {
            if (text.charAt(i) != bytes[1 + i]) {
                return false;
            }
        }
        return true;
    }
}
