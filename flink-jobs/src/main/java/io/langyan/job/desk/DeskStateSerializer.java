package io.langyan.job.desk;

import io.langyan.engine.desk.DeskFile;
import io.langyan.engine.desk.DeskFileCodec;
import io.langyan.job.serial.CompactSerializer;
import io.langyan.job.serial.CompactType;
import io.langyan.job.serial.FormatSnapshot;
import io.langyan.job.serial.RecordFormat;
import io.langyan.schema.Warning;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

/** The stored form of a {@link DeskState}: the timer, the engine's own versioned bytes, and each warning's record. */
public final class DeskStateSerializer extends CompactSerializer<DeskState> {
    /** Type information of what the desk remembers. */
    public static final TypeInformation<DeskState> TYPE = new CompactType<>(DeskState.class, new DeskStateSerializer());

    private static final long serialVersionUID = 1L;
    private static final DeskFileCodec CODEC = new DeskFileCodec();
    private static final int USUAL_BYTES = 4096;

    private transient RecordFormat records = new RecordFormat();

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        records = new RecordFormat();
    }

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public TypeSerializer<DeskState> duplicate() {
        return new DeskStateSerializer();
    }

    @Override
    public DeskState copy(DeskState from) {
        try {
            DataOutputSerializer out = new DataOutputSerializer(USUAL_BYTES);
            CODEC.write(from.file(), out);
            DeskFile file = CODEC.read(new DataInputDeserializer(out.getSharedBuffer(), 0, out.length()));
            // The warnings themselves are never changed.
            return new DeskState(file, new LinkedHashMap<>(from.warnings()), from.timer());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
    }

    @Override
    public void serialize(DeskState state, DataOutputView out) throws IOException {
        out.writeLong(state.timer());
        CODEC.write(state.file(), out);
        out.writeInt(state.warnings().size());
        for (OnDesk each : state.warnings().values()) {
            records.write(each.warning(), out);
            StringValue.writeString(each.step(), out);
            out.writeInt(each.repeated());
            out.writeLong(each.openedAt());
            out.writeBoolean(each.reached());
        }
    }

    @Override
    public DeskState deserialize(DataInputView in) throws IOException {
        long timer = in.readLong();
        DeskFile file = CODEC.read(in);
        int count = in.readInt();
        Map<String, OnDesk> warnings = new LinkedHashMap<>();
        for (int left = count; left > 0; left--) {
            Warning warning = records.read(Warning.class, in);
            warnings.put(
                    warning.getWarningId(),
                    new OnDesk(warning, StringValue.readString(in), in.readInt(), in.readLong(), in.readBoolean()));
        }
        return new DeskState(file, warnings, timer);
    }

    @Override
    public TypeSerializerSnapshot<DeskState> snapshotConfiguration() {
        return new Snapshot();
    }

    /** The snapshot of {@link DeskStateSerializer}. */
    public static final class Snapshot extends FormatSnapshot<DeskState> {
        /** The present form. */
        public Snapshot() {
            super(1, DeskStateSerializer::new);
        }
    }
}
