package io.langyan.job.intake;

import io.langyan.job.serial.CompactSerializer;
import io.langyan.job.serial.CompactType;
import io.langyan.job.serial.FormatSnapshot;
import io.langyan.records.Topic;
import java.io.IOException;
import java.io.ObjectInputStream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The form of a {@link SourceMessage}; used only where a gate is not chained to its source. */
public final class SourceMessageSerializer extends CompactSerializer<SourceMessage> {
    /** Type information for sources. */
    public static final TypeInformation<SourceMessage> TYPE =
            new CompactType<>(SourceMessage.class, new SourceMessageSerializer());

    private static final long serialVersionUID = 1L;
    private static final Topic[] TOPICS = Topic.values();
    private static final int ARRIVED = 0;
    private static final int OPENED = 1;
    private static final int ENDED = 2;
    private static final int READ = 3;

    private transient DecodedFormat format = new DecodedFormat();

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        format = new DecodedFormat();
    }

    @Override
    public TypeSerializer<SourceMessage> duplicate() {
        return new SourceMessageSerializer();
    }

    @Override
    public void serialize(SourceMessage message, DataOutputView out) throws IOException {
        out.writeByte(message.topic().ordinal());
        out.writeInt(message.partition());
        if (message instanceof SourceMessage.Arrived arrived) {
            out.writeByte(ARRIVED);
            format.write(arrived.decoded(), out);
        } else if (message instanceof SourceMessage.PartitionRead read) {
            out.writeByte(READ);
            out.writeLong(read.time());
        } else {
            out.writeByte(message instanceof SourceMessage.PartitionOpened ? OPENED : ENDED);
        }
    }

    @Override
    public SourceMessage deserialize(DataInputView in) throws IOException {
        Topic topic = TOPICS[in.readByte()];
        int partition = in.readInt();
        return switch (in.readByte()) {
            case ARRIVED -> new SourceMessage.Arrived(topic, partition, format.read(in));
            case OPENED -> new SourceMessage.PartitionOpened(topic, partition);
            case READ -> new SourceMessage.PartitionRead(topic, partition, in.readLong());
            default -> new SourceMessage.PartitionEnded(topic, partition);
        };
    }

    @Override
    public TypeSerializerSnapshot<SourceMessage> snapshotConfiguration() {
        return new Snapshot();
    }

    /** The snapshot of {@link SourceMessageSerializer}. */
    public static final class Snapshot extends FormatSnapshot<SourceMessage> {
        /** The present form. */
        public Snapshot() {
            super(1, SourceMessageSerializer::new);
        }
    }
}
