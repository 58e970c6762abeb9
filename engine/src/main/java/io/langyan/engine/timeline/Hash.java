package io.langyan.engine.timeline;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** 64-bit hashes of identities: FNV-1a over UTF-8, mixed by the finaliser of MurmurHash3. Stable across releases. */
public final class Hash {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final HexFormat HEX = HexFormat.of();
    /** Below, a letter is one octet of UTF-8, and identities need not be copied into octets to be hashed. */
    private static final char FIRST_OF_TWO_OCTETS = 0x80;

    private Hash() {}

    /** The hash of a text. */
    public static long of(String text) {
        long hash = OFFSET;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= FIRST_OF_TWO_OCTETS) {
                return ofOctets(text.getBytes(StandardCharsets.UTF_8));
            }
            hash = (hash ^ letter) * PRIME;
        }
        return mix(hash);
    }

    private static long ofOctets(byte[] octets) {
        long hash = OFFSET;
        for (byte octet : octets) {
            hash = (hash ^ (octet & 0xff)) * PRIME;
        }
        return mix(hash);
    }

    /** The hash of a number. */
    public static long of(long number) {
        return mix(number ^ OFFSET);
    }

    /** The hash of texts in order, as 32 hexadecimal digits: identities of detections and warnings. */
    public static String hex(String... parts) {
        return hex128(String.join("\u0000", parts));
    }

    private static String hex128(String joined) {
        long first = of(joined);
        long second = of(first + "\u0000" + joined);
        return HEX.toHexDigits(first) + HEX.toHexDigits(second);
    }

    private static long mix(long value) {
        long hash = value;
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
