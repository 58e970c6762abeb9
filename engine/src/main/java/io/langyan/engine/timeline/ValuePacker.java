package io.langyan.engine.timeline;

import io.langyan.engine.event.Event;
import java.util.Arrays;

/** Writes the values of events as {@link PackedValues}. Reused from record to record; serves one thread. */
public final class ValuePacker {
    /** Of an identity as much is shared at most as one letter of one octet can tell. */
    private static final int MOST_SHARED = 0x7f;
    /** A number takes so many bytes at most, and so does a mask. */
    private static final int MOST_NUMBER_BYTES = 10;

    private byte[] buffer = new byte[256];
    private int size;

    /** Identities of a record and its fields in the given slots, packed into bytes of their own. */
    byte[] pack(Event event, int numberSlots, int textSlots) {
        size = 0;
        int numbers = presentNumbers(event, numberSlots);
        reserve((Integer.bitCount(numbers) + 2) * MOST_NUMBER_BYTES);
        put(numbers);
        for (int rest = numbers; rest != 0; rest &= rest - 1) {
            long number = event.number(Integer.numberOfTrailingZeros(rest));
            put(number << 1 ^ number >> 63);
        }
        int texts = presentTexts(event, textSlots);
        put(texts);
        for (int rest = texts; rest != 0; rest &= rest - 1) {
            String text = textAt(event, Integer.numberOfTrailingZeros(rest));
            reserve(PackedText.mostBytes(text));
            size = PackedText.put(text, buffer, size);
        }
        return Arrays.copyOf(buffer, size);
    }

    private static int presentNumbers(Event event, int slots) {
        int present = 0;
        for (int rest = slots; rest != 0; rest &= rest - 1) {
            int slot = Integer.numberOfTrailingZeros(rest);
            present |= event.number(slot) == Event.MISSING ? 0 : 1 << slot;
        }
        return present;
    }

    private static int presentTexts(Event event, int slots) {
        int present = 1 << PackedValues.EVIDENCE
                | (event.type().interval() ? 1 << PackedValues.FIRST_RECORD : 0)
                | (event.subjectNumber() == null ? 0 : 1 << PackedValues.SUBJECT_NUMBER)
                | (event.subjectDivision() == null ? 0 : 1 << PackedValues.SUBJECT_DIVISION);
        for (int rest = slots; rest != 0; rest &= rest - 1) {
            int slot = Integer.numberOfTrailingZeros(rest);
            present |= event.text(slot) == null ? 0 : 1 << PackedValues.FIRST_SLOT + slot;
        }
        return present;
    }

    private static String textAt(Event event, int place) {
        return switch (place) {
            case PackedValues.EVIDENCE -> event.evidenceId();
            case PackedValues.FIRST_RECORD -> notShared(event.recordId(), event.evidenceId());
            case PackedValues.SUBJECT_NUMBER -> event.subjectNumber();
            case PackedValues.SUBJECT_DIVISION -> event.subjectDivision();
            default -> event.text(place - PackedValues.FIRST_SLOT);
        };
    }

    /** Operators often name the records of a call after it: how much is the same, then the rest. */
    private static String notShared(String recordId, String evidenceId) {
        int most = Math.min(MOST_SHARED, Math.min(recordId.length(), evidenceId.length()));
        int shared = 0;
        while (shared < most && recordId.charAt(shared) == evidenceId.charAt(shared)) {
            shared++;
        }
        if (shared < recordId.length() && Character.isLowSurrogate(recordId.charAt(shared))) {
            shared = Math.max(0, shared - 1);
        }
        return (char) shared + recordId.substring(shared);
    }

    private void put(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            buffer[size++] = (byte) (rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        buffer[size++] = (byte) rest;
    }

    private void reserve(int bytes) {
        if (buffer.length - size < bytes) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length + bytes);
        }
    }
}
