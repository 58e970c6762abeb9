package io.langyan.job.subject;

import io.langyan.engine.event.Event;
import io.langyan.engine.event.Memberships;
import io.langyan.engine.plan.Plan;
import io.langyan.job.serial.ListHistorySerializer;
import io.langyan.records.watchlist.ListHistory;
import io.langyan.records.watchlist.ListPeriod;
import java.io.IOException;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;

/**
 * On which lists the person of the present key is. Apart from the profile: it is read only where a rule asks for it, and
 * does not end with the profile's time to live.
 */
final class PersonLists {
    private Plan plan;
    private final ValueState<ListHistory> lists;

    PersonLists(Plan plan, RuntimeContext context) {
        this.plan = plan;
        this.lists = context.getState(new ValueStateDescriptor<>("person-lists", ListHistorySerializer.TYPE));
    }

    /** Goes on under another plan. */
    void use(Plan newPlan) {
        plan = newPlan;
    }

    /** Remembers an entry about the person. */
    void enter(ListPeriod period) throws IOException {
        lists.update(known().with(period));
    }

    /** The event with what lists the person is on at its time; the same event where no rule asks. */
    Event lookUp(Event event) throws IOException {
        boolean asked = plan.asksForPersonLists(event.type().code())
                && (plan.listPlaces(event) & Memberships.bit(Memberships.PERSON)) != 0;
        return asked ? event.with(event.memberships().with(Memberships.PERSON, known().listsAt(event.time()))) : event;
    }

    private ListHistory known() throws IOException {
        ListHistory known = lists.value();
        return known == null ? ListHistory.EMPTY : known;
    }
}
