package io.langyan.job.intake;

import io.langyan.job.serial.CompactSerializer;
import io.langyan.job.serial.FormatSnapshot;
import io.langyan.records.Topic;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The stored form of a {@link PartitionTime}. */
public final class PartitionTimeSerializer extends CompactSerializer<PartitionTime> {
    /** The one instance: it has no state. */
    public static final PartitionTimeSerializer INSTANCE = new PartitionTimeSerializer();

    private static final long serialVersionUID = 1L;

    @Override
    public void serialize(PartitionTime time, DataOutputView out) throws IOException {
        out.writeUTF(time.source().name());
        out.writeInt(time.partition());
        out.writeLong(time.newest());
    }

    @Override
    public PartitionTime deserialize(DataInputView in) throws IOException {
        return new PartitionTime(Topic.valueOf(in.readUTF()), in.readInt(), in.readLong());
    }

    @Override
    public TypeSerializerSnapshot<PartitionTime> snapshotConfiguration() {
        return new Snapshot();
    }

    /** The snapshot of {@link PartitionTimeSerializer}. */
    public static final class Snapshot extends FormatSnapshot<PartitionTime> {
        /** The present form. */
        public Snapshot() {
            super(1, () -> INSTANCE);
        }
    }
}
