package io.langyan.engine.core;

import io.langyan.engine.event.Event;
import io.langyan.engine.plan.Condition;
import io.langyan.engine.plan.EvaluationContext;
import io.langyan.engine.plan.Interest;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.plan.PlannedFeature;
import io.langyan.engine.rule.Feature;
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
 * longer while a step, an absence or a window can still use it. What leaves is folded into the memory of values.
 */
final class TimelineKeeper {
    private final Plan plan;
    private final Horizon horizon;
    private final int maxTail;
    private final EvaluationContext context = new EvaluationContext(EvaluationContext.MOST_STEPS);
    private final View view = new View();

    TimelineKeeper(Plan plan, Horizon horizon, int maxTail) {
        this.plan = plan;
        this.horizon = horizon;
        this.maxTail = maxTail;
    }

    /** Notes when an event that came or grew has to be looked at first. */
    void expect(Profile profile, Entry entry) {
        profile.tidyFrom(Math.min(profile.tidyFrom(), ahead(settled(entry), 2 * horizon.reachMillis())));
    }

    /** Lets go of what is not wanted any more; does nothing while no event can have become so. */
    void tidy(Profile profile, long watermark) {
        if (watermark >= profile.tidyFrom() || profile.timeline().size() > maxTail) {
            forgetUnwanted(profile, watermark);
            profile.tidyFrom(next(profile, watermark));
        }
        while (profile.timeline().size() > maxTail) {
            forget(profile, oldest(profile.timeline()), watermark);
            profile.countOverflow();
        }
    }

    /** The first moment from which on an event may not be needed any more, or not for one of its uses. */
    private long next(Profile profile, long watermark) {
        long tail = back(watermark, 2 * horizon.reachMillis());
        long next = Profile.NEVER;
        for (int i = 0; i < profile.timeline().size(); i++) {
            Entry entry = profile.timeline().entry(i);
            long settled = settled(entry);
            long due =
                    settled > tail ? ahead(settled, 2 * horizon.reachMillis()) : nextLapse(entry, settled, watermark);
            next = Math.min(next, due);
        }
        return next;
    }

    private long nextLapse(Entry entry, long settled, long watermark) {
        long next = Profile.NEVER;
        view.look(entry, settled, horizon);
        for (Interest interest : plan.interests(entry.type().code())) {
            long looksBack = horizon.reachMillis() + interest.waitMillis();
            next = sooner(next, ahead(settled, horizon.reachMillis() + looksBack), watermark);
            if (interest.kind() != Interest.Kind.MEMORY) {
                next = sooner(next, ahead(view.end(), looksBack + interest.keepMillis() + 1), watermark);
            }
        }
        // What is kept although no use of it is in time holds a place, and may give it up at any moment.
        return next == Profile.NEVER ? watermark : next;
    }

    private static long sooner(long next, long lapse, long watermark) {
        return lapse > watermark ? Math.min(next, lapse) : next;
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
        // So few as a step looks back at are all among the newest, in whatever order.
        if (older.size() > Interest.NEWEST_MATCHES) {
            older.sort(oldestFirst().reversed());
        }
        List<Entry> citable = new ArrayList<>(0);
        List<Entry> unwanted = new ArrayList<>(0);
        for (Entry entry : older) {
            long settled = settled(entry);
            view.look(entry, settled, horizon);
            if (entry.isCitable() && isCitedBy(profile, settled, citable, watermark)) {
                citable.add(entry);
            } else if (!counts(settled, watermark)) {
                unwanted.add(entry);
            } else if (entry.isCitable() && !entry.type().interval()) {
                profile.timeline().reduce(entry, plan.selection(entry.type().code()));
            }
        }
        if (unwanted.size() > 1) {
            unwanted.sort(oldestFirst());
        }
        for (Entry entry : unwanted) {
            forget(profile, entry, watermark);
        }
    }

