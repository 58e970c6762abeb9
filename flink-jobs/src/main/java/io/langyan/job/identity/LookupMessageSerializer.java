package io.langyan.job.identity;

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
        out.writeByte(message.key().kind().ordinal());
        StringValue.writeString(message.key().value(), out);
        if (message instanceof LookupMessage.Asking asking) {
            out.writeBoolean(true);
            EventFormat.write(asking.event().event(), out);
            asking.event().writeRouting(out);
        } else if (message instanceof LookupMessage.Known known) {
            out.writeBoolean(false);
            records.write(known.identity(), out);
        }
    }

    @Override
    public LookupMessage deserialize(DataInputView in) throws IOException {
        LookupKey key = new LookupKey(KINDS[in.readByte()], StringValue.readString(in));
        return in.readBoolean()
                ? new LookupMessage.Asking(key, RoutedEvent.readRouting(EventFormat.read(in), in))
                : new LookupMessage.Known(key, records.read(Identity.class, in));
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
