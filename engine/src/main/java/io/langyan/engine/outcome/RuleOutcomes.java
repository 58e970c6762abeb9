package io.langyan.engine.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of the warnings of a rule, for each of its newest versions. Mutable. */
public final class RuleOutcomes {
    /** How many versions are remembered. */
    static final int MOST_VERSIONS = 8;

    private final TreeMap<Integer, OutcomeBook> versions;

    /** Nothing yet. */
    public RuleOutcomes() {
        this(new TreeMap<>());
    }

    /** As it is stored. */
    RuleOutcomes(TreeMap<Integer, OutcomeBook> versions) {
        this.versions = versions;
    }

    /** A copy. */
    public RuleOutcomes copy() {
        TreeMap<Integer, OutcomeBook> copies = new TreeMap<>();
        versions.forEach((version, book) -> copies.put(version, book.copy()));
        return new RuleOutcomes(copies);
    }

    /** Takes a change into account; false where it changes nothing. */
    public boolean take(OutcomeChange change) {
        int version = change.rule().version();
        if (!versions.containsKey(version) && versions.size() == MOST_VERSIONS && version < versions.firstKey()) {
            return false;
        }
        boolean taken =
                versions.computeIfAbsent(version, any -> new OutcomeBook()).take(change);
        if (versions.size() > MOST_VERSIONS) {
            versions.pollFirstEntry();
        }
        return taken;
    }

    /** What there is to tell of every version. */
    public List<OutcomeReport> report(String ruleId, ReviewPolicy policy) {
        List<OutcomeReport> reports = new ArrayList<>();
        versions.forEach((version, book) -> reports.add(book.report(new RuleVersion(ruleId, version), policy)));
        return reports;
    }

    Map<Integer, OutcomeBook> versions() {
        return versions;
    }
}
