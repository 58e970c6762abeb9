package io.langyan.engine.followup;

import io.langyan.engine.outcome.Answers;
import io.langyan.engine.outcome.RuleVersion;
import io.langyan.engine.outcome.WarningResult;
import io.langyan.engine.stop.Posting;
import io.langyan.engine.stop.WarnedPayments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A warning and the reports on it.
 *
 * @param warned the warning; null as long as only reports on it are known
 * @param answers the reports
 */
record FollowedCase(WarnedCase warned, Answers answers) {
    static final FollowedCase UNKNOWN = new FollowedCase(null, Answers.NONE);

    /** When it was opened; what only reports are known of goes first where there is too much. */
    long openedAt() {
        return warned == null ? Long.MIN_VALUE : warned.openedAt();
    }

    /** What became of it, by the rules that contributed. */
    Map<RuleVersion, WarningResult> results() {
        Map<RuleVersion, WarningResult> results = new TreeMap<>();
        if (warned != null && warned.stands()) {
            WarningResult result =
                    WarningResult.of(warned.openedAt(), warned.goneMinor(), warned.atRiskMinor(), answers);
            warned.rules().forEach(rule -> results.put(rule, result));
        }
        return results;
    }

    /** What it says of the accounts paid into, by account: nothing where it was a false alarm, or is not grave enough. */
    Map<String, WarnedPayments> accounts(String subjectId) {
        Map<String, WarnedPayments> words = new TreeMap<>();
        boolean counts = warned != null
                && warned.stands()
                && !answers.isFalseAlarm()
                && (warned.asksForStop() || answers.isAlreadyPaid());
        if (!counts) {
            return words;
        }
        Map<String, List<Posting>> payments = new TreeMap<>();
        Map<String, String> agents = new TreeMap<>();
        for (PaidAccount paid : warned.payments()) {
            payments.computeIfAbsent(paid.account(), any -> new ArrayList<>()).add(paid.payment());
            if (paid.agent() != null) {
                agents.put(paid.account(), paid.agent());
            }
        }
        payments.forEach((account, paid) -> words.put(
                account,
                new WarnedPayments(
                        warned.warningId(),
                        subjectId,
                        warned.openedAt(),
                        warned.isFinal(),
                        agents.get(account),
                        paid)));
        return words;
    }
}
