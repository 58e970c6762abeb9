package io.langyan.engine.stop;

import java.util.List;

/**
 * What a detection on an account found to have left it: the newest word of a detection replaces the earlier ones.
 *
 * @param detectionId the detection
 * @param isFinal whether it is final
 * @param payments what left; none where the detection no longer stands
 */
public record Spending(String detectionId, boolean isFinal, List<Posting> payments) {
    /** Copies its list. */
    public Spending {
        payments = List.copyOf(payments);
    }
}
