package io.langyan.job.subject;

import io.langyan.engine.event.Event;
import io.langyan.engine.event.Memberships;
import io.langyan.engine.plan.Plan;
import io.langyan.job.count.SourceCounts;
import io.langyan.job.count.TooLate;
import io.langyan.job.serial.ListHistorySerializer;
import io.langyan.records.Topic;
import io.langyan.records.watchlist.ListHistory;
import io.langyan.records.watchlist.ListPeriod;
import java.io.IOException;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;

/**
 * On which lists the person, the account or the phone of the present key is. Apart from the profile: it is read only where a rule asks for it, and
 * does not end with the profile's time to live.
 */
final class PersonLists {
    private final ValueState<ListHistory> lists;
    private final TooLate tooLate;

    /** The lists of whoever is the present key; entries that come too late for an answer are counted. */
    PersonLists(SourceCounts counts, RuntimeContext context) {
        this.tooLate = new TooLate(Topic.WATCHLIST, counts, context);
        this.lists = context.getState(new ValueStateDescriptor<>("person-lists", ListHistorySerializer.TYPE));
    }

    /** Remembers an entry about the person. */
    void enter(ListPeriod period) throws IOException {
        ListHistory before = known();
        ListHistory now = before.with(period);
        lists.update(now);
        tooLate.overtake(now.differsFrom(before));
    }

    /** The event with what lists the person is on at its time; the same event where no rule of the plan asks. */
    Event lookUp(Event event, Plan plan) throws IOException {
        boolean asked = plan.asksForPersonLists(event.type().code())
                && (plan.listPlaces(event) & Memberships.bit(Memberships.PERSON)) != 0;
        if (!asked) {
            return event;
        }
        tooLate.answered(event.time());
        return event.with(event.memberships().with(Memberships.PERSON, known().listsAt(event.time())));
    }

    private ListHistory known() throws IOException {
        ListHistory known = lists.value();
        return known == null ? ListHistory.EMPTY : known;
    }
}
