package io.langyan.job.identity;

import io.langyan.job.clock.ReadUpToFormat;
import io.langyan.job.plan.RuleChangeFormat;
import io.langyan.job.serial.CompactSerializer;
import io.langyan.job.serial.CompactType;
import io.langyan.job.serial.EventFormat;
import io.langyan.job.serial.FormatSnapshot;
import io.langyan.job.serial.RecordFormat;
import io.langyan.records.event.LookupKey;
import io.langyan.records.event.RoutedEvent;
import io.langyan.schema.Identity;
import java.io.IOException;
import java.io.ObjectInputStream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

/** The form of a {@link LookupMessage} on its way to the identities of its key. */
public final class LookupMessageSerializer extends CompactSerializer<LookupMessage> {
    /** Type information for edges that carry such messages. */
    public static final TypeInformation<LookupMessage> TYPE =
            new CompactType<>(LookupMessage.class, new LookupMessageSerializer());

    private static final long serialVersionUID = 1L;
    private static final int ASKING = 0;
    private static final int KNOWN = 1;
    private static final int READ = 2;
    private static final int CHANGED = 3;
    private static final LookupKey.Kind[] KINDS = LookupKey.Kind.values();

    private transient RecordFormat records = new RecordFormat();

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        records = new RecordFormat();
    }

    @Override
    public TypeSerializer<LookupMessage> duplicate() {
        return new LookupMessageSerializer();
    }

    @Override
    public void serialize(LookupMessage message, DataOutputView out) throws IOException {
        if (message instanceof LookupMessage.Asking asking) {
            out.writeByte(ASKING);
            writeKey(asking.key(), out);
            EventFormat.write(asking.event().event(), out);
            asking.event().writeRouting(out);
        } else if (message instanceof LookupMessage.Known known) {
            out.writeByte(KNOWN);
            writeKey(known.key(), out);
            records.write(known.identity(), out);
        } else if (message instanceof LookupMessage.Read read) {
            out.writeByte(READ);
            StringValue.writeString(read.keyText(), out);
            ReadUpToFormat.write(read.word(), out);
        } else if (message instanceof LookupMessage.Changed changed) {
            out.writeByte(CHANGED);
            StringValue.writeString(changed.keyText(), out);
            RuleChangeFormat.write(changed.change(), out);
        }
    }

    @Override
    public LookupMessage deserialize(DataInputView in) throws IOException {
        return switch (in.readByte()) {
            case ASKING -> new LookupMessage.Asking(readKey(in), RoutedEvent.readRouting(EventFormat.read(in), in));
            case KNOWN -> new LookupMessage.Known(readKey(in), records.read(Identity.class, in));
            case READ -> new LookupMessage.Read(StringValue.readString(in), ReadUpToFormat.read(in));
            default -> new LookupMessage.Changed(StringValue.readString(in), RuleChangeFormat.read(in));
        };
    }

    private static void writeKey(LookupKey key, DataOutputView out) throws IOException {
        out.writeByte(key.kind().ordinal());
        StringValue.writeString(key.value(), out);
    }

    private static LookupKey readKey(DataInputView in) throws IOException {
        return new LookupKey(KINDS[in.readByte()], StringValue.readString(in));
    }

    @Override
    public TypeSerializerSnapshot<LookupMessage> snapshotConfiguration() {
        return new Snapshot();
    }

    /** The snapshot of {@link LookupMessageSerializer}. */
    public static final class Snapshot extends FormatSnapshot<LookupMessage> {
        /** The present form. */
        public Snapshot() {
            super(1, LookupMessageSerializer::new);
        }
    }
}
