package io.langyan.engine.detection;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Keeps a warning to what a desk can read: where very many detections are made on one person, those that would join an
 * episode of many already, and do not make it more urgent, say nothing new. Goes through detections in order; reused.
 */
public final class Crowding {
    /** An episode takes another detection for this long (RULES S16): 24 hours. */
    public static final long GAP_MILLIS = 86_400_000L;

    private final int most;
    private final Predicate<Finding> concernsVictim;
    private final Map<String, Integer> bestByFraudType = new HashMap<>();
    private int count;
    private long newest;

    /**
     * A limit.
     *
     * @param most how many detections an episode takes before only more urgent ones join
     * @param concernsVictim which detections can become part of a warning at all
     */
    public Crowding(int most, Predicate<Finding> concernsVictim) {
        this.most = most;
        this.concernsVictim = concernsVictim;
    }

    /** Begins with the first detection of a person. */
    void begin() {
        count = 0;
        bestByFraudType.clear();
    }

    /** Whether a detection that nothing else suppresses would be one too many. */
    boolean isTooMuch(Finding finding) {
        return finding.live()
                && concernsVictim.test(finding)
                && count >= most
                && finding.triggeredAt() - newest <= GAP_MILLIS
                && finding.score() <= bestByFraudType.getOrDefault(finding.fraudType(), 0);
    }

    /** Goes on to the next detection, as it was judged. */
    void take(Finding judged) {
        if (!judged.warns() || !concernsVictim.test(judged)) {
            return;
        }
        if (count > 0 && judged.triggeredAt() - newest > GAP_MILLIS) {
            begin();
        }
        count++;
        newest = judged.triggeredAt();
        bestByFraudType.merge(judged.fraudType(), judged.score(), Math::max);
    }
}
