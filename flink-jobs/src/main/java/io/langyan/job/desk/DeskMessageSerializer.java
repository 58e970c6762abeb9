package io.langyan.job.desk;

import io.langyan.job.serial.CompactSerializer;
import io.langyan.job.serial.CompactType;
import io.langyan.job.serial.FormatSnapshot;
import io.langyan.job.serial.RecordFormat;
import io.langyan.schema.Warning;
import java.io.IOException;
import java.io.ObjectInputStream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The form of a {@link DeskMessage}; used only where the desk's stage is not chained to that of persons. */
public final class DeskMessageSerializer extends CompactSerializer<DeskMessage> {
    /** Type information of what the stage of persons hands on. */
    public static final TypeInformation<DeskMessage> TYPE =
            new CompactType<>(DeskMessage.class, new DeskMessageSerializer());

    private static final long serialVersionUID = 1L;

    private transient RecordFormat records = new RecordFormat();

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        records = new RecordFormat();
    }

    @Override
    public TypeSerializer<DeskMessage> duplicate() {
        return new DeskMessageSerializer();
    }

    @Override
    public void serialize(DeskMessage message, DataOutputView out) throws IOException {
        out.writeBoolean(message instanceof DeskMessage.Warned);
        if (message instanceof DeskMessage.Warned warned) {
            records.write(warned.warning(), out);
        } else if (message instanceof DeskMessage.Reported reported) {
            FeedbackFormat.write(reported.feedback(), out);
        }
    }

    @Override
    public DeskMessage deserialize(DataInputView in) throws IOException {
        return in.readBoolean()
                ? new DeskMessage.Warned(records.read(Warning.class, in))
                : new DeskMessage.Reported(FeedbackFormat.read(in));
    }

    @Override
    public TypeSerializerSnapshot<DeskMessage> snapshotConfiguration() {
        return new Snapshot();
    }

    /** The snapshot of {@link DeskMessageSerializer}. */
    public static final class Snapshot extends FormatSnapshot<DeskMessage> {
        /** The present form. */
        public Snapshot() {
            super(1, DeskMessageSerializer::new);
        }
    }
}
