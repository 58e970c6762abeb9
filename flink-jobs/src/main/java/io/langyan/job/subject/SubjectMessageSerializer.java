package io.langyan.job.subject;

import io.langyan.engine.event.Contact;
import io.langyan.engine.event.Event;
import io.langyan.job.clock.ReadUpToFormat;
import io.langyan.job.desk.FeedbackFormat;
import io.langyan.job.plan.RuleChangeFormat;
import io.langyan.job.serial.CompactSerializer;
import io.langyan.job.serial.CompactType;
import io.langyan.job.serial.EventFormat;
import io.langyan.job.serial.FormatSnapshot;
import io.langyan.records.Topic;
import io.langyan.records.watchlist.ListPeriod;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

/** The form of a {@link SubjectMessage} on its way to the subject stage. */
public final class SubjectMessageSerializer extends CompactSerializer<SubjectMessage> {
    /** The one instance: it has no state. */
    public static final SubjectMessageSerializer INSTANCE = new SubjectMessageSerializer();
    /** Type information for edges that carry such messages. */
    public static final TypeInformation<SubjectMessage> TYPE = new CompactType<>(SubjectMessage.class, INSTANCE);

    private static final long serialVersionUID = 1L;
    private static final Topic[] TOPICS = Topic.values();
    private static final int CONTACT = 1;
    private static final int EVENT = 2;
    private static final int PRIMARY = 4;
    private static final int LATE = 8;
    private static final int ENTRY = 16;
    /** Of an event; the header of an entry has no other bit. */
    private static final int REVISED = 16;

    private static final int READ = 32;
    /** A header of its own: of an event the bit for its kind is always set as well. */
    private static final int REPORT = 4;

    private static final int CHANGED = 64;

    @Override
    public void serialize(SubjectMessage message, DataOutputView out) throws IOException {
        if (message instanceof SubjectMessage.Happening happening) {
            out.writeByte(EVENT
                    | (happening.primary() ? PRIMARY : 0)
                    | (happening.late() ? LATE : 0)
                    | (happening.revised() ? REVISED : 0));
            out.writeByte(happening.source().ordinal());
            StringValue.writeString(happening.subjectId(), out);
            EventFormat.write(happening.event(), out);
        } else if (message instanceof SubjectMessage.Reached reached) {
            out.writeByte(CONTACT);
            StringValue.writeString(reached.subjectId(), out);
            StringValue.writeString(reached.contact().number(), out);
            StringValue.writeString(reached.contact().homeDivision(), out);
            out.writeLong(reached.contact().validFrom());
            out.writeLong(reached.contact().validUntil());
        } else if (message instanceof SubjectMessage.Listed listed) {
            out.writeByte(ENTRY);
            StringValue.writeString(listed.subjectId(), out);
            listed.period().write(out);
        } else if (message instanceof SubjectMessage.Reported reported) {
            out.writeByte(REPORT);
            FeedbackFormat.write(reported.feedback(), out);
            out.writeLong(reported.arrivalTime());
        } else if (message instanceof SubjectMessage.Read read) {
            out.writeByte(READ);
            StringValue.writeString(read.subjectId(), out);
            ReadUpToFormat.write(read.word(), out);
        } else if (message instanceof SubjectMessage.Changed changed) {
            out.writeByte(CHANGED);
            StringValue.writeString(changed.subjectId(), out);
            RuleChangeFormat.write(changed.change(), out);
        }
    }

    @Override
    public SubjectMessage deserialize(DataInputView in) throws IOException {
        int header = in.readByte();
        if (header == READ) {
            return new SubjectMessage.Read(StringValue.readString(in), ReadUpToFormat.read(in));
        }
        if (header == CHANGED) {
            return new SubjectMessage.Changed(StringValue.readString(in), RuleChangeFormat.read(in));
        }
        if (header == CONTACT) {
            String subjectId = StringValue.readString(in);
            return new SubjectMessage.Reached(
                    subjectId,
                    new Contact(StringValue.readString(in), StringValue.readString(in), in.readLong(), in.readLong()));
        }
        if (header == ENTRY) {
            return new SubjectMessage.Listed(StringValue.readString(in), ListPeriod.read(in));
        }
        if (header == REPORT) {
            return new SubjectMessage.Reported(FeedbackFormat.read(in), in.readLong());
        }
        Topic source = TOPICS[in.readByte()];
        String subjectId = StringValue.readString(in);
        Event event = EventFormat.read(in);
        return new SubjectMessage.Happening(
                subjectId, event, source, (header & PRIMARY) != 0, (header & LATE) != 0, (header & REVISED) != 0);
    }

    @Override
    public TypeSerializerSnapshot<SubjectMessage> snapshotConfiguration() {
        return new Snapshot();
    }

    /** The snapshot of {@link SubjectMessageSerializer}. */
    public static final class Snapshot extends FormatSnapshot<SubjectMessage> {
        /** The present form. */
        public Snapshot() {
            super(1, () -> INSTANCE);
        }
    }
}
