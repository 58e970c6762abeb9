package io.langyan.records.bundle;

import java.nio.ByteBuffer;

/**
 * That somebody reviewed rules and stands for them. It is about the rules alone, under whatever number they are
 * published, so that a rollback needs no new one.
 *
 * @param contentHash of the rules
 * @param approver the name of the key
 * @param signature its signature over the hash
 */
public record Approval(String contentHash, String approver, ByteBuffer signature) {
    /** Approves rules. */
    public static Approval of(String contentHash, SigningKey key) {
        byte[] signature = Ed25519.sign(key.privateKey(), SignedForm.approval(contentHash));
        return new Approval(contentHash, key.name(), ByteBuffer.wrap(signature).asReadOnlyBuffer());
    }
}
