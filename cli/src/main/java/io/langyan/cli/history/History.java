package io.langyan.cli.history;

import io.langyan.cli.command.UserError;
import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.event.Event;
import io.langyan.engine.plan.Plan;
import io.langyan.job.subject.EntityKey;
import io.langyan.records.Topic;
import io.langyan.records.event.EventMapper;
import io.langyan.records.event.RoutedEvent;
import io.langyan.records.watchlist.ListKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A recorded history: calls, payments and, where they are there, identities and lists. Identities and lists count as known
 * from the beginning. The files are read once for each question; only the answer is kept.
 */
public final class History {
    private final HistoryFiles files;
    private final Catalogue catalogue;
    private final KnownIdentities identities;
    private final KnownLists lists;

    private History(HistoryFiles files, Catalogue catalogue) {
        this.files = files;
        this.catalogue = catalogue;
        this.identities = KnownIdentities.read(files);
        this.lists = KnownLists.read(files);
    }

    /**
     * Opens a directory.
     *
     * @param directory in the layout that {@code langyan run --input} reads
     * @throws UserError where it is no such directory
     */
    public static History open(Path directory, Catalogue catalogue) {
        return new History(new HistoryFiles(directory, catalogue.lists()), catalogue);
    }

    /** The people in it, by their subject ids. */
    public Set<String> subjects() {
        Set<String> subjects = new LinkedHashSet<>();
        events(event -> subjects.add(event.subjectId()));
        return subjects;
    }

    /** What happened to one person, with what the rules of a plan ask of lists and tags. */
    public List<Event> eventsOf(String subjectId, Plan plan) {
        Plan ofPersons = plan.only(Entity.PERSON);
        ListKey subject = new ListKey(ListKey.Kind.PERSON, subjectId);
        KnownTags tags = new KnownTags(plan);
        List<Event> events = new ArrayList<>();
        events(event -> {
            if (event.subjectId().equals(subjectId)) {
                events.add(lists.answer(ofPersons, subject, event.resolvedEvent()));
                tags.ask(event.resolvedEvent());
            }
        });
        if (tags.isEmpty()) {
            return events;
        }
        List.of(Entity.ACCOUNT, Entity.PHONE).forEach(entity -> eventsOf(entity, plan, tags::happened));
        tags.judge();
        return events.stream().map(tags::answer).toList();
    }

    /** What happened to one account or phone, with what the rules of a plan ask of its lists. */
    public List<Event> eventsOf(Entity entity, String id, Plan plan) {
        List<Event> events = new ArrayList<>();
        eventsOf(entity, plan, (key, event) -> {
            if (key.value().equals(id)) {
                events.add(event);
            }
        });
        return events;
    }

    private void eventsOf(Entity entity, Plan plan, BiConsumer<ListKey, Event> events) {
        Plan part = plan.only(entity);
        events(event -> {
            if (event.event().type().entities().contains(entity)) {
                EntityKey.of(event, entity)
                        .map(EntityKey::listKey)
                        .ifPresent(key -> events.accept(key, lists.answer(part, key, event.resolvedEvent())));
            }
        });
    }

    /** How many lines were no records, so that they were left out; those of files read twice count twice. */
    public long rejected() {
        return files.rejected();
    }

    private void events(Consumer<RoutedEvent> events) {
        EventMapper mapper = new EventMapper(catalogue);
        for (Topic topic : List.of(Topic.CALLS, Topic.PAYMENTS)) {
            files.read(
                    topic, accepted -> mapper.map(accepted).forEach(event -> events.accept(identities.resolve(event))));
        }
    }
}
