package io.langyan.engine.core;

import io.langyan.engine.detection.Standing;
import io.langyan.engine.timeline.FirstSeenMemory;
import io.langyan.engine.timeline.Timeline;
import java.util.List;

/** Everything remembered about one entity. Mutable, owned by one thread. */
public final class Profile {
    /** Stands for "no timer wanted". */
    public static final long NO_TIMER = Long.MAX_VALUE;

    /** Stands for "no watermark has to be waited for". */
    static final long NEVER = Long.MAX_VALUE;

    private final Timeline timeline;
    private final FirstSeenMemory memory;
    /** Null where there is none yet. */
    private Dossier dossier;

    private long overflow;
    private long tidyFrom;

    /** Of somebody of whom nothing is known. */
    public Profile() {
        this(new Timeline(), new FirstSeenMemory(), null, 0, NEVER);
    }

    Profile(Timeline timeline, FirstSeenMemory memory, Dossier dossier, long overflow, long tidyFrom) {
        this.timeline = timeline;
        this.memory = memory;
        this.dossier = dossier;
        this.overflow = overflow;
        this.tidyFrom = tidyFrom;
    }

    /** Event time at which {@link SubjectCore#onWatermark} wants to be called for this entity, or {@link #NO_TIMER}. */
    public long timer() {
        if (dossier == null) {
            return NO_TIMER;
        }
        long timer = NO_TIMER;
        for (Standing each : dossier.standing()) {
            if (each.pending()) {
                timer = Math.min(timer, each.leavesFrom());
            } else if (each.isOwedFinal()) {
                timer = Math.min(timer, each.restsOn());
            }
        }
        return timer;
    }

    /** How many events had to leave the timeline before their time, because there were too many. */
    public long overflow() {
        return overflow;
    }

    /** A deep copy that shares nothing mutable. */
    public Profile copy() {
        return new Profile(timeline.copy(), memory.copy(), dossier == null ? null : dossier.copy(), overflow, tidyFrom);
    }

    Timeline timeline() {
        return timeline;
    }

    FirstSeenMemory memory() {
        return memory;
    }

    /** Whether there is a dossier. */
    boolean hasDossier() {
        return dossier != null;
    }

    /** The dossier; a new one where there was none. */
    Dossier dossier() {
        if (dossier == null) {
            dossier = new Dossier();
        }
        return dossier;
    }

    /** Detections published so far, to be read. */
    List<Standing> standing() {
        return dossier == null ? List.of() : dossier.standing();
    }

    /** The watermark from which on an event may have to leave, or {@link #NEVER}. */
    long tidyFrom() {
        return tidyFrom;
    }

    void tidyFrom(long watermark) {
        tidyFrom = watermark;
    }

    void countOverflow() {
        overflow++;
    }
}
