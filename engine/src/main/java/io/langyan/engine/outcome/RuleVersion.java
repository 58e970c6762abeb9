package io.langyan.engine.outcome;

import java.util.Comparator;

/**
 * A version of a rule.
 *
 * @param ruleId the rule, by its dotted name
 * @param version its version
 */
public record RuleVersion(String ruleId, int version) implements Comparable<RuleVersion> {
    private static final Comparator<RuleVersion> ORDER =
            Comparator.comparing(RuleVersion::ruleId).thenComparingInt(RuleVersion::version);

    @Override
    public int compareTo(RuleVersion other) {
        return ORDER.compare(this, other);
    }
}
