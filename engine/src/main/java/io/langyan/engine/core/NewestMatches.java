package io.langyan.engine.core;

import io.langyan.engine.plan.Condition;
import io.langyan.engine.plan.EvaluationContext;
import io.langyan.engine.plan.Interest;
import io.langyan.engine.timeline.Entry;
import io.langyan.engine.timeline.Horizon;
import io.langyan.engine.timeline.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells which events are among the newest matches of a consumer, of those that are settled. */
final class NewestMatches {
    private static final Comparator<View> NEWEST_FIRST = ChainFinder.NEWEST_FIRST;

    private final List<Entry> entries;
    private final Horizon horizon;
    private final int most;
    private final long settledUntil;
    private final EvaluationContext context = new EvaluationContext(EvaluationContext.MOST_STEPS);
    private final Map<Interest, Set<Entry>> found = new IdentityHashMap<>();

    /**
     * The newest matches among some events.
     *
     * @param most how many are the newest
     * @param settledUntil events that may change after this moment, epoch milliseconds, do not count
     */
    NewestMatches(List<Entry> entries, Horizon horizon, int most, long settledUntil) {
        this.entries = entries;
        this.horizon = horizon;
        this.most = most;
        this.settledUntil = settledUntil;
    }

    /** Whether a settled event that matches is among the newest that do. */
    boolean hold(Interest interest, Entry entry) {
        return entries.size() <= most || of(interest, entry.type().code()).contains(entry);
    }

    /** The newest matches among the events of a type. */
    Set<Entry> of(Interest interest, int type) {
        return found.computeIfAbsent(interest, any -> find(interest, type));
    }

    private Set<Entry> find(Interest interest, int type) {
        List<View> matches = new ArrayList<>();
        for (Entry entry : entries) {
            long settled = TimelineKeeper.settled(entry, horizon);
            if (entry.type().code() == type && settled <= settledUntil) {
                View view = View.of(entry, settled, horizon);
                int matched = interest.where().test(context.self(view));
                // A step's condition on other steps cannot be told yet; a window's depends on the event alone.
                if (matched == Condition.TRUE
                        || matched == Condition.MISSING && interest.kind() == Interest.Kind.STEP) {
                    matches.add(view);
                }
            }
        }
        matches.sort(NEWEST_FIRST);
        Set<Entry> newest = Collections.newSetFromMap(new IdentityHashMap<>());
        matches.stream().limit(most).map(View::entry).forEach(newest::add);
        return newest;
    }
}
