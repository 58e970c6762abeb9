package io.langyan.records.bundle;

import io.langyan.schema.RuleBundle;
import io.langyan.schema.RuleMute;
import java.nio.ByteBuffer;

/** Signs bundles and mutes. */
public final class BundleSigner {
    private static final ByteBuffer UNSIGNED = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private final SigningKey key;

    /** A signer in the key's name. */
    public BundleSigner(SigningKey key) {
        this.key = key;
    }

    /**
     * A bundle, signed by its publisher.
     *
     * @param number the bundle's number
     * @param effectiveFrom event time in epoch milliseconds
     * @param createdAt now, epoch milliseconds
     * @param content the rules
     * @param rollbackOf the number of the bundle whose rules these were; null for none
     * @param approval who approved them
     * @throws RefusedException where the rules are too many or too large
     */
    public RuleBundle bundle(
            long number, long effectiveFrom, long createdAt, BundleContent content, Long rollbackOf, Approval approval)
            throws RefusedException {
        RuleBundle bundle = new RuleBundle(
                number,
                content.hash(),
                effectiveFrom,
                createdAt,
                ByteBuffer.wrap(content.packed()),
                rollbackOf,
                key.name(),
                UNSIGNED,
                approval.approver(),
                approval.signature().duplicate());
        bundle.setPublisherSignature(ByteBuffer.wrap(Ed25519.sign(key.privateKey(), SignedForm.of(bundle))));
        return bundle;
    }

    /**
     * A mute, signed by who mutes.
     *
     * @param muteId its identity
     * @param ruleId the rule
     * @param from event time in epoch milliseconds, inclusive
     * @param until event time in epoch milliseconds, exclusive
     * @param reason why
     * @param createdAt now, epoch milliseconds
     */
    public RuleMute mute(String muteId, String ruleId, long from, long until, String reason, long createdAt) {
        RuleMute mute = new RuleMute(muteId, ruleId, from, until, key.name(), reason, createdAt, UNSIGNED);
        mute.setSignature(ByteBuffer.wrap(Ed25519.sign(key.privateKey(), SignedForm.of(mute))));
        return mute;
    }
}
