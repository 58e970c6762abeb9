package io.langyan.engine.followup;

import io.langyan.engine.desk.Feedback;
import io.langyan.engine.outcome.OutcomeChange;
import io.langyan.engine.outcome.RuleVersion;
import io.langyan.engine.outcome.WarningResult;
import io.langyan.engine.stop.WarnedPayments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The warnings of one person with the reports on them, and what follows from both for rules and accounts: only what
 * changes is told. A revision and a report may come in either order. Of more than {@value #MOST_CASES} warnings the one
 * opened first is followed no more. Mutable.
 */
public final class FollowedCases {
    /** How many warnings of a person are followed. */
    static final int MOST_CASES = 32;

    private final TreeMap<String, FollowedCase> cases;

    /** Nobody was warned yet. */
    public FollowedCases() {
        this(new TreeMap<>());
    }

    /** As it is stored. */
    FollowedCases(TreeMap<String, FollowedCase> cases) {
        this.cases = cases;
    }

    /** A copy. */
    public FollowedCases copy() {
        return new FollowedCases(new TreeMap<>(cases));
    }

    /** Takes a revision of a warning into account. */
    public FollowUp publish(String subjectId, WarnedCase warned) {
        Set<String> concerned = new TreeSet<>(Set.of(warned.warningId()));
        if (warned.mergedInto() != null) {
            concerned.add(warned.mergedInto());
        }
        return follow(subjectId, concerned, () -> {
            FollowedCase known = known(warned.warningId());
            cases.put(warned.warningId(), new FollowedCase(warned, known.answers()));
            if (warned.mergedInto() != null) {
                FollowedCase target = known(warned.mergedInto());
                cases.put(
                        warned.mergedInto(),
                        new FollowedCase(target.warned(), target.answers().and(known.answers())));
            }
        });
    }

    /** Takes a report on a warning into account. */
    public FollowUp answer(Feedback report) {
        String warningId = target(report.warningId());
        return follow(report.subjectId(), Set.of(warningId), () -> {
            FollowedCase known = known(warningId);
            cases.put(
                    warningId, new FollowedCase(known.warned(), known.answers().with(report)));
        });
    }

    Map<String, FollowedCase> cases() {
        return cases;
    }

    /** The warning that a report is on: what took over, where another did. */
    private String target(String warningId) {
        String target = warningId;
        for (int hops = 0; hops < MOST_CASES; hops++) {
            WarnedCase warned = known(target).warned();
            if (warned == null || warned.mergedInto() == null) {
                return target;
            }
            target = warned.mergedInto();
        }
        return target;
    }

    private FollowedCase known(String warningId) {
        return cases.getOrDefault(warningId, FollowedCase.UNKNOWN);
    }

    private FollowUp follow(String subjectId, Set<String> concerned, Runnable change) {
        Map<String, FollowedCase> before = new TreeMap<>();
        concerned.forEach(id -> before.put(id, known(id)));
        change.run();
        List<OutcomeChange> outcomes = new ArrayList<>();
        List<AccountWord> accounts = new ArrayList<>();
        for (String id : concerned) {
            addOutcomes(before.get(id).results(), known(id).results(), outcomes);
            addAccounts(before.get(id).accounts(subjectId), known(id).accounts(subjectId), accounts);
        }
        while (cases.size() > MOST_CASES) {
            cases.remove(cases.entrySet().stream()
                    .min(Comparator.comparingLong(entry -> entry.getValue().openedAt()))
                    .orElseThrow()
                    .getKey());
        }
        return new FollowUp(outcomes, accounts);
    }

    private static void addOutcomes(
            Map<RuleVersion, WarningResult> before, Map<RuleVersion, WarningResult> now, List<OutcomeChange> outcomes) {
        Set<RuleVersion> rules = new TreeSet<>(before.keySet());
        rules.addAll(now.keySet());
        for (RuleVersion rule : rules) {
            OutcomeChange change = new OutcomeChange(rule, before.get(rule), now.get(rule));
            if (change.before() == null || !change.before().equals(change.after())) {
                outcomes.add(change);
            }
        }
    }

    private static void addAccounts(
            Map<String, WarnedPayments> before, Map<String, WarnedPayments> now, List<AccountWord> words) {
        Set<String> accounts = new TreeSet<>(before.keySet());
        accounts.addAll(now.keySet());
        for (String account : accounts) {
            WarnedPayments said = now.containsKey(account)
                    ? now.get(account)
                    : before.get(account).of(List.of());
            if (!said.equals(before.get(account))) {
                words.add(new AccountWord(account, said));
            }
        }
    }
}
