package io.langyan.cli.backtest.figures;

import io.langyan.schema.Warning;
import java.util.Comparator;
import java.util.List;

/**
 * A warning that stands at the end and that the rules of the backtest had a part in.
 *
 * @param warning its final record
 * @param own the detections of those rules, at least one, in the order in which the desk was told
 * @param others the detections of the other rules in force, in that order
 */
public record RuleWarning(Warning warning, List<Hit> own, List<Hit> others) {
    private static final Comparator<Hit> STRENGTH = Comparator.<Hit, Integer>comparing(
                    hit -> hit.detection().getLevel().ordinal())
            .thenComparing(hit -> hit.detection().getScore())
            .thenComparing(hit -> -hit.told())
            .thenComparing(hit -> hit.detection().getDetectionId());

    /** Copies its lists. */
    public RuleWarning {
        own = List.copyOf(own);
        others = List.copyOf(others);
    }

    /** When the rules first had the desk told: event time, epoch milliseconds. */
    public long told() {
        return own.get(0).told();
    }

    /** Whether no other rule took part, so that without these rules nobody would have been warned. */
    public boolean alone() {
        return others.isEmpty();
    }

    /** The detection of these rules that says most. */
    public Hit strongest() {
        return own.stream().max(STRENGTH).orElseThrow();
    }

    /** Whom it is about; in clear, so never to be shown. */
    String person() {
        return warning.getSubjectId();
    }

    /** Its id, and nobody it is about. */
    @Override
    public String toString() {
        return "RuleWarning[" + warning.getWarningId() + "]";
    }
}
