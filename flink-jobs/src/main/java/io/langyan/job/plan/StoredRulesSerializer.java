package io.langyan.job.plan;

import io.langyan.job.serial.CompactSerializer;
import io.langyan.job.serial.FormatSnapshot;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The stored form of {@link StoredRules}. */
public final class StoredRulesSerializer extends CompactSerializer<StoredRules> {
    /** The one instance: it has no state. */
    static final StoredRulesSerializer INSTANCE = new StoredRulesSerializer();

    private static final long serialVersionUID = 1L;

    @Override
    public void serialize(StoredRules rules, DataOutputView out) throws IOException {
        out.writeLong(rules.sequence());
        out.writeLong(rules.newest());
        out.writeUTF(rules.contentHash());
        out.writeInt(rules.history().length);
        out.write(rules.history());
    }

    @Override
    public StoredRules deserialize(DataInputView in) throws IOException {
        long sequence = in.readLong();
        long newest = in.readLong();
        String contentHash = in.readUTF();
        byte[] history = new byte[in.readInt()];
        in.readFully(history);
        return new StoredRules(sequence, newest, contentHash, history);
    }

    @Override
    public TypeSerializerSnapshot<StoredRules> snapshotConfiguration() {
        return new Snapshot();
    }

    /** The snapshot of {@link StoredRulesSerializer}. */
    public static final class Snapshot extends FormatSnapshot<StoredRules> {
        /** The present form. */
        public Snapshot() {
            super(1, () -> INSTANCE);
        }
    }
}
