package io.langyan.cli.history;

import io.langyan.engine.catalogue.Field;
import io.langyan.engine.catalogue.FieldType;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Memberships;
import io.langyan.engine.plan.Plan;
import io.langyan.records.Topic;
import io.langyan.records.number.PhoneNumbers;
import io.langyan.records.watchlist.ListHistory;
import io.langyan.records.watchlist.ListKey;
import io.langyan.records.watchlist.ListPeriod;
import io.langyan.schema.WatchlistEntry;
import java.util.HashMap;
import java.util.Map;

/** Who was on which list, as a history tells: as if all of it had been known from the beginning. */
final class KnownLists {
    private final Map<ListKey, ListHistory> histories = new HashMap<>();

    static KnownLists read(HistoryFiles files) {
        KnownLists lists = new KnownLists();
        PhoneNumbers numbers = new PhoneNumbers();
        files.read(Topic.WATCHLIST, accepted -> {
            WatchlistEntry entry = (WatchlistEntry) accepted.record();
            ListPeriod period = ListPeriod.of(entry);
            lists.histories.merge(
                    ListKey.of(entry, numbers), ListHistory.EMPTY.with(period), (known, one) -> known.with(period));
        });
        return lists;
    }

    /**
     * The event with the answers to what the rules of a plan ask of lists.
     *
     * @param subject the person, account or phone that it is about
     */
    Event answer(Plan plan, ListKey subject, Event event) {
        int open = plan.listPlaces(event);
        Event answered = event;
        if ((open & Memberships.bit(Memberships.PERSON)) != 0
                && plan.asksForPersonLists(event.type().code())) {
            answered = answered(answered, Memberships.PERSON, subject);
        }
        for (Field field : event.type().fields()) {
            int place = field.type() == FieldType.ID ? Memberships.placeOf(field) : Memberships.PERSON;
            if (field.type() == FieldType.ID
                    && (open & Memberships.bit(place)) != 0
                    && event.text(field.slot()) != null) {
                answered = answered(answered, place, ListKey.of(field, event.text(field.slot())));
            }
        }
        return answered;
    }

    private Event answered(Event event, int place, ListKey key) {
        long[] codes = histories.getOrDefault(key, ListHistory.EMPTY).listsAt(event.time());
        return event.with(event.memberships().with(place, codes));
    }
}
