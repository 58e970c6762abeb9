package io.langyan.engine.core;

import io.langyan.engine.detection.Standing;
import io.langyan.engine.event.Contact;
import io.langyan.engine.event.Event;
import io.langyan.engine.plan.Mute;
import io.langyan.engine.timeline.DailyMemory;
import io.langyan.engine.timeline.DailyValues;
import io.langyan.engine.timeline.FirstSeenMemory;
import io.langyan.engine.timeline.PaneMemory;
import io.langyan.engine.timeline.Panes;
import io.langyan.engine.timeline.Timeline;
import io.langyan.engine.warning.FurtherOutflows;
import io.langyan.engine.warning.WarningBook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Everything remembered about one entity. Mutable, owned by one thread. */
public final class Profile {
    /** Stands for "no timer wanted". */
    public static final long NO_TIMER = Long.MAX_VALUE;

    /** Stands for "no watermark has to be waited for". */
    static final long NEVER = Long.MAX_VALUE;

    /** The most rules that are remembered to have raised a false alarm; of more, those that may warn first go. */
    static final int MOST_FALSE_ALARMS = 64;

    private static final FurtherOutflows NO_OUTFLOWS = new FurtherOutflows(List.of());

    private final Timeline timeline;
    private final FirstSeenMemory memory;
    // What most people do not have is made once it is needed.
    private List<Standing> standing;
    private PaneMemory panes;
    private DailyMemory days;
    private WarningBook warnings;
    private FurtherOutflows further;
    private List<Mute> falseAlarms;
    private List<Contact> contacts;
    private Overflow overflow;
    private long tidyFrom = NEVER;
    private long observedSince = Event.MISSING;

    /** Of somebody of whom nothing is known. */
    public Profile() {
        this(new Timeline(), new FirstSeenMemory(), null);
    }

    /**
     * Of somebody with that timeline, those values that were seen, and those findings or null for none; of whom nothing
     * else is known.
     */
    Profile(Timeline timeline, FirstSeenMemory memory, List<Standing> standing) {
        this.timeline = timeline;
        this.memory = memory;
        this.standing = standing;
    }

