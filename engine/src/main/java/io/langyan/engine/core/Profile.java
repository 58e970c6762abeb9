package io.langyan.engine.core;

import io.langyan.engine.detection.Standing;
import io.langyan.engine.event.Contact;
import io.langyan.engine.event.Event;
import io.langyan.engine.timeline.DailyMemory;
import io.langyan.engine.timeline.FirstSeenMemory;
import io.langyan.engine.timeline.PaneMemory;
import io.langyan.engine.timeline.Timeline;
import io.langyan.engine.warning.WarningBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Everything remembered about one entity. Mutable, owned by one thread. */
public final class Profile {
    /** Stands for "no timer wanted". */
    public static final long NO_TIMER = Long.MAX_VALUE;

    /** Stands for "no watermark has to be waited for". */
    static final long NEVER = Long.MAX_VALUE;

    private final Timeline timeline;
    private final FirstSeenMemory memory;
    private final PaneMemory panes;
    private final DailyMemory days;
    private final List<Standing> standing;
    private final WarningBook warnings;
    private final List<Contact> contacts;
    private final Overflow overflow;
    private long tidyFrom;
    private long observedSince;

    /** Of somebody of whom nothing is known. */
    public Profile() {
        this(
                new Timeline(),
                new FirstSeenMemory(),
                new PaneMemory(),
                new DailyMemory(),
                new ArrayList<>(0),
                new WarningBook(),
                new ArrayList<>(0),
                new Overflow(),
                NEVER,
                Event.MISSING);
    }

    Profile(
            Timeline timeline,
            FirstSeenMemory memory,
            PaneMemory panes,
            DailyMemory days,
            List<Standing> standing,
            WarningBook warnings,
            List<Contact> contacts,
            Overflow overflow,
            long tidyFrom,
            long observedSince) {
        this.timeline = timeline;
        this.memory = memory;
        this.panes = panes;
        this.days = days;
        this.standing = standing;
        this.warnings = warnings;
        this.contacts = contacts;
        this.overflow = overflow;
        this.tidyFrom = tidyFrom;
        this.observedSince = observedSince;
    }

    /** Event time at which {@link SubjectCore#onWatermark} wants to be called for this entity, or {@link #NO_TIMER}. */
    public long timer() {
        long timer = NO_TIMER;
        for (Standing each : standing) {
            if (each.pending()) {
                timer = Math.min(timer, each.leavesFrom());
            } else if (each.isOwedFinal()) {
                timer = Math.min(timer, each.restsOn());
            }
        }
        return timer;
    }

    /**
     * How much had to be forgotten because there was too much: events that left the timeline before their time, and days
     * of what is usual.
     */
    public long overflow() {
        return overflow.count();
    }

    /** A deep copy that shares nothing mutable. */
    public Profile copy() {
        List<Standing> copies = new ArrayList<>(standing.size());
        standing.forEach(each -> copies.add(each.copy()));
        return new Profile(
                timeline.copy(),
                memory.copy(),
                panes.copy(),
                days.copy(),
                copies,
                warnings.copy(),
                new ArrayList<>(contacts),
                overflow.copy(),
                tidyFrom,
                observedSince);
    }

    /** Drops what features remember that are in no rule any more. */
    void forgetFeaturesBut(Set<Long> keys) {
        memory.retain(keys);
        panes.retain(keys);
        days.retain(keys);
    }

    Timeline timeline() {
        return timeline;
    }

    FirstSeenMemory memory() {
        return memory;
    }

    PaneMemory panes() {
        return panes;
    }

    DailyMemory days() {
        return days;
    }

    Overflow overflowed() {
        return overflow;
    }

    List<Standing> standing() {
        return standing;
    }

    WarningBook warnings() {
        return warnings;
    }

    List<Contact> contacts() {
        return contacts;
    }

    /** The watermark from which on an event may have to leave, or {@link #NEVER}. */
    long tidyFrom() {
        return tidyFrom;
    }

    void tidyFrom(long watermark) {
        tidyFrom = watermark;
    }

    /** Event time of the person's earliest record, epoch milliseconds, or {@link Event#MISSING} for none. */
    long observedSince() {
        return observedSince;
    }

    /** Notes when a record was; true where it is earlier than all before it. */
    boolean observe(long time) {
        if (observedSince != Event.MISSING && observedSince <= time) {
            return false;
        }
        observedSince = time;
        return true;
    }
}
