package io.langyan.cli.history;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.catalogue.FieldType;
import io.langyan.engine.core.CoreSettings;
import io.langyan.engine.detection.DetectionUpdate;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Memberships;
import io.langyan.engine.inspect.EntityInspector;
import io.langyan.engine.plan.Plan;
import io.langyan.records.tag.TagHistory;
import io.langyan.records.tag.TagUpdate;
import io.langyan.records.watchlist.ListKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the accounts and phones that some events ask about were tagged, found out from all that happened to those. */
final class KnownTags {
    private final Plan plan;
    private final Plan ofPersons;
    /** What happened to each that is asked about. */
    private final Map<ListKey, List<Event>> asked = new LinkedHashMap<>();

    private final Map<ListKey, TagHistory> histories = new HashMap<>();

    /** Of nobody yet: see {@link #ask}. */
    KnownTags(Plan plan) {
        this.plan = plan;
        this.ofPersons = plan.only(Entity.PERSON);
    }

    /** Notes whom an event of a person asks about. */
    void ask(Event event) {
        for (Field field : askedFields(event)) {
            asked.computeIfAbsent(ListKey.of(field, event.text(field.slot())), any -> new ArrayList<>());
        }
    }

    /** Whether nobody is asked about. */
    boolean isEmpty() {
        return asked.isEmpty();
    }

    /** Notes an event of an account or phone; those that nobody asked about are left out. */
    void happened(ListKey key, Event event) {
        Optional.ofNullable(asked.get(key)).ifPresent(events -> events.add(event));
    }

    /** Finds out what all of them were tagged, once all has been noted. */
    void judge() {
        asked.forEach((key, events) -> {
            Plan part = plan.only(key.kind() == ListKey.Kind.PHONE ? Entity.PHONE : Entity.ACCOUNT);
            List<TagUpdate> updates = new ArrayList<>();
            for (Finding finding : new EntityInspector(part, CoreSettings.DEFAULT).findings(key.value(), events)) {
                DetectionUpdate update = new DetectionUpdate(key.value(), finding, 1, false, true, false);
                TagUpdate.of(update, part).ifPresent(updates::add);
            }
            histories.put(key, TagHistory.ofAll(updates));
        });
    }

    /** The event of a person with the tags that it saw. */
    Event answer(Event event) {
        Memberships known = event.memberships();
        for (Field field : askedFields(event)) {
            ListKey key = ListKey.of(field, event.text(field.slot()));
            known = known.with(
                    Memberships.tagPlaceOf(field),
                    histories.getOrDefault(key, TagHistory.EMPTY).seenBy(event, plan));
        }
        return event.with(known);
    }

    private List<Field> askedFields(Event event) {
        int open = ofPersons.listPlaces(event);
        return event.type().fields().stream()
                .filter(field -> field.type() == FieldType.ID
                        && (open & Memberships.bit(Memberships.tagPlaceOf(field))) != 0
                        && event.text(field.slot()) != null)
                .toList();
    }
}
