package io.langyan.job.clock;

import io.langyan.job.serial.CompactSerializer;
import io.langyan.job.serial.CompactType;
import io.langyan.job.serial.FormatSnapshot;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** A {@link ReadUpTo} on an edge of its own. */
public final class ReadUpToSerializer extends CompactSerializer<ReadUpTo> {
    /** Type information of words of reading. */
    public static final TypeInformation<ReadUpTo> TYPE = new CompactType<>(ReadUpTo.class, new ReadUpToSerializer());

    private static final long serialVersionUID = 1L;

    @Override
    public void serialize(ReadUpTo word, DataOutputView out) throws IOException {
        ReadUpToFormat.write(word, out);
    }

    @Override
    public ReadUpTo deserialize(DataInputView in) throws IOException {
        return ReadUpToFormat.read(in);
    }

    @Override
    public TypeSerializerSnapshot<ReadUpTo> snapshotConfiguration() {
        return new Snapshot();
    }

    /** The snapshot of {@link ReadUpToSerializer}. */
    public static final class Snapshot extends FormatSnapshot<ReadUpTo> {
        /** The present form. */
        public Snapshot() {
            super(1, ReadUpToSerializer::new);
        }
    }
}