    private Entry oldest(Timeline timeline) {
        Comparator<Entry> order = oldestFirst();
        Entry oldest = timeline.entry(0);
        for (int i = 1; i < timeline.size(); i++) {
            oldest = order.compare(timeline.entry(i), oldest) < 0 ? timeline.entry(i) : oldest;
        }
        return oldest;
    }

    private Comparator<Entry> oldestFirst() {
        return Comparator.comparingLong(
                        (Entry entry) -> View.of(entry, settled(entry), horizon).begin())
                .thenComparing(entry -> entry.isCitable() ? entry.evidenceId() : "");
    }

    /**
     * Whether a step or an absence can still need the event in view. Newer events that are needed count against the few
     * that a step looks back at; what only counts in features is none of them.
     */
    private boolean isCitedBy(Profile profile, long settled, List<Entry> newer, long watermark) {
        for (Interest interest : plan.interests(view.entry().type().code())) {
            if (interest.kind() == Interest.Kind.STEP
                    && (settled > tail(interest, watermark)
                            || interest.where().test(context.self(view)) != Condition.FALSE
                                    && isAmongNewest(interest, profile, newer, watermark))) {
                return true;
            }
        }
        return false;
    }

    private boolean isAmongNewest(Interest interest, Profile profile, List<Entry> newer, long watermark) {
        long since = since(interest, watermark);
        return (view.end() >= since || holdsPlace(profile, view, since))
                && matches(interest, view.entry(), newer, watermark) < Interest.NEWEST_MATCHES;
    }

    /** Whether a window or a memory can still need the event in view. */
    private boolean counts(long settled, long watermark) {
        for (Interest interest : plan.interests(view.entry().type().code())) {
            if (interest.kind() != Interest.Kind.STEP
                    && (settled > tail(interest, watermark)
                            || interest.kind() == Interest.Kind.WINDOW
                                    && view.end() >= since(interest, watermark)
                                    && interest.where().test(context.self(view)) != Condition.FALSE)) {
                return true;
            }
        }
        return false;
    }

    /** From when on an event has to have ended to serve a trigger that may be looked at again. */
    private long since(Interest interest, long watermark) {
        return back(watermark, horizon.reachMillis() + interest.waitMillis() + interest.keepMillis());
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
                    && interest.where().test(context.self(View.of(other, settled(other), horizon)))
                            != Condition.FALSE) {
                matches++;
            }
        }
        return matches;
    }

    private void forget(Profile profile, Entry entry, long watermark) {
        profile.timeline().remove(entry);
        View view = View.of(entry, settled(entry), horizon);
        for (PlannedFeature planned : plan.memories(entry.type().code())) {
            Feature.FirstSeen feature = (Feature.FirstSeen) planned.feature();
            long fingerprint = view.fingerprint(feature.field());
            if (fingerprint != FirstSeenReader.NO_VALUE && planned.where().test(context.self(view)) == Condition.TRUE) {
                // A value is asked about at the time of its step, which lies as far back as a chain is long.
                long reached = back(watermark, horizon.reachMillis() + plan.longestChain() + plan.longestDeadline());
                profile.memory()
                        .remember(
                                planned.hash(),
                                fingerprint,
                                view.begin(),
                                back(reached, feature.settleMillis()),
                                back(reached, feature.overMillis()));
            }
        }
    }

    /** From when on an event looks the same from every later moment, whatever else may arrive. */
    private long settled(Entry entry) {
        if (!entry.type().interval()) {
            return entry.newestRecord();
        }
        return entry.isReleased()
                ? entry.triggerTime()
                : Math.max(entry.newestRecord() + horizon.silenceMillis(), entry.oldestRecord() + Timeline.CALL_SPAN);
    }

    private static long ahead(long moment, long millis) {
        return moment > Profile.NEVER - millis ? Profile.NEVER : moment + millis;
    }

    private static long back(long moment, long millis) {
        return moment < Long.MIN_VALUE + 1 + millis ? Long.MIN_VALUE + 1 : moment - millis;
    }

    static boolean hasPassed(long watermark, long moment, long millis) {
        return moment <= back(watermark, millis) && watermark != Event.MISSING;
    }
}
