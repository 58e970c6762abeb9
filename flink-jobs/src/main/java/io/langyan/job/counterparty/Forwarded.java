package io.langyan.job.counterparty;

import io.langyan.engine.event.Event;
import io.langyan.engine.event.Memberships;
import io.langyan.engine.plan.Plan;
import io.langyan.job.subject.SubjectMessage;
import io.langyan.job.subject.SubjectMessageSerializer;
import io.langyan.records.tag.TagHistory;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * An event that was sent on with an answer about tags which may still change.
 *
 * @param place the place whose tags were asked for: see {@link Memberships}
 * @param settledAt the watermark that settles the answer, epoch milliseconds
 * @param happening the event as it was sent last
 */
record Forwarded(int place, long settledAt, SubjectMessage.Happening happening) {
    /** The event as a correction, where other tags make another answer; empty where the answer stays. */
    Optional<Forwarded> revisedBy(TagHistory tags, Plan plan) {
        Event event = happening.event();
        Memberships said = event.memberships();
        long[] seen = tags.seenBy(event, plan);
        if (Arrays.equals(seen, said.codesOf(place))) {
            return Optional.empty();
        }
        Event corrected = event.with(said.without(place).with(place, seen));
        return Optional.of(new Forwarded(place, settledAt, happening.revision().with(corrected)));
    }

    /** Whether it is the same event, asked about in the same place. */
    boolean isSameAs(Forwarded other) {
        return place == other.place && happening.isSameAs(other.happening);
    }

    void write(DataOutputView out) throws IOException {
        out.writeByte(place);
        out.writeLong(settledAt);
        SubjectMessageSerializer.INSTANCE.serialize(happening, out);
    }

    static Forwarded read(DataInputView in) throws IOException {
        return new Forwarded(in.readByte(), in.readLong(), (SubjectMessage.Happening)
                SubjectMessageSerializer.INSTANCE.deserialize(in));
    }
}
