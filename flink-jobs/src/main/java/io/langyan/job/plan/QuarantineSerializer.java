package io.langyan.job.plan;

import io.langyan.engine.plan.Quarantine;
import io.langyan.engine.plan.QuarantineCodec;
import io.langyan.job.serial.CompactSerializer;
import io.langyan.job.serial.FormatSnapshot;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The stored form of a {@link Quarantine}. */
public final class QuarantineSerializer extends CompactSerializer<Quarantine> {
    /** The one instance: it has no state. */
    static final QuarantineSerializer INSTANCE = new QuarantineSerializer();

    private static final long serialVersionUID = 1L;

    @Override
    public void serialize(Quarantine quarantine, DataOutputView out) throws IOException {
        QuarantineCodec.write(quarantine, out);
    }

    @Override
    public Quarantine deserialize(DataInputView in) throws IOException {
        return QuarantineCodec.read(in);
    }

    @Override
    public TypeSerializerSnapshot<Quarantine> snapshotConfiguration() {
        return new Snapshot();
    }

    /** The snapshot of {@link QuarantineSerializer}. */
    public static final class Snapshot extends FormatSnapshot<Quarantine> {
        /** The present form. */
        public Snapshot() {
            super(1, () -> INSTANCE);
        }
    }
}
