package io.langyan.records.bundle;

import java.util.ArrayList;
import java.util.List;

/** Sentences that bundles and mutes share. */
final class Refusals {
    private static final int SHOWN = 64;

    private Refusals() {}

    static Refusal unknown(RefusalCode code, String role, String name, TrustedKeys trusted) {
        return new Refusal(
                code,
                "expected a trusted " + role + " (" + String.join(", ", trusted.names()) + "), but found " + shown(name)
                        + "; put the public key into the trust directory, and start the job anew");
    }

    static Refusal forged(RefusalCode code, String name, String what) {
        return new Refusal(
                code,
                "expected a signature of " + shown(name) + " over " + what
                        + ", but found another one; sign it anew, with the key whose public half is trusted");
    }

    /** A name as others sent it, fit to be shown. */
    static String shown(String name) {
        List<String> letters = new ArrayList<>();
        name.codePoints()
                .limit(SHOWN)
                .forEach(letter -> letters.add(Character.isISOControl(letter) ? "?" : Character.toString(letter)));
        return String.join("", letters);
    }
}
