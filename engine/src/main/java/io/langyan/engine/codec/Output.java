package io.langyan.engine.codec;

import io.langyan.engine.event.Event;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes compact values: variable-length integers, times as differences, texts as UTF-8. */
public final class Output {
    private final DataOutput out;
    private long lastTime;

    /** Writes to that output. */
    public Output(DataOutput out) {
        this.out = out;
    }

    /** A number of either sign in one to ten bytes, small ones in few. */
    public void number(long value) throws IOException {
        unsigned((value << 1) ^ (value >> 63));
    }

    /** A number that is not negative, or any 64 bits. */
    public void unsigned(long value) throws IOException {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.writeByte((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    /** A number that may be {@link Event#MISSING}. */
    public void optional(long value) throws IOException {
        flag(value != Event.MISSING);
        if (value != Event.MISSING) {
            number(value);
        }
    }

    /** A time in epoch milliseconds, as the difference to the one written before. */
    public void time(long time) throws IOException {
        number(time - lastTime);
        lastTime = time;
    }

    /** A time that may be {@link Event#MISSING}. */
    public void optionalTime(long time) throws IOException {
        flag(time != Event.MISSING);
        if (time != Event.MISSING) {
            time(time);
        }
    }

    /** A hash: eight bytes. */
    public void hash(long hash) throws IOException {
        out.writeLong(hash);
    }

    /** A text that may be null. */
    public void text(String text) throws IOException {
        if (text == null) {
            unsigned(0);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        unsigned(bytes.length + 1L);
        out.write(bytes);
    }

    /** Bytes as they are, without their length. */
    public void octets(byte[] octets) throws IOException {
        out.write(octets);
    }

    /** True or false. */
    public void flag(boolean value) throws IOException {
        out.writeBoolean(value);
    }

    /** Up to eight bits. */
    public void octet(int value) throws IOException {
        out.writeByte(value);
    }
}
