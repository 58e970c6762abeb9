package io.langyan.engine.detection;

import java.util.Optional;

/**
 * What a rule says about a trigger.
 *
 * @param detectionId identity of the detection in question
 * @param finding the finding, not yet judged for suppression; none where the rule says nothing
 * @param suppressKey hash of the values that repetitions must share; 0 where the rule has no {@code suppress}
 * @param restsOn the watermark that makes it final, epoch milliseconds
 * @param leavesFrom the watermark from which on it may be published; {@link #AT_ONCE} where it need not wait
 * @param late whether evidence came after the trigger, or late
 */
public record Verdict(
        String detectionId, Optional<Finding> finding, long suppressKey, long restsOn, long leavesFrom, boolean late) {

    /** Stands for a finding that need not wait. */
    public static final long AT_ONCE = Long.MIN_VALUE;

    /** That the rule says nothing. */
    public static Verdict none(String detectionId) {
        return new Verdict(detectionId, Optional.empty(), 0, Long.MIN_VALUE, AT_ONCE, false);
    }
}
