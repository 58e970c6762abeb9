package io.langyan.bench.hand;

import io.langyan.job.serial.CompactSerializer;
import io.langyan.job.serial.FormatSnapshot;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The stored form of a {@link HandProfile}: fixed widths, nothing else. */
final class HandProfileSerializer extends CompactSerializer<HandProfile> {
    static final HandProfileSerializer INSTANCE = new HandProfileSerializer();

    private static final long serialVersionUID = 1L;
    private static final int LEAST_ROOM = 4;

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public HandProfile copy(HandProfile from) {
        return from.copy();
    }

    @Override
    public void serialize(HandProfile profile, DataOutputView out) throws IOException {
        out.writeLong(profile.newestRiskyCall);
        out.writeShort(profile.payments);
        for (int i = 0; i < profile.payments; i++) {
            out.writeLong(profile.paidAt[i]);
            out.writeInt(profile.amounts[i]);
            out.writeLong(profile.paidTo[i]);
        }
        out.writeShort(profile.known);
        for (int i = 0; i < profile.known; i++) {
            out.writeLong(profile.knownPayees[i]);
        }
    }

    @Override
    public HandProfile deserialize(DataInputView in) throws IOException {
        long newestRiskyCall = in.readLong();
        int payments = in.readShort();
        HandProfile profile = new HandProfile(Math.max(LEAST_ROOM, payments + 1), 0);
        profile.newestRiskyCall = newestRiskyCall;
        profile.payments = payments;
        for (int i = 0; i < payments; i++) {
            profile.paidAt[i] = in.readLong();
            profile.amounts[i] = in.readInt();
            profile.paidTo[i] = in.readLong();
        }
        profile.known = in.readShort();
        profile.knownPayees = new long[Math.max(LEAST_ROOM, profile.known + 1)];
        for (int i = 0; i < profile.known; i++) {
            profile.knownPayees[i] = in.readLong();
        }
        return profile;
    }

    @Override
    public TypeSerializerSnapshot<HandProfile> snapshotConfiguration() {
        return new Snapshot();
    }

    /** The snapshot of {@link HandProfileSerializer}. */
    public static final class Snapshot extends FormatSnapshot<HandProfile> {
        /** The present form. */
        public Snapshot() {
            super(1, () -> INSTANCE);
        }
    }
}
