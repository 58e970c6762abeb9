package io.langyan.engine.core;

import io.langyan.engine.event.Event;
import io.langyan.engine.event.Phase;
import io.langyan.engine.plan.Condition;
import io.langyan.engine.plan.EvaluationContext;
import io.langyan.engine.plan.Interest;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.timeline.CalendarDay;
import io.langyan.engine.timeline.Entry;
import io.langyan.engine.timeline.Horizon;
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
    static final Comparator<Entry> OLDEST_FIRST =
            Comparator.comparingLong(Entry::earliest).thenComparing(Entry::evidenceId);

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
        older.sort(OLDEST_FIRST.reversed());
        List<Entry> wanted = new ArrayList<>();
        // What precedes every trigger that may be looked at, now or later.
        long settledBefore = back(watermark, horizon.reachMillis() + 1);
        NewestMatches newest =
                new NewestMatches(profile.timeline().entries(), horizon, settings.maxExact(), settledBefore);
        for (Entry entry : older) {
            if (isWanted(entry, wanted, newest, watermark)) {
                wanted.add(entry);
            }
        }
        for (int i = older.size() - 1; i >= 0; i--) {
            if (!wanted.contains(older.get(i))) {
                forget(profile, older.get(i), watermark);
            }
        }
    }

    /** Newer events that are kept count against the few that a step looks back at. */
    private boolean isWanted(Entry entry, List<Entry> newer, NewestMatches newest, long watermark) {
        View view = View.of(entry, settled(entry, horizon), horizon);
        for (Interest interest : plan.interests(entry.type().code())) {
            int matches = interest.where().test(context.self(view));
            if (matches != Condition.FALSE && isWanted(interest, matches, view, newer, newest, watermark)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWanted(
            Interest interest, int matches, View view, List<Entry> newer, NewestMatches newest, long watermark) {
        boolean inTime = view.end() >= back(watermark, horizon.reachMillis() + interest.keepMillis());
        return switch (interest.kind()) {
            case WINDOW -> inTime && matches == Condition.TRUE && newest.hold(interest, view.entry());
            case DAY ->
                CalendarDay.of(view.begin()) >= CalendarDay.of(back(watermark, horizon.reachMillis()))
                        && matches == Condition.TRUE
                        && newest.hold(interest, view.entry());
            case STEP -> inTime && matches(interest, view.entry(), newer) < Interest.NEWEST_MATCHES;
            case MEMORY -> false;
        };
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

    /** From when on an event looks the same from every later moment. */
    static long settled(Entry entry, Horizon horizon) {
        if (!entry.type().interval()) {
            return entry.facts().get(0).time();
        }
        boolean released = entry.facts().stream().anyMatch(fact -> fact.phase() == Phase.END);
        return released ? entry.triggerTime() : entry.newestRecord() + horizon.silenceMillis();
    }

    static long back(long moment, long millis) {
        return moment < Long.MIN_VALUE + 1 + millis ? Long.MIN_VALUE + 1 : moment - millis;
    }

    static boolean hasPassed(long watermark, long moment, long millis) {
        return moment <= back(watermark, millis) && watermark != Event.MISSING;
    }
}
