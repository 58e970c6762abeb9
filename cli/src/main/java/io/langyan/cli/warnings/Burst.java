package io.langyan.cli.warnings;

import io.langyan.schema.Warning;
import io.langyan.schema.WarningStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records that came at once: each warning with its revisions in the order in which they came. */
final class Burst {
    private static final Comparator<Warning> URGENCY = Comparator.comparing(
                    (Warning warning) -> warning.getStatus() == WarningStatus.OPEN)
            .thenComparing(Warning::getLevel)
            .thenComparing(Warning::getScore)
            .thenComparing(Warning::getAmountAtRiskMinor)
            .thenComparing(Warning::getTriggeredAt)
            .reversed();

    private final Map<String, List<Warning>> revisions = new LinkedHashMap<>();

    /** Adds the next record. */
    void add(Warning warning) {
        revisions
                .computeIfAbsent(warning.getWarningId(), id -> new ArrayList<>(1))
                .add(warning);
    }

    /** Whether nothing came. */
    boolean isEmpty() {
        return revisions.isEmpty();
    }

    /**
     * The warnings by their newest records: open ones first, then by level, score and amount at risk, the newest first.
     * Where that is the same, as they came.
     */
    List<List<Warning>> mostUrgentFirst() {
        List<List<Warning>> ordered = new ArrayList<>(revisions.values());
        ordered.sort(Comparator.comparing(Burst::newest, URGENCY));
        return ordered;
    }

    /** The newest of a warning's revisions. */
    static Warning newest(List<Warning> revisions) {
        return revisions.get(revisions.size() - 1);
    }
}
