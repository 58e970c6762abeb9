package io.langyan.engine.core;

import io.langyan.engine.event.Event;
import io.langyan.engine.plan.Condition;
import io.langyan.engine.plan.EvaluationContext;
import io.langyan.engine.plan.Interest;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.timeline.CalendarDay;
import io.langyan.engine.timeline.Entry;
import io.langyan.engine.timeline.Horizon;
import io.langyan.engine.timeline.Timeline;
import io.langyan.engine.timeline.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Lets go of events that can no longer change an outcome. Triggers from watermark − reach on may be looked at again, and
 * each of them looks back at everything of the reach before it: so an event stays for twice the reach after its end, and
 * longer while a step, an absence or a window can still use it. What leaves is folded into memories.
 */
final class TimelineKeeper {
    private final Plan plan;
    private final Horizon horizon;
    private final CoreSettings settings;
    private final TailLimit limit;
    private final MemoryFolder folder;
    private final Set<Long> memoryKeys;
    private final EvaluationContext context = new EvaluationContext(EvaluationContext.MOST_STEPS);
    private final View view = new View();
    private final View otherView = new View();
    private final Comparator<Entry> newestFirst;

    TimelineKeeper(Plan plan, Horizon horizon, CoreSettings settings) {
        this.plan = plan;
        this.horizon = horizon;
        this.settings = settings;
        this.limit = new TailLimit(plan, horizon, settings.maxTail(), settings.maxExact());
        this.folder = new MemoryFolder(plan, horizon);
        this.memoryKeys = plan.memoryKeys();
        this.newestFirst = oldestFirst(horizon).reversed();
    }

    /** Notes when an event that came or grew has to be looked at first. */
    void expect(Profile profile, Entry entry) {
        profile.tidyFrom(Math.min(profile.tidyFrom(), firstDue(profile, entry, settled(entry))));
    }

    /**
     * The first moment at which an event may not be wanted: once it is old, and while few events are there, so that a
     * window holds all of them, not before it has left every window that counts it.
     */
    private long firstDue(Profile profile, Entry entry, long settled) {
        long due = ahead(settled, 2 * horizon.reachMillis());
        if (profile.timeline().size() > settings.maxExact() / 2) {
            return due;
        }
        view.look(entry, settled, horizon);
        List<Interest> interests = plan.interests(entry.type().code());
        for (int i = 0; i < interests.size() && view.exists(); i++) {
            Interest interest = interests.get(i);
            if (interest.kind() == Interest.Kind.WINDOW) {
                long left =
                        ahead(view.end(), horizon.reachMillis() + interest.waitMillis() + interest.keepMillis() + 1);
                if (left > due && interest.where().test(context.self(view)) == Condition.TRUE) {
                    due = left;
                }
            }
        }
        return due;
    }

    /** Lets go of what is not wanted any more; does nothing while no event can have become so. */
    void tidy(Profile profile, long watermark) {
        if (watermark >= profile.tidyFrom() || limit.isDue(profile.timeline().size())) {
            forgetUnwanted(profile, watermark);
            profile.forgetFeaturesBut(memoryKeys);
            for (Entry entry : limit.surplus(profile.timeline(), watermark)) {
                View forgotten = forget(profile, entry, watermark);
                profile.overflowed().countEvent(entry.type().code(), forgotten.end());
            }
            profile.tidyFrom(next(profile, watermark));
        }
    }

    /** When an event will be old enough to be looked at, or one that is kept although it is old, not be wanted. */
    private long next(Profile profile, long watermark) {
        long tail = back(watermark, 2 * horizon.reachMillis());
        long next = Profile.NEVER;
        for (int i = 0; i < profile.timeline().size(); i++) {
            Entry entry = profile.timeline().entry(i);
            long settled = settled(entry);
            long due = settled > tail ? firstDue(profile, entry, settled) : wantedUntil(entry, settled);
            next = Math.min(next, due);
        }
        return next;
    }

    private long wantedUntil(Entry entry, long settled) {
        long until = settled;
        view.look(entry, settled, horizon);
        List<Interest> interests = plan.interests(entry.type().code());
        for (int i = 0; i < interests.size(); i++) {
            Interest interest = interests.get(i);
            long looksBack = horizon.reachMillis() + interest.waitMillis();
            until = Math.max(until, ahead(settled, horizon.reachMillis() + looksBack));
            if (interest.where().test(context.self(view)) != Condition.FALSE) {
                long end = interest.kind() == Interest.Kind.DAY
                        ? CalendarDay.begin(CalendarDay.of(view.begin()) + 1)
                        : ahead(view.end(), interest.keepMillis() + 1);
                until = Math.max(until, ahead(end, looksBack));
            }
        }
        return until;
    }

    private void forgetUnwanted(Profile profile, long watermark) {
        long tail = back(watermark, 2 * horizon.reachMillis());
        List<Entry> older = new ArrayList<>();
        for (int i = 0; i < profile.timeline().size(); i++) {
            if (settled(profile.timeline().entry(i)) <= tail) {
                older.add(profile.timeline().entry(i));
            }
        }
        if (!older.isEmpty()) {
            forgetUnwanted(profile, older, watermark);
        }
    }

