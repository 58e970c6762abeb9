package io.langyan.engine.oracle;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.core.CoreSettings;
import io.langyan.engine.event.Event;
import io.langyan.engine.rule.Feature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that is known of one person: every record once (RULES S7), by (event time, id), made into occurrences. */
final class History {
    /** A call reference names one call of a number for this long (RULES section 2). */
    private static final long CALL_SPAN = Duration.ofHours(24).toMillis();

    private final List<Occurrence> occurrences = new ArrayList<>();
    private final CoreSettings settings;
    private final long observedSince;
    // The same for every rule and step, so worked out once: this alone spares the tests minutes.
    private final Map<List<Object>, List<Sighting>> seen = new HashMap<>();

    History(Collection<Event> records, CoreSettings settings, long observedSince) {
        this.settings = settings;
        this.observedSince = observedSince;
        Map<List<String>, Event> distinct = new LinkedHashMap<>();
        records.forEach(e -> distinct.putIfAbsent(List.of(e.recordId(), e.type().name()), e));
        Map<List<String>, List<Event>> openGroups = new LinkedHashMap<>();
        List<Event> inOrder = distinct.values().stream()
                .sorted(Comparator.comparingLong(Event::time).thenComparing(Event::recordId))
                .toList();
        inOrder.stream()
                .filter(e -> !e.isChange())
                .forEach(e -> groupFor(e, inOrder, openGroups).add(e));
    }

    /** The records that change a payment: they share its identity and its name. */
    private static List<Event> changesOf(Event e, List<Event> all) {
        return all.stream()
                .filter(other -> other.isChange()
                        && other.type().name().equals(e.type().name())
                        && other.evidenceId().equals(e.evidenceId()))
                .toList();
    }

    private List<Event> groupFor(Event e, List<Event> all, Map<List<String>, List<Event>> openGroups) {
        String what = e.type().interval() ? e.evidenceId() + "/" + e.subjectNumber() : e.recordId();
        List<String> key = List.of(e.type().name(), what);
        List<Event> open = openGroups.get(key);
        if (open == null || e.time() - open.get(0).time() > CALL_SPAN) {
            open = new ArrayList<>();
            openGroups.put(key, open);
            occurrences.add(new Occurrence(open, changesOf(e, all)));
        }
        return open;
    }

    /** Whether a feature is missing at t because the person has not been observed for long enough (RULES S10, 0004 §15). */
    boolean isTooShortFor(Feature feature, long t) {
        long wanted = Math.min(feature.overMillis(), Duration.ofDays(14).toMillis());
        return settings.cold() && t - observedSince < wanted;
    }

    /** Everything of one type that can trigger. */
    List<Occurrence> occurrences(EventType type) {
        return occurrences.stream()
                .filter(o -> o.type().name().equals(type.name()))
                .toList();
    }

    /** The events of a type as a trigger at t sees them, in order. */
    List<Sighting> seenFrom(long t, EventType type) {
        return seen.computeIfAbsent(
                List.of(t, type.name()),
                any -> occurrences(type).stream()
                        .map(occurrence -> occurrence.seenFrom(t, settings))
                        .flatMap(Optional::stream)
                        .sorted(Sighting.ORDER)
                        .toList());
    }

    CoreSettings settings() {
        return settings;
    }
}
