package io.langyan.engine.inspect;

import io.langyan.engine.core.CoreSettings;
import io.langyan.engine.core.Outcome;
import io.langyan.engine.core.Profile;
import io.langyan.engine.core.SubjectCore;
import io.langyan.engine.detection.DetectionUpdate;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.event.Event;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.warning.WarningUpdate;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The records of one person through the engine, in order of event time: what stands in the end is what is final. */
final class Replay {
    /** The order in which records would be sorted (RULES S2). */
    static final Comparator<Event> ORDER = Comparator.comparingLong(Event::time).thenComparing(Event::recordId);

    private static final long LAG = Duration.ofMinutes(5).toMillis();

    private final SubjectCore core;
    private final String subjectId;
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private final Map<String, WarningUpdate> warnings = new LinkedHashMap<>();
    private final Profile profile = new Profile();

    Replay(Plan plan, CoreSettings settings, String subjectId) {
        this.core = new SubjectCore(plan, settings);
        this.subjectId = subjectId;
    }

    /** Somebody who looks at the profile on the way. */
    interface Watcher {
        /** All records before a moment of event time have been taken in, none from it on; Long.MAX_VALUE at the end. */
        void reached(long time, Profile profile);
    }

    /** Takes in the records. */
    void run(List<Event> records, Watcher watcher) {
        for (Event event : records.stream().sorted(ORDER).toList()) {
            if (!core.wants(event)) {
                continue;
            }
            watcher.reached(event.time(), profile);
            long watermark = event.time() - LAG;
            settle(watermark);
            note(core.onEvent(subjectId, profile, event, false, watermark));
        }
        watcher.reached(Long.MAX_VALUE, profile);
        settle(Long.MAX_VALUE);
    }

    /** The detections that stand. */
    Collection<Finding> findings() {
        return findings.values();
    }

    /** The newest record of every warning that there is, by id. */
    Map<String, WarningUpdate> warnings() {
        return warnings;
    }

    private void settle(long watermark) {
        while (profile.timer() != Profile.NO_TIMER && profile.timer() <= watermark) {
            note(core.onWatermark(subjectId, profile, Math.min(watermark, profile.timer())));
        }
    }

    private void note(Outcome outcome) {
        for (DetectionUpdate update : outcome.detections()) {
            if (update.withdrawn()) {
                findings.remove(update.finding().detectionId());
            } else {
                findings.put(update.finding().detectionId(), update.finding());
            }
        }
        for (WarningUpdate update : outcome.warnings()) {
            if (update.isGone()) {
                warnings.remove(update.warningId());
            } else {
                warnings.put(update.warningId(), update);
            }
        }
    }
}
