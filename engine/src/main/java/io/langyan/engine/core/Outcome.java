package io.langyan.engine.core;

import io.langyan.engine.detection.DetectionUpdate;
import io.langyan.engine.warning.WarningUpdate;
import java.util.List;

/**
 * What one step of the core brought about besides the change of the profile.
 *
 * @param duplicate whether the record was known already, so that nothing was done
 * @param detections records for the detections topic, in order
 * @param warnings records for the warnings topic, in order
 */
public record Outcome(boolean duplicate, List<DetectionUpdate> detections, List<WarningUpdate> warnings) {
    /** Nothing to tell. */
    public static final Outcome NOTHING = new Outcome(false, List.of(), List.of());
    /** Nothing to tell, because the record was known already. */
    public static final Outcome DUPLICATE = new Outcome(true, List.of(), List.of());
}
