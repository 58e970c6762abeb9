package io.langyan.bench.workload;

import io.langyan.job.serial.CompactSerializer;
import io.langyan.job.serial.CompactType;
import io.langyan.job.serial.FormatSnapshot;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The form of a {@link Hit} between operators that are not chained. */
public final class HitSerializer extends CompactSerializer<Hit> {
    /** The one instance: it has no state. */
    public static final HitSerializer INSTANCE = new HitSerializer();
    /** Type information for edges that carry hits. */
    public static final TypeInformation<Hit> TYPE = new CompactType<>(Hit.class, INSTANCE);

    private static final long serialVersionUID = 1L;
    private static final Detection[] DETECTIONS = Detection.values();
    private static final Hit.Stage[] STAGES = Hit.Stage.values();

    @Override
    public void serialize(Hit hit, DataOutputView out) throws IOException {
        out.writeByte(hit.detection().ordinal());
        out.writeLong(hit.sequence());
        out.writeByte(hit.stage().ordinal());
    }

    @Override
    public Hit deserialize(DataInputView in) throws IOException {
        return new Hit(DETECTIONS[in.readByte()], in.readLong(), STAGES[in.readByte()]);
    }

    @Override
    public TypeSerializerSnapshot<Hit> snapshotConfiguration() {
        return new Snapshot();
    }

    /** The snapshot of {@link HitSerializer}. */
    public static final class Snapshot extends FormatSnapshot<Hit> {
        /** The present form. */
        public Snapshot() {
            super(1, () -> INSTANCE);
        }
    }
}
