package io.langyan.records.bundle;

import io.langyan.engine.language.RuleSource;
import io.langyan.schema.RuleBundle;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Verifies who stands for a bundle, and that it holds what they signed. Thread-safe. */
public final class BundleVerifier {
    private final TrustedKeys trusted;

    /** A verifier that takes bundles of these people. */
    public BundleVerifier(TrustedKeys trusted) {
        this.trusted = trusted;
    }

    /**
     * Looks at everything, whatever is wrong with the rest. Whether the rules compile is told by {@link RuleSet}.
     *
     * @param numberInForce the number of the bundle in force; 0 for none
     */
    public VerifiedBundle verify(RuleBundle bundle, long numberInForce) {
        List<Refusal> refusals = new ArrayList<>();
        if (bundle.getNumber() <= numberInForce) {
            refusals.add(new Refusal(
                    RefusalCode.NUMBER_NOT_HIGHER,
                    "expected a number above " + numberInForce + ", which is in force, but found " + bundle.getNumber()
                            + "; publish the rules under the next number"));
        }
        List<RuleSource> rules = content(bundle, refusals);
        people(bundle, refusals);
        return new VerifiedBundle(rules, refusals);
    }

    private static List<RuleSource> content(RuleBundle bundle, List<Refusal> refusals) {
        try {
            BundleContent content = BundleContent.unpack(SignedForm.octets(bundle.getRules()));
            if (!content.hash().equals(bundle.getContentHash())) {
                refusals.add(new Refusal(
                        RefusalCode.HASH_MISMATCH,
                        "expected rules with the content hash that was signed, but found rules with the hash "
                                + content.hash() + "; do not use them, and look for who changed them"));
            }
            return content.rules();
        } catch (RefusedException e) {
            refusals.add(e.refusal());
            return List.of();
        }
    }

    private void people(RuleBundle bundle, List<Refusal> refusals) {
        Optional<PublicKey> publisher = trusted.find(bundle.getPublisher());
        Optional<PublicKey> approver = trusted.find(bundle.getApprover());
        if (bundle.getPublisher().equals(bundle.getApprover()) || publisher.isPresent() && publisher.equals(approver)) {
            refusals.add(new Refusal(
                    RefusalCode.SAME_PERSON,
                    "expected two people, but found that " + shown(bundle.getPublisher())
                            + " published what the same person approved; let somebody else approve it"));
        }
        check(
                publisher,
                SignedForm.of(bundle),
                SignedForm.octets(bundle.getPublisherSignature()),
                Refusals.unknown(RefusalCode.UNKNOWN_KEY, "publisher", bundle.getPublisher(), trusted),
                Refusals.forged(RefusalCode.BAD_SIGNATURE, bundle.getPublisher(), "this bundle"),
                refusals);
        check(
                approver,
                SignedForm.approval(bundle.getContentHash()),
                SignedForm.octets(bundle.getApproverSignature()),
                Refusals.unknown(RefusalCode.UNKNOWN_APPROVER, "approver", bundle.getApprover(), trusted),
                Refusals.forged(RefusalCode.BAD_APPROVAL, bundle.getApprover(), "these rules"),
                refusals);
    }

    private static void check(
            Optional<PublicKey> key,
            byte[] message,
            byte[] signature,
            Refusal unknown,
            Refusal forged,
            List<Refusal> refusals) {
        if (key.isEmpty()) {
            refusals.add(unknown);
        } else if (!Ed25519.verify(key.get(), message, signature)) {
            refusals.add(forged);
        }
    }

    private static String shown(String name) {
        return Refusals.shown(name);
    }
}
