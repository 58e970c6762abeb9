package io.langyan.job.identity;

import io.langyan.job.serial.CompactSerializer;
import io.langyan.job.serial.CompactType;
import io.langyan.job.serial.FormatSnapshot;
import io.langyan.records.identity.IdentityHistory;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The stored form of an {@link IdentityHistory}, which tells its own version. */
public final class IdentityHistorySerializer extends CompactSerializer<IdentityHistory> {
    /** The one instance: it has no state. */
    public static final IdentityHistorySerializer INSTANCE = new IdentityHistorySerializer();
    /** Type information of the stored history. */
    public static final TypeInformation<IdentityHistory> TYPE = new CompactType<>(IdentityHistory.class, INSTANCE);

    private static final long serialVersionUID = 1L;

    @Override
    public void serialize(IdentityHistory history, DataOutputView out) throws IOException {
        history.write(out);
    }

    @Override
    public IdentityHistory deserialize(DataInputView in) throws IOException {
        return IdentityHistory.read(in);
    }

    @Override
    public TypeSerializerSnapshot<IdentityHistory> snapshotConfiguration() {
        return new Snapshot();
    }

    /** The snapshot of {@link IdentityHistorySerializer}. */
    public static final class Snapshot extends FormatSnapshot<IdentityHistory> {
        /** The present form. */
        public Snapshot() {
            super(1, () -> INSTANCE);
        }
    }
}