    /** Event time at which {@link SubjectCore#onWatermark} wants to be called for this entity, or {@link #NO_TIMER}. */
    public long timer() {
        long timer = warnings == null ? NO_TIMER : warnings.timer();
        for (int i = 0; standing != null && i < standing.size(); i++) {
            Standing each = standing.get(i);
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
        return overflow == null ? 0 : overflow.count();
    }

    /** A deep copy that shares nothing mutable. */
    public Profile copy() {
        List<Standing> copies = standing == null ? null : new ArrayList<>(standing.size());
        standing().forEach(each -> copies.add(each.copy()));
        Profile copy = new Profile(timeline.copy(), memory.copy(), copies);
        copy.panes = panes == null ? null : panes.copy();
        copy.days = days == null ? null : days.copy();
        copy.warnings = warnings == null ? null : warnings.copy();
        copy.further = further == null ? null : further.copy();
        copy.falseAlarms = falseAlarms == null ? null : new ArrayList<>(falseAlarms);
        copy.contacts = contacts == null ? null : new ArrayList<>(contacts);
        copy.overflow = overflow == null ? null : overflow.copy();
        copy.tidyFrom = tidyFrom;
        copy.observedSince = observedSince;
        return copy;
    }

    /** Drops what features remember that are in no rule any more. */
    void forgetFeaturesBut(Set<Long> keys) {
        memory.retain(keys);
        if (panes != null) {
            panes.retain(keys);
        }
        if (days != null) {
            days.retain(keys);
        }
    }

    /** Whether what a rule said of a trigger of that time is settled, since it may have been forgotten. */
    boolean isSettled(long rule, long time) {
        return overflow != null && overflow.settles(rule, time);
    }

    /** Forgets rules whose forgotten detections no later one is compared with any more. */
    void forgetRulesBefore(long moment) {
        if (overflow != null) {
            overflow.forgetRulesBefore(moment);
        }
    }

    Timeline timeline() {
        return timeline;
    }

    FirstSeenMemory memory() {
        return memory;
    }

    /** The findings that stand, wait or were withdrawn of late; not to be added to. */
    List<Standing> standing() {
        return standing == null ? Collections.emptyList() : standing;
    }

    /** The same, to be added to. */
    List<Standing> openStanding() {
        standing = standing == null ? new ArrayList<>(1) : standing;
        return standing;
    }

    /** The panes of a feature, or null where it has none. */
    Panes panesOf(long feature) {
        return panes == null ? null : panes.of(feature);
    }

    /** The days of a feature, or null where it has none. */
    DailyValues daysOf(long feature) {
        return days == null ? null : days.of(feature);
    }

    boolean hasWindows() {
        return panes != null && !panes.isEmpty() || days != null && !days.isEmpty();
    }

    boolean hasFindings() {
        return !standing().isEmpty()
                || warnings != null && !warnings.isBlank()
                || falseAlarms != null && !falseAlarms.isEmpty();
    }

    boolean hasContacts() {
        return contacts != null && !contacts.isEmpty();
    }

    boolean hasOverflow() {
        return overflow != null && !overflow.isNothing();
    }

    PaneMemory panes() {
        panes = panes == null ? new PaneMemory() : panes;
        return panes;
    }

    DailyMemory days() {
        days = days == null ? new DailyMemory() : days;
        return days;
    }

    Overflow overflowed() {
        overflow = overflow == null ? new Overflow() : overflow;
        return overflow;
    }

    WarningBook warnings() {
        warnings = warnings == null ? new WarningBook() : warnings;
        return warnings;
    }

    /** Payments that warnings may count although no detection cites them; not to be changed. */
    FurtherOutflows further() {
        return further == null ? NO_OUTFLOWS : further;
    }

    /** The same, to be changed. */
    FurtherOutflows openFurther() {
        further = further == null ? new FurtherOutflows() : further;
        return further;
    }

    void further(FurtherOutflows outflows) {
        further = outflows.isEmpty() ? null : outflows;
    }

    /** The rules that are silent because they raised a false alarm. */
    List<Mute> falseAlarms() {
        return falseAlarms == null ? List.of() : falseAlarms;
    }

    void falseAlarms(List<Mute> mutes) {
        falseAlarms = mutes.isEmpty() ? null : mutes;
    }

    /** Whether somebody has said that what the rule finds on this person at that time is no fraud. */
    boolean isFalseAlarm(String ruleId, long time) {
        for (int i = 0; falseAlarms != null && i < falseAlarms.size(); i++) {
            if (falseAlarms.get(i).silences(ruleId, time)) {
                return true;
            }
        }
        return false;
    }

    /** Silences a rule for this person; what is told twice counts once. */
    void silence(Mute mute) {
        falseAlarms = falseAlarms == null ? new ArrayList<>(1) : falseAlarms;
        if (falseAlarms.contains(mute)) {
            return;
        }
        falseAlarms.add(mute);
        if (falseAlarms.size() > MOST_FALSE_ALARMS) {
            falseAlarms.remove(Collections.min(falseAlarms, Comparator.comparingLong(Mute::until)));
            overflowed().count(1);
        }
    }

    /** Forgets what silences no trigger any more that may still be looked at. */
    void forgetFalseAlarmsBefore(long moment) {
        if (falseAlarms != null) {
            falseAlarms.removeIf(mute -> mute.until() <= moment);
        }
    }

    List<Contact> contacts() {
        contacts = contacts == null ? new ArrayList<>(1) : contacts;
        return contacts;
    }

    void windows(PaneMemory newPanes, DailyMemory newDays) {
        panes = newPanes;
        days = newDays;
    }

    void warnings(WarningBook book) {
        warnings = book;
    }

    void contacts(List<Contact> numbers) {
        contacts = numbers;
    }

    void overflowed(Overflow newOverflow) {
        overflow = newOverflow;
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

    void observedSince(long time) {
        observedSince = time;
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
