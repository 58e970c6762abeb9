package io.langyan.job.subject;

import io.langyan.engine.catalogue.Field;
import io.langyan.engine.catalogue.FieldType;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Memberships;
import io.langyan.engine.plan.Plan;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/**
 * Counts, while rules change, the events that passed the counterparty stage before it knew the new ones: what these ask of
 * lists is missing there (docs/decisions/0014). The metric is {@code rules.unanswered}; at other times nobody looks.
 */
final class UnansweredLists {
    /** For how long after the moment of a change, event time, such events may come. */
    private static final long CHANGING_MILLIS = 60_000;

    private final Counter unanswered;
    private boolean changing;
    private long until;

    UnansweredLists(MetricGroup metrics) {
        unanswered = metrics.addGroup("rules").counter("unanswered");
    }

    /** Looks from now on, until the watermark has passed the moment, epoch milliseconds. */
    void change(long moment) {
        changing = true;
        until = moment + CHANGING_MILLIS;
    }

    /** Looks at an event as it came, if rules are changing. */
    void look(Event event, Plan plan, long watermark) {
        if (!changing) {
            return;
        }
        changing = watermark < until;
        int open = plan.listPlaces(event) & ~event.memberships().asked() & ~Memberships.bit(Memberships.PERSON);
        if (open != 0 && isThere(event, open)) {
            unanswered.inc();
        }
    }

    /** Whether the event has any of the numbers and accounts that were not asked about. */
    private static boolean isThere(Event event, int places) {
        for (Field field : event.type().fields()) {
            if (field.type() == FieldType.ID
                    && (places & Memberships.bitsOf(field)) != 0
                    && event.text(field.slot()) != null) {
                return true;
            }
        }
        return false;
    }

    /** How many there were. */
    long count() {
        return unanswered.getCount();
    }
}
