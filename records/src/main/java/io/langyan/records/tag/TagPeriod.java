package io.langyan.records.tag;

import io.langyan.engine.event.Event;
import io.langyan.engine.plan.Plan;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A tag that one detection puts on its account or phone, for events after (begin, beginId) (RULES S14).
 *
 * @param rule the rule that sets it: see {@link io.langyan.engine.plan.PlannedRule#identity()}
 * @param tag its code: see {@link io.langyan.engine.plan.ListCode#ofTag}
 * @param begin the trigger's time, or its deadline's, epoch milliseconds
 * @param beginId the trigger's evidence id: of two events of that time, those with a larger one come after it
 * @param until up to when, epoch milliseconds, exclusive
 */
public record TagPeriod(long rule, long tag, long begin, String beginId, long until) {

    /** Whether an event sees it under the rules of a plan. */
    boolean isSeenBy(Event event, Plan plan) {
        boolean after = begin < event.time() || begin == event.time() && beginId.compareTo(event.evidenceId()) < 0;
        return after && event.time() < until && plan.tags(rule, tag, begin, event.time());
    }

    /** Writes the period. */
    public void write(DataOutput out) throws IOException {
        out.writeLong(rule);
        out.writeLong(tag);
        out.writeLong(begin);
        out.writeUTF(beginId);
        out.writeLong(until);
    }

    /** Reads what {@link #write} wrote. */
    public static TagPeriod read(DataInput in) throws IOException {
        return new TagPeriod(in.readLong(), in.readLong(), in.readLong(), in.readUTF(), in.readLong());
    }

    /** Its times alone. */
    @Override
    public String toString() {
        return "TagPeriod[" + begin + ", " + until + "]";
    }
}
