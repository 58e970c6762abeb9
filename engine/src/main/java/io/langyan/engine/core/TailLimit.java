package io.langyan.engine.core;

import io.langyan.engine.plan.Interest;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.timeline.Entry;
import io.langyan.engine.timeline.Horizon;
import io.langyan.engine.timeline.Timeline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Chooses what has to leave the timeline before its time when far more happens than to an ordinary person: the oldest of
 * what no consumer counts among its newest few. So a flood of one kind of event cannot push out the few that matter to
 * a step, nor what a window of another kind is computed from.
 */
final class TailLimit {
    private final Plan plan;
    private final Horizon horizon;
    private final int most;
    private final int mostExact;
    /** A crowd is looked through once for so many events, not for each. */
    private final int step;

    /** A limit of so many events whose meaning a record may still change, and of so many to each window. */
    TailLimit(Plan plan, Horizon horizon, int most, int mostExact) {
        this.plan = plan;
        this.horizon = horizon;
        this.most = most;
        this.mostExact = mostExact;
        this.step = Math.max(1, most / 8);
    }

    /** Whether a timeline of that size, which grows event by event, has to be looked through. */
    boolean isDue(int size) {
        return size > most - step && size % step == 0;
    }

    /**
     * The events that have to go, oldest first: so many more than are too many as may come until the next look.
     *
     * @param watermark epoch milliseconds; records may change the meaning of events after twice the reach before it
     */
    List<Entry> surplus(Timeline timeline, long watermark) {
        if (timeline.size() <= most - step) {
            return List.of();
        }
        long tail = TimelineKeeper.back(watermark, 2 * horizon.reachMillis() + plan.longestDeadline());
        List<Entry> young = new ArrayList<>();
        for (Entry entry : timeline.entries()) {
            if (TimelineKeeper.settled(entry, horizon) > tail) {
                young.add(entry);
            }
        }
        if (young.size() <= most - step) {
            return List.of();
        }
        Set<Entry> kept = kept(timeline);
        young.sort(TimelineKeeper.oldestFirst(horizon));
        return young.stream()
                .filter(entry -> !kept.contains(entry))
                .limit(young.size() - most + 2L * step)
                .toList();
    }

    private Set<Entry> kept(Timeline timeline) {
        NewestMatches ofSteps = NewestMatches.possible(timeline, horizon, Interest.NEWEST_MATCHES);
        NewestMatches ofWindows = NewestMatches.possible(timeline, horizon, mostExact);
        Set<Integer> types = new HashSet<>();
        timeline.entries().forEach(entry -> types.add(entry.type().code()));
        Set<Entry> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int type : types) {
            for (Interest interest : plan.interests(type)) {
                switch (interest.kind()) {
                    case STEP -> kept.addAll(ofSteps.of(interest, type));
                    case WINDOW, DAY -> kept.addAll(ofWindows.of(interest, type));
                    case MEMORY -> {
                        // Folded like everything that leaves.
                    }
                }
            }
        }
        return kept;
    }
}
