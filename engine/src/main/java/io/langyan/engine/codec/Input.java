package io.langyan.engine.codec;

import io.langyan.engine.event.Event;
import java.io.DataInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads what {@link Output} wrote, in the same order. */
public final class Input {
    private static final int MOST_TEXT_BYTES = 1 << 20;

    private final DataInput in;
    private long lastTime;

    /** Reads from that input. */
    public Input(DataInput in) {
        this.in = in;
    }

    /** A number of either sign. */
    public long number() throws IOException {
        long value = unsigned();
        return (value >>> 1) ^ -(value & 1);
    }

    /** A number that is not negative, or any 64 bits. */
    public long unsigned() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            long octet = in.readByte();
            value |= (octet & 0x7f) << shift;
            if (octet >= 0) {
                return value;
            }
        }
        throw new IOException("expected a number of at most ten bytes, but found a longer one");
    }

    /** How many items follow, at most a million. */
    public int count() throws IOException {
        long count = unsigned();
        if (count < 0 || count > MOST_TEXT_BYTES) {
            throw new IOException("expected a count of at most " + MOST_TEXT_BYTES + ", but found " + count);
        }
        return (int) count;
    }

    /** A number that may be {@link Event#MISSING}. */
    public long optional() throws IOException {
        return flag() ? number() : Event.MISSING;
    }

    /** A time in epoch milliseconds. */
    public long time() throws IOException {
        lastTime += number();
        return lastTime;
    }

    /** A time that may be {@link Event#MISSING}. */
    public long optionalTime() throws IOException {
        return flag() ? time() : Event.MISSING;
    }

    /** A hash. */
    public long hash() throws IOException {
        return in.readLong();
    }

    /** A text that may be null. */
    public String text() throws IOException {
        int length = count();
        if (length == 0) {
            return null;
        }
        byte[] bytes = new byte[length - 1];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** So many bytes as they are. */
    public byte[] octets(int length) throws IOException {
        byte[] octets = new byte[length];
        in.readFully(octets);
        return octets;
    }

    /** True or false. */
    public boolean flag() throws IOException {
        return in.readBoolean();
    }

    /** Up to eight bits, not negative. */
    public int octet() throws IOException {
        return in.readUnsignedByte();
    }
}
