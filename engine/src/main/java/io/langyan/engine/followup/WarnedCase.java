package io.langyan.engine.followup;

import io.langyan.engine.outcome.RuleVersion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What matters of a warning once it is published: the newest revision replaces the earlier ones.
 *
 * @param warningId the warning
 * @param mergedInto the warning that it became part of; null for none
 * @param stands whether it counts: it is not withdrawn, and no other warning took it over
 * @param isFinal whether it is final
 * @param asksForStop whether it is grave enough to propose that the money be stopped, or says so
 * @param openedAt when it was opened, event time, epoch milliseconds
 * @param goneMinor what has left, in fen
 * @param atRiskMinor what is at risk, in fen
 * @param rules the rules that contributed
 * @param payments where money of the victim went that can be stopped there
 */
public record WarnedCase(
        String warningId,
        String mergedInto,
        boolean stands,
        boolean isFinal,
        boolean asksForStop,
        long openedAt,
        long goneMinor,
        long atRiskMinor,
        Set<RuleVersion> rules,
        List<PaidAccount> payments) {
    /** Copies its collections. */
    public WarnedCase {
        rules = new TreeSet<>(rules);
        payments = List.copyOf(payments);
    }
}
