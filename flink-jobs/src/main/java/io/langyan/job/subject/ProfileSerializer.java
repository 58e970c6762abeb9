package io.langyan.job.subject;

import io.langyan.engine.core.Profile;
import io.langyan.engine.core.ProfileCodec;
import io.langyan.job.serial.Catalogues;
import io.langyan.job.serial.CompactSerializer;
import io.langyan.job.serial.CompactType;
import io.langyan.job.serial.FormatSnapshot;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The stored form of a {@link SubjectState}: the timer, if any, then the profile in the engine's own versioned bytes. */
public final class ProfileSerializer extends CompactSerializer<SubjectState> {
    /** The one instance: it has no state. */
    public static final ProfileSerializer INSTANCE = new ProfileSerializer();
    /** Type information of the stored profile. */
    public static final TypeInformation<SubjectState> TYPE = new CompactType<>(SubjectState.class, INSTANCE);

    private static final long serialVersionUID = 1L;
    private static final ProfileCodec CODEC = new ProfileCodec(Catalogues.shipped());

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public SubjectState copy(SubjectState from) {
        return from.copy();
    }

    @Override
    public void serialize(SubjectState state, DataOutputView out) throws IOException {
        boolean waits = state.registeredTimer() != Profile.NO_TIMER;
        out.writeBoolean(waits);
        if (waits) {
            out.writeLong(state.registeredTimer());
        }
        CODEC.write(state.profile(), out);
    }

    @Override
    public SubjectState deserialize(DataInputView in) throws IOException {
        long registeredTimer = in.readBoolean() ? in.readLong() : Profile.NO_TIMER;
        Profile profile = CODEC.read(in);
        return new SubjectState(profile, registeredTimer);
    }

    @Override
    public TypeSerializerSnapshot<SubjectState> snapshotConfiguration() {
        return new Snapshot();
    }

    /** The snapshot of {@link ProfileSerializer}. */
    public static final class Snapshot extends FormatSnapshot<SubjectState> {
        /** The present form. */
        public Snapshot() {
            super(1, () -> INSTANCE);
        }
    }
}
