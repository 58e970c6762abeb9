package io.langyan.cli.history;

import io.langyan.cli.command.UserError;
import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.event.Event;
import io.langyan.engine.plan.Plan;
import io.langyan.records.Topic;
import io.langyan.records.event.EventMapper;
import io.langyan.records.event.RoutedEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

    /** What happened to one person, with what the rules of a plan ask of lists. */
    public List<Event> eventsOf(String subjectId, Plan plan) {
        List<Event> events = new ArrayList<>();
        events(event -> {
            if (event.subjectId().equals(subjectId)) {
                events.add(lists.answer(plan, subjectId, event.resolvedEvent()));
            }
        });
        return events;
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
