package io.langyan.job.report;

import io.langyan.engine.followup.FollowedCases;
import io.langyan.engine.followup.FollowedCasesCodec;
import io.langyan.job.serial.CompactSerializer;
import io.langyan.job.serial.CompactType;
import io.langyan.job.serial.FormatSnapshot;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The stored form of the warnings of a person and the reports on them: the engine's own versioned bytes. */
public final class FollowedCasesSerializer extends CompactSerializer<FollowedCases> {
    /** Type information. */
    public static final TypeInformation<FollowedCases> TYPE =
            new CompactType<>(FollowedCases.class, new FollowedCasesSerializer());

    private static final long serialVersionUID = 1L;

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public FollowedCases copy(FollowedCases from) {
        return from.copy();
    }

    @Override
    public void serialize(FollowedCases value, DataOutputView out) throws IOException {
        FollowedCasesCodec.write(value, out);
    }

    @Override
    public FollowedCases deserialize(DataInputView in) throws IOException {
        return FollowedCasesCodec.read(in);
    }

    @Override
    public TypeSerializerSnapshot<FollowedCases> snapshotConfiguration() {
        return new Snapshot();
    }

    /** The snapshot of {@link FollowedCasesSerializer}. */
    public static final class Snapshot extends FormatSnapshot<FollowedCases> {
        /** The present form. */
        public Snapshot() {
            super(1, FollowedCasesSerializer::new);
        }
    }
}
