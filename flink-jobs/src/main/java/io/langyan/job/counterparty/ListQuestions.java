package io.langyan.job.counterparty;

import io.langyan.engine.catalogue.Field;
import io.langyan.engine.catalogue.FieldType;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Memberships;
import io.langyan.engine.plan.Plan;
import io.langyan.job.subject.SubjectMessage;
import io.langyan.records.watchlist.ListKey;
import java.util.Optional;

/**
 * Tells what an event has still to ask of lists and tags of numbers and accounts. Most have nothing to ask: no rule that could
 * match them wants to know. The person's own lists are kept where the person is.
 */
public final class ListQuestions {
    private final Plan plan;

    /** The questions of those rules. */
    public ListQuestions(Plan plan) {
        this.plan = plan;
    }

    /** The next question of an event, the other side before the person's own; empty once everything is answered. */
    public Optional<CounterpartyMessage.Asking> next(SubjectMessage.Happening happening) {
        Event event = happening.event();
        int open = plan.listPlaces(event) & ~event.memberships().asked() & ~Memberships.bit(Memberships.PERSON);
        if (open == 0) {
            return Optional.empty();
        }
        for (Field field : event.type().fields()) {
            int places = field.type() == FieldType.ID ? open & Memberships.bitsOf(field) : 0;
            if (places != 0 && event.text(field.slot()) != null) {
                ListKey key = ListKey.of(field, event.text(field.slot()));
                return Optional.of(new CounterpartyMessage.Asking(key, places, happening));
            }
        }
        return Optional.empty();
    }
}
