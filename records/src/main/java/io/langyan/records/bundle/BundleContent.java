package io.langyan.records.bundle;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import io.langyan.engine.language.CanonicalRule;
import io.langyan.engine.language.RuleSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The rules of a bundle: canonical texts by path. Laid out as their number and, for each, the length and the UTF-8 of
 * its path and of its text, all lengths four bytes and big-endian. The content hash is the SHA-256 of that, so that
 * {@code zstd -d | sha256sum} of what travels tells it too.
 */
public final class BundleContent {
    /** The most that a bundle's rules may come to when packed, in bytes. */
    public static final int MAX_PACKED_BYTES = 900 << 10;

    /** The most that they may come to unpacked, in bytes: what the largest number of the largest rules needs. */
    public static final int MAX_CONTENT_BYTES = 64 << 20;

    /** The most rules that may be live at once. */
    public static final int MAX_LIVE_RULES = 500;

    /** The most rules of a bundle: each live one may have a version in shadow beside it. */
    public static final int MAX_RULES = 2 * MAX_LIVE_RULES;

    private static final Comparator<RuleSource> ORDER =
            Comparator.comparing(RuleSource::path).thenComparing(RuleSource::text);
    private static final int LEVEL = 19;

    private final List<RuleSource> rules;
    private final byte[] bytes;

    private BundleContent(List<RuleSource> rules, byte[] bytes) {
        this.rules = rules;
        this.bytes = bytes;
    }

    /**
     * The content made of rule files, in canonical form and in the order of their paths.
     *
     * @throws IllegalArgumentException where one is no YAML that a rule could be; check them first
     */
    public static BundleContent of(List<RuleSource> sources) {
        List<RuleSource> rules = sources.stream()
                .map(source -> CanonicalRule.of(source)
                        .orElseThrow(() -> new IllegalArgumentException("expected a rule that was checked, but found "
                                + source.path() + ", which cannot be read; check it first")))
                .sorted(ORDER)
                .toList();
        return new BundleContent(rules, layOut(rules));
    }

    /**
     * Unpacks what {@link #packed} made.
     *
     * @throws RefusedException where it is something else, or larger than it may be
     */
    public static BundleContent unpack(byte[] packed) throws RefusedException {
        if (packed.length > MAX_PACKED_BYTES) {
            throw tooLarge(packed.length, MAX_PACKED_BYTES, "packed");
        }
        long size = Zstd.getFrameContentSize(packed);
        if (size <= 0) {
            throw unreadable("no zstd frame that tells its size");
        }
        if (size > MAX_CONTENT_BYTES) {
            throw tooLarge(size, MAX_CONTENT_BYTES, "unpacked");
        }
        byte[] bytes = decompress(packed, (int) size);
        return new BundleContent(read(bytes), bytes);
    }

    /** The rules, in the order of their paths. */
    public List<RuleSource> rules() {
        return rules;
    }

    /** The content hash: SHA-256 as 64 lower-case hexadecimal digits. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }

    /**
     * The rules as they travel.
     *
     * @throws RefusedException where they are too many or too large
     */
    public byte[] packed() throws RefusedException {
        requireNumber(rules.size());
        byte[] packed = Zstd.compress(bytes, LEVEL);
        if (packed.length > MAX_PACKED_BYTES) {
            throw tooLarge(packed.length, MAX_PACKED_BYTES, "packed");
        }
        return packed;
    }

    private static byte[] layOut(List<RuleSource> rules) {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(buffer)) {
            out.writeInt(rules.size());
            for (RuleSource rule : rules) {
                write(rule.path(), out);
                write(rule.text(), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return buffer.toByteArray();
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static byte[] decompress(byte[] packed, int size) throws RefusedException {
        try {
            byte[] bytes = Zstd.decompress(packed, size);
            if (bytes.length == size) {
                return bytes;
            }
        } catch (ZstdException e) {
            throw unreadable("damaged zstd");
        }
        throw unreadable("damaged zstd");
    }

    private static List<RuleSource> read(byte[] bytes) throws RefusedException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int number = in.readInt();
            requireNumber(number);
            List<RuleSource> rules = new ArrayList<>(number);
            for (int i = 0; i < number; i++) {
                rules.add(new RuleSource(text(in), text(in)));
            }
            if (in.available() > 0) {
                throw unreadable(in.available() + " bytes after the last rule");
            }
            return List.copyOf(rules);
        } catch (IOException e) {
            throw unreadable("rules that end too early");
        }
    }

    private static String text(DataInputStream in) throws IOException, RefusedException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw unreadable("a text longer than what is there");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static void requireNumber(int number) throws RefusedException {
        if (number < 0 || number > MAX_RULES) {
            throw new RefusedException(
                    RefusalCode.TOO_MANY_RULES,
                    "expected at most " + MAX_RULES + " rules in a bundle, but found " + number
                            + "; leave out drafts and retired rules");
        }
    }

    private static RefusedException unreadable(String found) {
        return new RefusedException(
                RefusalCode.UNREADABLE,
                "expected packed rules, but found " + found + "; publish them anew with langyan rules publish");
    }

    private static RefusedException tooLarge(long found, int most, String how) {
        return new RefusedException(
                RefusalCode.TOO_LARGE,
                "expected rules of at most " + most + " bytes when " + how + ", but found " + found
                        + "; leave out drafts and retired rules");
    }
}
