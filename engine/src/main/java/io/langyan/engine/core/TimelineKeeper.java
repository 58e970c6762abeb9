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
    private final EvaluationContext context = new EvaluationContext(EvaluationContext.MOST_STEPS);

    TimelineKeeper(Plan plan, Horizon horizon, CoreSettings settings) {
        this.plan = plan;
        this.horizon = horizon;
        this.settings = settings;
        this.limit = new TailLimit(plan, horizon, settings);
        this.folder = new MemoryFolder(plan, horizon);
    }

    void tidy(Profile profile, long watermark) {
        long tail = back(watermark, 2 * horizon.reachMillis());
        List<Entry> older = null;
        for (Entry entry : profile.timeline().entries()) {
            if (settled(entry, horizon) <= tail) {
                older = older == null ? new ArrayList<>() : older;
                older.add(entry);
            }
        }
        int young = profile.timeline().entries().size() - (older == null ? 0 : older.size());
        if (older != null) {
            forgetUnwanted(profile, older, watermark);
        }
        if (young > settings.maxTail()) {
            for (Entry entry : limit.surplus(profile.timeline().entries(), tail)) {
                View view = forget(profile, entry, watermark);
                profile.overflowed().countEvent(entry.type().code(), view.end());
            }
        }
    }

    private void forgetUnwanted(Profile profile, List<Entry> older, long watermark) {
        older.sort(oldestFirst(horizon).reversed());
        List<Entry> wanted = new ArrayList<>();
        // What precedes every trigger that may be looked at, now or later.
        long settledBefore = back(watermark, horizon.reachMillis() + 1);
        NewestMatches newest =
                NewestMatches.settled(profile.timeline().entries(), horizon, settings.maxExact(), settledBefore);
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
        return Comparator.comparingLong((Entry entry) ->
                        View.of(entry, settled(entry, horizon), horizon).begin())
                .thenComparing(Entry::evidenceId);
    }

    /** Newer events that are kept count against the few that a step looks back at. */
    private boolean isWanted(Profile profile, Entry entry, List<Entry> newer, NewestMatches newest, long watermark) {
        View view = View.of(entry, settled(entry, horizon), horizon);
        for (Interest interest : plan.interests(entry.type().code())) {
            boolean wanted = switch (interest.where().test(context.self(view))) {
                case Condition.FALSE -> false;
                case Condition.TRUE ->
                    isWantedByStep(interest, profile, view, newer, watermark)
                            || isWantedByWindow(interest, view, newest, watermark);
                // A window's condition is about the event alone: what it cannot tell now, it never can.
                default -> isWantedByStep(interest, profile, view, newer, watermark);
            };
            if (wanted) {
                return true;
            }
        }
        return false;
    }

    private boolean isWantedByWindow(Interest interest, View view, NewestMatches newest, long watermark) {
        long reached = back(watermark, horizon.reachMillis());
        return switch (interest.kind()) {
            case WINDOW -> view.end() >= back(reached, interest.keepMillis()) && newest.hold(interest, view.entry());
            case DAY -> CalendarDay.of(view.begin()) >= CalendarDay.of(reached) && newest.hold(interest, view.entry());
            case STEP, MEMORY -> false;
        };
    }

    private boolean isWantedByStep(Interest interest, Profile profile, View view, List<Entry> newer, long watermark) {
        long since = back(watermark, horizon.reachMillis() + interest.keepMillis());
        return interest.kind() == Interest.Kind.STEP
                && (view.end() >= since || holdsPlace(profile, view, since))
                && matches(interest, view.entry(), newer) < Interest.NEWEST_MATCHES;
    }

    /** An event that is over still counts among the newest few, while a call that began before it goes on. */
    private boolean holdsPlace(Profile profile, View view, long since) {
        for (Entry other : profile.timeline().entries()) {
            if (other.type().code() == view.entry().type().code()
                    && other.earliest() <= view.begin()
                    && settled(other, horizon) >= since
                    && other != view.entry()) {
                return true;
            }
        }
        return false;
    }

    private int matches(Interest interest, Entry entry, List<Entry> newer) {
        int matches = 0;
        for (Entry other : newer) {
            if (other.type().code() == entry.type().code()
                    && interest.where().test(context.self(View.of(other, settled(other, horizon), horizon)))
                            != Condition.FALSE) {
                matches++;
            }
        }
        return matches;
    }

    private View forget(Profile profile, Entry entry, long watermark) {
        profile.timeline().remove(entry);
        View view = View.of(entry, settled(entry, horizon), horizon);
        folder.fold(profile, view, watermark);
        return view;
    }

    /** From when on an event looks the same from every later moment, whatever else may arrive. */
    static long settled(Entry entry, Horizon horizon) {
        if (!entry.type().interval()) {
            return entry.facts().get(0).time();
        }
        return entry.isReleased()
                ? entry.triggerTime()
                : Math.max(
                        entry.newestRecord() + horizon.silenceMillis(),
                        entry.facts().get(0).time() + Timeline.CALL_SPAN);
    }

    static long back(long moment, long millis) {
        return moment < Long.MIN_VALUE + 1 + millis ? Long.MIN_VALUE + 1 : moment - millis;
    }

    static boolean hasPassed(long watermark, long moment, long millis) {
        return moment <= back(watermark, millis) && watermark != Event.MISSING;
    }
}
