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

    LineBuffer raw(String ascii) {
        int count = ascii.length();
        room(count);
        for (int i = 0; i < count; i++) {
            bytes[length++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    /** A field with a text, or nothing for null; the name comes with its quotes, comma and colon. */
    LineBuffer text(String prefix, String value) {
        if (value == null) {
            return this;
        }
        raw(prefix);
        room(value.length() * 3 + 2);
        bytes[length++] = '"';
        for (int i = 0; i < value.length(); i++) {
            char next = value.charAt(i);
            if (next >= 0x80) {
                byte[] rest = value.substring(i).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(rest, 0, bytes, length, rest.length);
                length += rest.length;
                break;
            }
            bytes[length++] = (byte) next;
        }
        bytes[length++] = '"';
        return this;
    }

    /** A field with a number, or nothing for null. */
    LineBuffer number(String prefix, Long value) {
        if (value == null) {
            return this;
        }
        raw(prefix);
        return raw(Long.toString(value));
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
