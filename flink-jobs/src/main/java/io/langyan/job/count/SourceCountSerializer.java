package io.langyan.job.count;

import io.langyan.job.serial.CompactSerializer;
import io.langyan.job.serial.FormatSnapshot;
import io.langyan.records.Topic;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The stored form of a {@link SourceCount}: names, so that later releases may add topics and counts anywhere. */
public final class SourceCountSerializer extends CompactSerializer<SourceCount> {
    /** The one instance: it has no state. */
    public static final SourceCountSerializer INSTANCE = new SourceCountSerializer();

    private static final long serialVersionUID = 1L;

    @Override
    public void serialize(SourceCount count, DataOutputView out) throws IOException {
        out.writeUTF(count.source().name());
        out.writeUTF(count.count().label());
        out.writeLong(count.value());
    }

    @Override
    public SourceCount deserialize(DataInputView in) throws IOException {
        return new SourceCount(Topic.valueOf(in.readUTF()), Count.of(in.readUTF()), in.readLong());
    }

    @Override
    public TypeSerializerSnapshot<SourceCount> snapshotConfiguration() {
        return new Snapshot();
    }

    /** The snapshot of {@link SourceCountSerializer}. */
    public static final class Snapshot extends FormatSnapshot<SourceCount> {
        /** The present form. */
        public Snapshot() {
            super(1, () -> INSTANCE);
        }
    }
}
