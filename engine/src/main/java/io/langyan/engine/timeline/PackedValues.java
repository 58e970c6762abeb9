package io.langyan.engine.timeline;

import io.langyan.engine.event.Event;

/**
 * The values of an event that are kept, as the bytes they are stored in: a mask of slots and the numbers, then a mask of
 * places and the texts, identities first. Only what is there takes room, so the bytes mean the same under every plan.
 * They are read where they lie: most are carried from one record to the next without a look at them. {@link ValuePacker}
 * writes them.
 */
final class PackedValues {
    /** Slots of numbers are bits of a mask. */
    static final int MOST_NUMBERS = 31;
    /** So are the places of texts, of which identities take some. */
    static final int MOST_TEXTS = 27;

    static final int EVIDENCE = 0;
    static final int FIRST_RECORD = 1;
    static final int SUBJECT_NUMBER = 2;
    static final int SUBJECT_DIVISION = 3;
    static final int FIRST_SLOT = 4;

    private PackedValues() {}

    /** The number in a slot, or {@link Event#MISSING}. */
    static long number(byte[] bytes, int slot) {
        int mask = (int) unsigned(bytes, 0);
        if ((mask >>> slot & 1) == 0) {
            return Event.MISSING;
        }
        int start = after(bytes, 0);
        for (int before = Integer.bitCount(mask & (1 << slot) - 1); before > 0; before--) {
            start = after(bytes, start);
        }
        long value = unsigned(bytes, start);
        return value >>> 1 ^ -(value & 1);
    }

    /** The text at a place, or null. */
    static String text(byte[] bytes, int place) {
        int start = texts(bytes);
        int mask = (int) unsigned(bytes, start);
        if ((mask >>> place & 1) == 0) {
            return null;
        }
        start = after(bytes, start);
        for (int before = Integer.bitCount(mask & (1 << place) - 1); before > 0; before--) {
            start = PackedText.after(bytes, start);
        }
        return PackedText.get(bytes, start);
    }

    /** The identity of a call's first record, or null: kept as what it does not share with the identity of the call. */
    static String firstRecord(byte[] bytes) {
        String rest = text(bytes, FIRST_RECORD);
        return rest == null ? null : text(bytes, EVIDENCE).substring(0, rest.charAt(0)) + rest.substring(1);
    }

    /** Whether that is the identity of the event, which is always there and the first of the texts. */
    static boolean isOf(byte[] bytes, String evidenceId) {
        return PackedText.isAt(bytes, after(bytes, texts(bytes)), evidenceId);
    }

    /** Where the mask of texts lies. */
    private static int texts(byte[] bytes) {
        int start = after(bytes, 0);
        for (int numbers = Integer.bitCount((int) unsigned(bytes, 0)); numbers > 0; numbers--) {
            start = after(bytes, start);
        }
        return start;
    }

    private static long unsigned(byte[] bytes, int start) {
        long value = bytes[start];
        if (value >= 0) {
            return value;
        }
        value &= 0x7f;
        int shift = 0;
        int place = start;
        long octet;
        do {
            octet = bytes[++place];
            shift += 7;
            value |= (octet & 0x7f) << shift;
        } while (octet < 0);
        return value;
    }

    private static int after(byte[] bytes, int start) {
        int end = start;
        while (bytes[end] < 0) {
            end++;
        }
        return end + 1;
    }
}
