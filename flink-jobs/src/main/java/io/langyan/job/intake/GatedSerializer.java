package io.langyan.job.intake;

import io.langyan.job.serial.CompactSerializer;
import io.langyan.job.serial.CompactType;
import io.langyan.job.serial.FormatSnapshot;
import io.langyan.records.Topic;
import java.io.IOException;
import java.io.ObjectInputStream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The form of what leaves a gate; used only where its reader is not chained to it. */
public final class GatedSerializer extends CompactSerializer<Gated> {
    /** Type information for gates. */
    public static final TypeInformation<Gated> TYPE = new CompactType<>(Gated.class, new GatedSerializer());

    private static final long serialVersionUID = 1L;
    private static final Topic[] TOPICS = Topic.values();

    private transient GatedRecordSerializer records = new GatedRecordSerializer();

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        records = new GatedRecordSerializer();
    }

    @Override
    public TypeSerializer<Gated> duplicate() {
        return new GatedSerializer();
    }

    @Override
    public void serialize(Gated gated, DataOutputView out) throws IOException {
        out.writeBoolean(gated instanceof GatedRecord);
        if (gated instanceof GatedRecord record) {
            records.serialize(record, out);
        } else if (gated instanceof Gated.FeedRead read) {
            out.writeByte(read.feed().ordinal());
            out.writeLong(read.time());
        }
    }

    @Override
    public Gated deserialize(DataInputView in) throws IOException {
        return in.readBoolean() ? records.deserialize(in) : new Gated.FeedRead(TOPICS[in.readByte()], in.readLong());
    }

    @Override
    public TypeSerializerSnapshot<Gated> snapshotConfiguration() {
        return new Snapshot();
    }

    /** The snapshot of {@link GatedSerializer}. */
    public static final class Snapshot extends FormatSnapshot<Gated> {
        /** The present form. */
        public Snapshot() {
            super(1, GatedSerializer::new);
        }
    }
}
