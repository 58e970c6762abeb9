package io.langyan.job.rules;

import io.langyan.job.serial.CompactSerializer;
import io.langyan.job.serial.CompactType;
import io.langyan.job.serial.FormatSnapshot;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The form of a {@link RuleMessage} on its way to where it is verified. */
public final class RuleMessageSerializer extends CompactSerializer<RuleMessage> {
    /** The one instance: it has no state. */
    public static final RuleMessageSerializer INSTANCE = new RuleMessageSerializer();
    /** Type information for edges that carry such messages. */
    public static final TypeInformation<RuleMessage> TYPE = new CompactType<>(RuleMessage.class, INSTANCE);

    private static final long serialVersionUID = 1L;

    @Override
    public void serialize(RuleMessage message, DataOutputView out) throws IOException {
        out.writeLong(message.arrivalTime());
        out.writeInt(message.value().length);
        out.write(message.value());
    }

    @Override
    public RuleMessage deserialize(DataInputView in) throws IOException {
        long arrivalTime = in.readLong();
        byte[] value = new byte[in.readInt()];
        in.readFully(value);
        return new RuleMessage(value, arrivalTime);
    }

    @Override
    public TypeSerializerSnapshot<RuleMessage> snapshotConfiguration() {
        return new Snapshot();
    }

    /** The snapshot of {@link RuleMessageSerializer}. */
    public static final class Snapshot extends FormatSnapshot<RuleMessage> {
        /** The present form. */
        public Snapshot() {
            super(1, () -> INSTANCE);
        }
    }
}