    private void forgetUnwanted(Profile profile, List<Entry> older, long watermark) {
        older.sort(newestFirst);
        NewestMatches newest = NewestMatches.settled(profile.timeline(), horizon, settings.maxExact(), watermark);
        List<Entry> wanted = new ArrayList<>();
        for (Entry entry : older) {
            if (isWanted(profile, entry, wanted, newest, watermark)) {
                wanted.add(entry);
            }
        }
        for (int i = older.size() - 1; i >= 0; i--) {
            if (!wanted.contains(older.get(i))) {
                forget(profile, older.get(i), watermark);
            }
        }
    }

    /** The order of events by their begin, as it is known once they are settled. */
    static Comparator<Entry> oldestFirst(Horizon horizon) {
        View view = new View();
        return (left, right) -> {
            long begin = view.look(left, settled(left, horizon), horizon).begin();
            int byBegin = Long.compare(
                    begin, view.look(right, settled(right, horizon), horizon).begin());
            return byBegin != 0 ? byBegin : left.evidenceId().compareTo(right.evidenceId());
        };
    }

    /** Newer events that are kept count against the few that a step looks back at. */
    private boolean isWanted(Profile profile, Entry entry, List<Entry> newer, NewestMatches newest, long watermark) {
        view.look(entry, settled(entry), horizon);
        if (!view.exists()) {
            return false;
        }
        List<Interest> interests = plan.interests(entry.type().code());
        for (int i = 0; i < interests.size(); i++) {
            Interest interest = interests.get(i);
            int matches = interest.where().test(context.self(view));
            // A window's condition is about the event alone: what it cannot tell now, it never can.
            if (settled(entry) > tail(interest, watermark)
                    || matches != Condition.FALSE && isWantedByStep(interest, profile, view, newer, watermark)
                    || matches == Condition.TRUE && isWantedByWindow(interest, view, newest, watermark)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWantedByStep(Interest interest, Profile profile, View view, List<Entry> newer, long watermark) {
        long since = back(watermark, horizon.reachMillis() + interest.waitMillis() + interest.keepMillis());
        return interest.kind() == Interest.Kind.STEP
                && (view.end() >= since || holdsPlace(profile, view, since))
                && matches(interest, view.entry(), newer, watermark) < Interest.NEWEST_MATCHES;
    }

    private boolean isWantedByWindow(Interest interest, View view, NewestMatches newest, long watermark) {
        long reached = back(watermark, horizon.reachMillis() + interest.waitMillis());
        boolean inTime = switch (interest.kind()) {
            case WINDOW -> view.end() >= back(reached, interest.keepMillis());
            case DAY -> CalendarDay.of(view.begin()) >= CalendarDay.of(reached);
            case STEP, MEMORY -> false;
        };
        return inTime && newest.hold(interest, view.entry());
    }

    /** An event that is over still counts among the newest few, while a call that began before it goes on. */
    private boolean holdsPlace(Profile profile, View view, long since) {
        for (int i = 0; i < profile.timeline().size(); i++) {
            Entry other = profile.timeline().entry(i);
            if (other.type().code() == view.entry().type().code()
                    && other.earliest() <= view.begin()
                    && settled(other) >= since
                    && other != view.entry()) {
                return true;
            }
        }
        return false;
    }

    /** Up to when what an interest looks back at is no longer kept whole; triggers that wait for a deadline hold it up. */
    private long tail(Interest interest, long watermark) {
        return back(watermark, 2 * horizon.reachMillis() + interest.waitMillis());
    }

    private int matches(Interest interest, Entry entry, List<Entry> newer, long watermark) {
        int matches = 0;
        for (Entry other : newer) {
            if (other.type().code() == entry.type().code()
                    && settled(other) <= tail(interest, watermark)
                    && interest.where().test(context.self(otherView.look(other, settled(other), horizon)))
                            != Condition.FALSE) {
                matches++;
            }
        }
        return matches;
    }

    /** Whether a call that began up to a moment has not ended yet, as far as anybody knows, and may move a detection. */
    boolean hasCallGoingOn(Profile profile, long moment) {
        for (int i = 0; i < profile.timeline().size(); i++) {
            Entry entry = profile.timeline().entry(i);
            if (entry.type().interval() && !entry.isReleased() && entry.oldestRecord() <= moment) {
                return true;
            }
        }
        return false;
    }

    private View forget(Profile profile, Entry entry, long watermark) {
        profile.timeline().remove(entry);
        View forgotten = view.look(entry, settled(entry), horizon);
        if (forgotten.exists()) {
            folder.fold(profile, forgotten, watermark);
        }
        return forgotten;
    }

    private long settled(Entry entry) {
        return settled(entry, horizon);
    }

    /** From when on an event looks the same from every later moment, whatever else may arrive. */
    static long settled(Entry entry, Horizon horizon) {
        if (entry.isPlain() || !entry.type().interval()) {
            return entry.newestRecord();
        }
        return entry.isReleased()
                ? entry.triggerTime()
                : Math.max(entry.newestRecord() + horizon.silenceMillis(), entry.oldestRecord() + Timeline.CALL_SPAN);
    }

    private static long ahead(long moment, long millis) {
        return moment > Profile.NEVER - millis ? Profile.NEVER : moment + millis;
    }

    static long back(long moment, long millis) {
        return moment < Long.MIN_VALUE + 1 + millis ? Long.MIN_VALUE + 1 : moment - millis;
    }

    static boolean hasPassed(long watermark, long moment, long millis) {
        return moment <= back(watermark, millis) && watermark != Event.MISSING;
    }
}
