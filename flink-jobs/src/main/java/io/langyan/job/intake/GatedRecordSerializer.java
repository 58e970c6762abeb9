package io.langyan.job.intake;

import io.langyan.job.serial.CompactSerializer;
import io.langyan.job.serial.CompactType;
import io.langyan.job.serial.FormatSnapshot;
import java.io.IOException;
import java.io.ObjectInputStream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The form of a {@link GatedRecord}: on its way to the late output, and wherever a gate is not chained. */
public final class GatedRecordSerializer extends CompactSerializer<GatedRecord> {
    /** Type information for gates. */
    public static final TypeInformation<GatedRecord> TYPE =
            new CompactType<>(GatedRecord.class, new GatedRecordSerializer());

    private static final long serialVersionUID = 1L;
    private static final Punctuality[] PUNCTUALITIES = Punctuality.values();

    private transient DecodedFormat format = new DecodedFormat();

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        format = new DecodedFormat();
    }

    @Override
    public TypeSerializer<GatedRecord> duplicate() {
        return new GatedRecordSerializer();
    }

    @Override
    public void serialize(GatedRecord gated, DataOutputView out) throws IOException {
        out.writeByte(gated.punctuality().ordinal());
        format.write(gated.accepted(), out);
    }

    @Override
    public GatedRecord deserialize(DataInputView in) throws IOException {
        Punctuality punctuality = PUNCTUALITIES[in.readByte()];
        return new GatedRecord(format.readAccepted(in), punctuality);
    }

    @Override
    public TypeSerializerSnapshot<GatedRecord> snapshotConfiguration() {
        return new Snapshot();
    }

    /** The snapshot of {@link GatedRecordSerializer}. */
    public static final class Snapshot extends FormatSnapshot<GatedRecord> {
        /** The present form. */
        public Snapshot() {
            super(1, GatedRecordSerializer::new);
        }
    }
}
