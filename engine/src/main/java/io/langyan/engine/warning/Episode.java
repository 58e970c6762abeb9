package io.langyan.engine.warning;

import io.langyan.engine.detection.Crowding;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.rule.Level;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The findings on one person that belong together (RULES S16): one joins while it comes at most 24 hours after the one
 * before.
 *
 * @param findings in (triggeredAt, id) order, at least one
 */
record Episode(List<Finding> findings) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Comparator<Finding> STRENGTH = Comparator.comparing(Finding::level)
            .thenComparingInt(Finding::score)
            .thenComparingLong(Finding::triggeredAt)
            .thenComparing(Finding::detectionId);

    /** The episodes of findings that warn, given in (triggeredAt, id) order. */
    static List<Episode> of(Collection<Finding> findings) {
        List<Episode> episodes = new ArrayList<>();
        List<Finding> current = new ArrayList<>();
        for (Finding finding : findings) {
            if (!current.isEmpty()
                    && finding.triggeredAt() - current.get(current.size() - 1).triggeredAt() > Crowding.GAP_MILLIS) {
                episodes.add(new Episode(List.copyOf(current)));
                current.clear();
            }
            current.add(finding);
        }
        if (!current.isEmpty()) {
            episodes.add(new Episode(List.copyOf(current)));
        }
        return episodes;
    }

    Finding first() {
        return findings.get(0);
    }

    Finding newest() {
        return findings.get(findings.size() - 1);
    }

    /** The finding that speaks for the episode. */
    Finding strongest() {
        return findings.stream().max(STRENGTH).orElseThrow();
    }

    /** 100·(1 − Π(1 − sᵢ/100)) over the best finding of each fraud type (RULES S16), rounded. */
    int score() {
        Map<String, Integer> best = new HashMap<>();
        findings.forEach(finding -> best.merge(finding.fraudType(), finding.score(), Math::max));
        BigDecimal remaining = HUNDRED;
        for (int score : best.values()) {
            remaining = remaining.multiply(BigDecimal.valueOf(100L - score)).movePointLeft(2);
        }
        return HUNDRED.subtract(remaining).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    /** The highest of any finding's level and of the level of the combined score (RULES S16). */
    Level level(CombinedLadder ladder) {
        Level combined = ladder.level(score());
        Level highest = strongest().level();
        return combined.compareTo(highest) > 0 ? combined : highest;
    }
}
