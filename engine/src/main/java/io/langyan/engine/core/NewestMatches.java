package io.langyan.engine.core;

import io.langyan.engine.plan.Condition;
import io.langyan.engine.plan.EvaluationContext;
import io.langyan.engine.plan.Interest;
import io.langyan.engine.timeline.Entry;
import io.langyan.engine.timeline.Horizon;
import io.langyan.engine.timeline.Timeline;
import io.langyan.engine.timeline.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells which events are among the newest matches of a consumer. */
final class NewestMatches {
    /** Stands for a watermark beyond every event. */
    private static final long ALL = Long.MAX_VALUE;

    private static final Comparator<View> NEWEST_FIRST = ChainFinder.NEWEST_FIRST;

    private final Timeline timeline;
    private final Horizon horizon;
    private final int most;
    private final long watermark;
    /** Made when a question needs it: a timeline of few events holds all of them. */
    private Map<Interest, Set<Entry>> found;

    private NewestMatches(Timeline timeline, Horizon horizon, int most, long watermark) {
        this.timeline = timeline;
        this.horizon = horizon;
        this.most = most;
        this.watermark = watermark;
    }

    /** So many newest matches of the events that precede every trigger that may be looked at, now or later. */
    static NewestMatches settled(Timeline timeline, Horizon horizon, int most, long watermark) {
        return new NewestMatches(timeline, horizon, most, watermark);
    }

    /** So many newest of all events that match or, of a call that goes on, may yet. */
    static NewestMatches possible(Timeline timeline, Horizon horizon, int most) {
        return new NewestMatches(timeline, horizon, most, ALL);
    }

    /** Whether a settled event that matches is among the newest that do. */
    boolean hold(Interest interest, Entry entry) {
        return timeline.size() <= most || of(interest, entry.type().code()).contains(entry);
    }

    /** The newest matches among the events of a type. */
    Set<Entry> of(Interest interest, int type) {
        if (found == null) {
            found = new IdentityHashMap<>();
        }
        return found.computeIfAbsent(interest, any -> find(interest, type));
    }

    private Set<Entry> find(Interest interest, int type) {
        EvaluationContext context = new EvaluationContext(EvaluationContext.MOST_STEPS);
        List<View> matches = new ArrayList<>();
        long settledBefore =
                watermark == ALL ? ALL : TimelineKeeper.back(watermark, horizon.reachMillis() + interest.waitMillis());
        for (Entry entry : timeline.entries()) {
            long settled = TimelineKeeper.settled(entry, horizon);
            if (entry.type().code() == type && settled < settledBefore) {
                View view = View.of(entry, settled, horizon);
                if (matches(interest, view, context) || watermark == ALL && mayMatch(interest, entry, context)) {
                    matches.add(view);
                }
            }
        }
        matches.sort(NEWEST_FIRST);
        Set<Entry> newest = Collections.newSetFromMap(new IdentityHashMap<>());
        matches.stream().limit(most).map(View::entry).forEach(newest::add);
        return newest;
    }

    /** A step's condition on other steps cannot be told yet; a window's depends on the event alone. */
    private static boolean matches(Interest interest, View view, EvaluationContext context) {
        int matched = interest.where().test(context.self(view));
        return matched == Condition.TRUE || matched == Condition.MISSING && interest.kind() == Interest.Kind.STEP;
    }

    private static boolean mayMatch(Interest interest, Entry entry, EvaluationContext context) {
        return entry.type().interval()
                && !entry.isReleased()
                && interest.where().test(context.self(View.goingOn(entry))) != Condition.FALSE;
    }
}
