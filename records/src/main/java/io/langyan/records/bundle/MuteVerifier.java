package io.langyan.records.bundle;

import io.langyan.schema.RuleMute;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Verifies who silences a rule, and for how long. Thread-safe. */
public final class MuteVerifier {
    /** The longest mute. */
    public static final Duration MAX_SPAN = Duration.ofHours(72);

    private final TrustedKeys trusted;

    /** A verifier that takes mutes of these people. */
    public MuteVerifier(TrustedKeys trusted) {
        this.trusted = trusted;
    }

    /** Everything that is wrong with a mute; it may be used only where there is nothing. */
    public List<Refusal> verify(RuleMute mute) {
        List<Refusal> refusals = new ArrayList<>();
        // Subtracting is safe for ends after the beginning only: times may be anything.
        boolean ends = mute.getUntil() > mute.getFrom();
        long span = mute.getUntil() - mute.getFrom();
        if (!ends || span < 0 || span > MAX_SPAN.toMillis()) {
            refusals.add(new Refusal(
                    RefusalCode.SPAN_WRONG,
                    "expected a mute that ends after it begins and within " + MAX_SPAN.toHours()
                            + " hours, but found one from " + mute.getFrom() + " until " + mute.getUntil()
                            + " (epoch milliseconds); mute the rule for less, or take it back with a new bundle"));
        }
        Optional<PublicKey> key = trusted.find(mute.getBy());
        if (key.isEmpty()) {
            refusals.add(Refusals.unknown(RefusalCode.UNKNOWN_KEY, "name", mute.getBy(), trusted));
        } else if (!Ed25519.verify(key.get(), SignedForm.of(mute), SignedForm.octets(mute.getSignature()))) {
            refusals.add(Refusals.forged(RefusalCode.BAD_SIGNATURE, mute.getBy(), "this mute"));
        }
        return refusals;
    }
}
