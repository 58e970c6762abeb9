package io.langyan.job.serial;

import io.langyan.records.watchlist.ListHistory;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The stored form of a {@link ListHistory}, which tells its own version. */
public final class ListHistorySerializer extends CompactSerializer<ListHistory> {
    /** The one instance: it has no state. */
    public static final ListHistorySerializer INSTANCE = new ListHistorySerializer();
    /** Type information of the stored history. */
    public static final TypeInformation<ListHistory> TYPE = new CompactType<>(ListHistory.class, INSTANCE);

    private static final long serialVersionUID = 1L;

    @Override
    public void serialize(ListHistory history, DataOutputView out) throws IOException {
        history.write(out);
    }

    @Override
    public ListHistory deserialize(DataInputView in) throws IOException {
        return ListHistory.read(in);
    }

    @Override
    public TypeSerializerSnapshot<ListHistory> snapshotConfiguration() {
        return new Snapshot();
    }

    /** The snapshot of {@link ListHistorySerializer}. */
    public static final class Snapshot extends FormatSnapshot<ListHistory> {
        /** The present form. */
        public Snapshot() {
            super(1, () -> INSTANCE);
        }
    }
}
