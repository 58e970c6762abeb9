package io.langyan.records.bundle;

import io.langyan.engine.language.RuleSource;
import java.util.List;

/**
 * What the verification of a bundle came to.
 *
 * @param rules its rules, not compiled yet; empty where they cannot be unpacked
 * @param refusals everything that is wrong with it; it may be used only where this is empty
 */
public record VerifiedBundle(List<RuleSource> rules, List<Refusal> refusals) {
    /** Copies its lists. */
    public VerifiedBundle {
        rules = List.copyOf(rules);
        refusals = List.copyOf(refusals);
    }

    /** Whether nothing is wrong. */
    public boolean isTrusted() {
        return refusals.isEmpty();
    }
}
