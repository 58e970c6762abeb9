package io.langyan.job.counterparty;

import io.langyan.job.clock.ReadUpToFormat;
import io.langyan.job.plan.RuleChangeFormat;
import io.langyan.job.serial.CompactSerializer;
import io.langyan.job.serial.CompactType;
import io.langyan.job.serial.FormatSnapshot;
import io.langyan.job.subject.SubjectMessage;
import io.langyan.job.subject.SubjectMessageSerializer;
import io.langyan.records.tag.TagUpdate;
import io.langyan.records.watchlist.ListKey;
import io.langyan.records.watchlist.ListPeriod;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

/** The form of a {@link CounterpartyMessage} on its way to the lists of its key. */
public final class CounterpartyMessageSerializer extends CompactSerializer<CounterpartyMessage> {
    /** The one instance: it has no state. */
    public static final CounterpartyMessageSerializer INSTANCE = new CounterpartyMessageSerializer();
    /** Type information for edges that carry such messages. */
    public static final TypeInformation<CounterpartyMessage> TYPE =
            new CompactType<>(CounterpartyMessage.class, INSTANCE);

    private static final long serialVersionUID = 1L;
    private static final int ASKING = 0;
    private static final int ENTERED = 1;
    private static final int READ = 2;
    private static final int CHANGED = 3;
    private static final int TAGGED = 4;
    private static final ListKey.Kind[] KINDS = ListKey.Kind.values();

    @Override
    public void serialize(CounterpartyMessage message, DataOutputView out) throws IOException {
        if (message instanceof CounterpartyMessage.Asking asking) {
            out.writeByte(ASKING);
            writeKey(asking.key(), out);
            out.writeInt(asking.places());
            SubjectMessageSerializer.INSTANCE.serialize(asking.happening(), out);
        } else if (message instanceof CounterpartyMessage.Entered entered) {
            out.writeByte(ENTERED);
            writeKey(entered.key(), out);
            entered.period().write(out);
        } else if (message instanceof CounterpartyMessage.Tagged tagged) {
            out.writeByte(TAGGED);
            writeKey(tagged.key(), out);
            tagged.update().write(out);
        } else if (message instanceof CounterpartyMessage.Read read) {
            out.writeByte(READ);
            StringValue.writeString(read.keyText(), out);
            ReadUpToFormat.write(read.word(), out);
        } else if (message instanceof CounterpartyMessage.Changed changed) {
            out.writeByte(CHANGED);
            StringValue.writeString(changed.keyText(), out);
            RuleChangeFormat.write(changed.change(), out);
        }
    }

    @Override
    public CounterpartyMessage deserialize(DataInputView in) throws IOException {
        return switch (in.readByte()) {
            case ENTERED -> new CounterpartyMessage.Entered(readKey(in), ListPeriod.read(in));
            case TAGGED -> new CounterpartyMessage.Tagged(readKey(in), TagUpdate.read(in));
            case READ -> new CounterpartyMessage.Read(StringValue.readString(in), ReadUpToFormat.read(in));
            case CHANGED -> new CounterpartyMessage.Changed(StringValue.readString(in), RuleChangeFormat.read(in));
            default ->
                new CounterpartyMessage.Asking(readKey(in), in.readInt(), (SubjectMessage.Happening)
                        SubjectMessageSerializer.INSTANCE.deserialize(in));
        };
    }

    private static void writeKey(ListKey key, DataOutputView out) throws IOException {
        out.writeByte(key.kind().ordinal());
        StringValue.writeString(key.value(), out);
    }

    private static ListKey readKey(DataInputView in) throws IOException {
        return new ListKey(KINDS[in.readByte()], StringValue.readString(in));
    }

    @Override
    public TypeSerializerSnapshot<CounterpartyMessage> snapshotConfiguration() {
        return new Snapshot();
    }

    /** The snapshot of {@link CounterpartyMessageSerializer}. */
    public static final class Snapshot extends FormatSnapshot<CounterpartyMessage> {
        /** The present form. */
        public Snapshot() {
            super(1, () -> INSTANCE);
        }
    }
}
