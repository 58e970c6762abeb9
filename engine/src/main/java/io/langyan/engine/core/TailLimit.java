package io.langyan.engine.core;

import io.langyan.engine.plan.Interest;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.timeline.Entry;
import io.langyan.engine.timeline.Horizon;
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
    private final CoreSettings settings;

    TailLimit(Plan plan, Horizon horizon, CoreSettings settings) {
        this.plan = plan;
        this.horizon = horizon;
        this.settings = settings;
    }

    /**
     * The events that have to go, oldest first: somewhat more than are too many, so that not every event has to look.
     *
     * @param tail events settled after this moment, epoch milliseconds, are in question
     */
    List<Entry> surplus(List<Entry> entries, long tail) {
        Set<Entry> kept = kept(entries);
        List<Entry> young = new ArrayList<>();
        for (Entry entry : entries) {
            if (TimelineKeeper.settled(entry, horizon) > tail) {
                young.add(entry);
            }
        }
        int tooMany = young.size() - settings.maxTail() + settings.maxTail() / 8;
        young.sort(TimelineKeeper.oldestFirst(horizon));
        return young.stream()
                .filter(entry -> !kept.contains(entry))
                .limit(tooMany)
                .toList();
    }

    private Set<Entry> kept(List<Entry> entries) {
        NewestMatches ofSteps = NewestMatches.possible(entries, horizon, Interest.NEWEST_MATCHES);
        NewestMatches ofWindows = NewestMatches.possible(entries, horizon, settings.maxExact());
        Set<Integer> types = new HashSet<>();
        entries.forEach(entry -> types.add(entry.type().code()));
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
