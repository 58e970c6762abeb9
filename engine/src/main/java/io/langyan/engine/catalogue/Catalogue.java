package io.langyan.engine.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Everything that rules can name: events and their fields, closed lists, fraud types, actions and lists. */
public final class Catalogue {
    private static final Pattern LIST_NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final Map<String, EventType> eventsByName = new LinkedHashMap<>();
    private final EventType[] eventsByCode;
    private final Map<String, EnumType> enums;
    private final Map<String, FraudType> fraudTypes;
    private final Map<String, Label> actions;
    private final Map<String, Label> deskActions;
    private final List<String> lists;

    Catalogue(
            List<EventType> events,
            Map<String, EnumType> enums,
            Map<String, FraudType> fraudTypes,
            Map<String, Label> actions,
            Map<String, Label> deskActions,
            List<String> lists) {
        int highest = events.stream().mapToInt(EventType::code).max().orElse(0);
        eventsByCode = new EventType[highest + 1];
        for (EventType event : events) {
            eventsByName.put(event.name(), event);
            eventsByCode[event.code()] = event;
        }
        this.enums = new LinkedHashMap<>(enums);
        this.fraudTypes = new LinkedHashMap<>(fraudTypes);
        this.actions = new LinkedHashMap<>(actions);
        this.deskActions = new LinkedHashMap<>(actions);
        this.deskActions.putAll(deskActions);
        this.lists = List.copyOf(lists);
    }

    /** The event of that name, if there is one. */
    public Optional<EventType> event(String name) {
        return Optional.ofNullable(eventsByName.get(name));
    }

    /**
     * The event of that code.
     *
     * @throws IllegalArgumentException where no event has it, as when state of a newer release is read
     */
    public EventType event(int code) {
        if (code < 0 || code >= eventsByCode.length || eventsByCode[code] == null) {
            throw new IllegalArgumentException("expected the code of an event of the catalogue, but found " + code);
        }
        return eventsByCode[code];
    }

    /** All events, in the order of the catalogue. */
    public List<EventType> events() {
        return new ArrayList<>(eventsByName.values());
    }

    /** The closed list of that name, if there is one. */
    public Optional<EnumType> enumType(String name) {
        return Optional.ofNullable(enums.get(name));
    }

    /** The fraud type of that name, if there is one. */
    public Optional<FraudType> fraudType(String name) {
        return Optional.ofNullable(fraudTypes.get(name));
    }

    /** All fraud types by name, in the order of the catalogue. */
    public Map<String, FraudType> fraudTypes() {
        return Collections.unmodifiableMap(fraudTypes);
    }

    /** What rules can ask the desk to do, by name, with labels. */
    public Map<String, Label> actions() {
        return Collections.unmodifiableMap(actions);
    }

    /** What the desk can be asked to do at all: by rules and by the ladder of contact, by name, with labels. */
    public Map<String, Label> deskActions() {
        return Collections.unmodifiableMap(deskActions);
    }

    /** What an officer says first, by the name of the fraud type, for all that have a victim. */
    public Map<String, Label> sayFirst() {
        Map<String, Label> texts = new LinkedHashMap<>();
        fraudTypes.forEach((name, type) -> type.sayFirst().ifPresent(text -> texts.put(name, text)));
        return texts;
    }

    /** The lists that rules can ask for: those that every installation knows, and what {@link #withLists} added. */
    public List<String> lists() {
        return lists;
    }

    /**
     * The same catalogue with lists of this installation.
     *
     * @param more names of lower-case letters, digits and '_'; those that are known already are left out
     * @throws IllegalArgumentException where a name is malformed
     */
    public Catalogue withLists(Collection<String> more) {
        Set<String> all = new LinkedHashSet<>(lists);
        for (String name : more) {
            if (!LIST_NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "expected the name of a list, of lower-case letters, digits and '_', " + "but found '" + name
                                + "'; write for example elderly_people");
            }
            all.add(name);
        }
        return new Catalogue(events(), enums, fraudTypes, actions, deskActions, List.copyOf(all));
    }
}
