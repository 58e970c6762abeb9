package io.langyan.simulator.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes JSON objects, a line each, without making a text of them first. Not thread-safe. */
final class LineBuffer {
    private byte[] bytes = new byte[2048];
    private int length;

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    /** What stands before a value: a comma or brace, the field's name in quotes, a colon. Made once, used millions of times. */
    static byte[] key(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }

    LineBuffer raw(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    /** A field with a text that needs no escapes, or nothing for null. */
    LineBuffer text(byte[] key, String value) {
        if (value == null) {
            return this;
        }
        raw(key);
        byte[] content = value.getBytes(StandardCharsets.UTF_8);
        room(content.length + 2);
        bytes[length++] = '"';
        System.arraycopy(content, 0, bytes, length, content.length);
        length += content.length;
        bytes[length++] = '"';
        return this;
    }

    /** A field with a number, or nothing for null. */
    LineBuffer number(byte[] key, Long value) {
        return value == null ? this : number(key, value.longValue());
    }

    /** A field with a number. */
    LineBuffer number(byte[] key, long value) {
        raw(key);
        room(20);
        long rest = Math.abs(value);
        int end = length + (value < 0 ? 1 : 0) + digits(rest);
        int at = end;
        do {
            bytes[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        if (value < 0) {
            bytes[length] = '-';
        }
        length = end;
        return this;
    }

    private static int digits(long value) {
        int count = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            count++;
        }
        return count;
    }

    /** Ends the line and writes it. */
    void writeTo(OutputStream out) throws IOException {
        room(1);
        bytes[length++] = '\n';
        out.write(bytes, 0, length);
        length = 0;
    }

    /** Cuts the line short and writes it: what a broken connection leaves of a record. */
    void writeBrokenTo(OutputStream out) throws IOException {
        length = length / 2;
        writeTo(out);
    }
}
