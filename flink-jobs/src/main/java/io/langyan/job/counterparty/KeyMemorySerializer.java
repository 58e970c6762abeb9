package io.langyan.job.counterparty;

import io.langyan.job.serial.CompactSerializer;
import io.langyan.job.serial.CompactType;
import io.langyan.job.serial.FormatSnapshot;
import io.langyan.records.tag.TagHistory;
import io.langyan.records.watchlist.ListHistory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The stored form of a {@link KeyMemory}: an octet of parts, then each part that is there. */
public final class KeyMemorySerializer extends CompactSerializer<KeyMemory> {
    /** The one instance: it has no state. */
    static final KeyMemorySerializer INSTANCE = new KeyMemorySerializer();
    /** Type information of what a round knows. */
    static final TypeInformation<KeyMemory> TYPE = new CompactType<>(KeyMemory.class, INSTANCE);

    private static final long serialVersionUID = 1L;
    private static final int LISTS = 1;
    private static final int TAGS = 2;
    private static final int FORWARDED = 4;
    private static final int TIMER = 8;

    @Override
    public void serialize(KeyMemory memory, DataOutputView out) throws IOException {
        out.writeByte((memory.lists().size() > 0 ? LISTS : 0)
                | (memory.tags().isEmpty() ? 0 : TAGS)
                | (memory.forwarded().isEmpty() ? 0 : FORWARDED)
                | (memory.timer() == KeyMemory.NO_TIMER ? 0 : TIMER));
        if (memory.lists().size() > 0) {
            memory.lists().write(out);
        }
        if (!memory.tags().isEmpty()) {
            memory.tags().write(out);
        }
        if (!memory.forwarded().isEmpty()) {
            out.writeShort(memory.forwarded().size());
            for (Forwarded sent : memory.forwarded()) {
                sent.write(out);
            }
        }
        if (memory.timer() != KeyMemory.NO_TIMER) {
            out.writeLong(memory.timer());
        }
    }

    @Override
    public KeyMemory deserialize(DataInputView in) throws IOException {
        int parts = in.readByte();
        ListHistory lists = (parts & LISTS) == 0 ? ListHistory.EMPTY : ListHistory.read(in);
        TagHistory tags = (parts & TAGS) == 0 ? TagHistory.EMPTY : TagHistory.read(in);
        List<Forwarded> forwarded = new ArrayList<>();
        for (int left = (parts & FORWARDED) == 0 ? 0 : in.readShort(); left > 0; left--) {
            forwarded.add(Forwarded.read(in));
        }
        return new KeyMemory(lists, tags, forwarded, (parts & TIMER) == 0 ? KeyMemory.NO_TIMER : in.readLong());
    }

    @Override
    public TypeSerializerSnapshot<KeyMemory> snapshotConfiguration() {
        return new Snapshot();
    }

    /** The snapshot of {@link KeyMemorySerializer}. */
    public static final class Snapshot extends FormatSnapshot<KeyMemory> {
        /** The present form. */
        public Snapshot() {
            super(1, () -> INSTANCE);
        }
    }
}
