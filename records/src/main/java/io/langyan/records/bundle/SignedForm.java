package io.langyan.records.bundle;

import io.langyan.schema.RuleBundle;
import io.langyan.schema.RuleMute;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What exactly a signature is over: the purpose, so that no signature serves another one, then the fields with their
 * lengths. The approver's is over the content alone, so that an approval outlives the bundle's number.
 */
final class SignedForm {
    private static final String APPROVAL = "langyan rule approval 1";
    private static final String BUNDLE = "langyan rule bundle 1";
    private static final String MUTE = "langyan rule mute 1";

    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(buffer);

    private SignedForm(String purpose) {
        text(purpose);
    }

    static byte[] approval(String contentHash) {
        return new SignedForm(APPROVAL).text(contentHash).bytes();
    }

    static byte[] of(RuleBundle bundle) {
        return new SignedForm(BUNDLE)
                .number(bundle.getNumber())
                .text(bundle.getContentHash())
                .number(bundle.getEffectiveFrom())
                .number(bundle.getCreatedAt())
                .number(bundle.getRollbackOf() == null ? 0 : bundle.getRollbackOf())
                .text(bundle.getPublisher())
                .text(bundle.getApprover())
                .octets(octets(bundle.getApproverSignature()))
                .bytes();
    }

    static byte[] of(RuleMute mute) {
        return new SignedForm(MUTE)
                .text(mute.getMuteId())
                .text(mute.getRuleId())
                .number(mute.getFrom())
                .number(mute.getUntil())
                .text(mute.getBy())
                .text(mute.getReason())
                .number(mute.getCreatedAt())
                .bytes();
    }

    /** The bytes between the buffer's position and its limit, which stay where they are. */
    static byte[] octets(ByteBuffer buffer) {
        byte[] octets = new byte[buffer.remaining()];
        buffer.duplicate().get(octets);
        return octets;
    }

    private SignedForm text(String text) {
        return octets(text.getBytes(StandardCharsets.UTF_8));
    }

    private SignedForm octets(byte[] octets) {
        try {
            out.writeInt(octets.length);
            out.write(octets);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return this;
    }

    private SignedForm number(long number) {
        return octets(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    private byte[] bytes() {
        return buffer.toByteArray();
    }
}
