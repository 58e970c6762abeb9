package io.langyan.records.io;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Texts in binary forms: a length of 32 bits (-1 for null) and UTF-8. {@link DataOutput#writeUTF} is of no use for what
 * comes from outside: it fails above 64 KiB, which a malicious identifier may well have.
 */
public final class Texts {
    private Texts() {}

    /** Writes a text or null. */
    public static void write(String text, DataOutput out) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Reads what {@link #write} wrote. */
    public static String read(DataInput in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            return null;
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
