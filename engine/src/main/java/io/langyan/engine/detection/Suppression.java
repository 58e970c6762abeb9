package io.langyan.engine.detection;

import io.langyan.engine.rule.Suppress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides which detections only repeat an earlier one (RULES S13): in (triggeredAt, id) order, so that the answer does
 * not depend on arrival.
 */
public final class Suppression {
    /** The order in which detections are judged and folded. */
    static final Comparator<Standing> ORDER = Comparator.<Standing>comparingLong(
                    standing -> standing.finding().triggeredAt())
            .thenComparing(standing -> standing.finding().detectionId());

    private static final String REPEATED = "suppress";
    private static final String OVERFLOW = "overflow";

    private final Map<String, Suppress> byRule;
    private final Crowding crowding;

    /** What tells a rule from its other versions: each has a suppression of its own, a live and a shadow one as well. */
    public static String key(String ruleId, int version, boolean live) {
        return (live ? "live " : "shadow ") + ruleId + " " + version;
    }

    /** Suppression for rules that have one, by {@link #key}, and of what would make warnings too long. */
    Suppression(Map<String, Suppress> byRule, Crowding crowding) {
        this.byRule = byRule;
        this.crowding = crowding;
    }

    /**
     * The findings of detections as the earlier ones let them stand. What has been said of one that is settled is not
     * judged again: the earlier one that it repeats may be forgotten by now.
     *
     * @param standing the detections that are published, or are to be now, in {@link #ORDER}
     * @param settledUntil up to which trigger nothing changes any more, epoch milliseconds
     */
    List<Finding> judge(List<Standing> standing, long settledUntil) {
        List<Finding> judged = new ArrayList<>(standing.size());
        crowding.begin();
        for (int i = 0; i < standing.size(); i++) {
            Finding finding = standing.get(i).finding();
            boolean settled =
                    finding.triggeredAt() <= settledUntil && !standing.get(i).pending();
            judged.add(settled || isExempt(finding) ? finding : finding.suppressedBy(reason(standing, judged, i)));
            crowding.take(judged.get(i));
        }
        return judged;
    }

    private static boolean isExempt(Finding finding) {
        return finding.suppressedBy()
                .filter(reason -> !reason.equals(REPEATED) && !reason.equals(OVERFLOW))
                .isPresent();
    }

    private Optional<String> reason(List<Standing> standing, List<Finding> judged, int index) {
        Finding finding = standing.get(index).finding();
        Suppress suppress = byRule.get(key(finding.ruleId(), finding.ruleVersion(), finding.live()));
        if (suppress != null && repeats(standing, judged, index, suppress)) {
            return Optional.of(REPEATED);
        }
        return crowding.isTooMuch(finding) ? Optional.of(OVERFLOW) : Optional.empty();
    }

    private static boolean repeats(List<Standing> standing, List<Finding> judged, int index, Suppress suppress) {
        Finding finding = standing.get(index).finding();
        int highest = -1;
        for (int i = index - 1; i >= 0; i--) {
            Finding earlier = judged.get(i);
            if (finding.triggeredAt() - earlier.triggeredAt() >= suppress.forMillis()) {
                break;
            }
            if (earlier.suppressedBy().isEmpty()
                    && earlier.ruleId().equals(finding.ruleId())
                    && earlier.live() == finding.live()
                    && standing.get(i).suppressKey() == standing.get(index).suppressKey()) {
                highest = Math.max(highest, earlier.score());
            }
        }
        return highest >= 0
                && (suppress.unlessScoreRisesBy().isEmpty()
                        || finding.score() - highest
                                < suppress.unlessScoreRisesBy().getAsInt());
    }
}
