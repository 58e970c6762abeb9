package io.langyan.job.count;

import io.langyan.job.serial.CompactSerializer;
import io.langyan.job.serial.CompactType;
import io.langyan.job.serial.FormatSnapshot;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The stored form of {@link AnsweredTimes}: how many, then each in eight bytes. */
public final class AnsweredTimesSerializer extends CompactSerializer<AnsweredTimes> {
    static final AnsweredTimesSerializer INSTANCE = new AnsweredTimesSerializer();
    static final TypeInformation<AnsweredTimes> TYPE = new CompactType<>(AnsweredTimes.class, INSTANCE);

    private static final long serialVersionUID = 1L;

    @Override
    public void serialize(AnsweredTimes answered, DataOutputView out) throws IOException {
        out.writeByte(answered.times().length);
        for (long time : answered.times()) {
            out.writeLong(time);
        }
    }

    @Override
    public AnsweredTimes deserialize(DataInputView in) throws IOException {
        long[] times = new long[in.readByte()];
        for (int i = 0; i < times.length; i++) {
            times[i] = in.readLong();
        }
        return new AnsweredTimes(times);
    }

    @Override
    public TypeSerializerSnapshot<AnsweredTimes> snapshotConfiguration() {
        return new Snapshot();
    }

    /** The snapshot of {@link AnsweredTimesSerializer}. */
    public static final class Snapshot extends FormatSnapshot<AnsweredTimes> {
        /** The present form. */
        public Snapshot() {
            super(1, () -> INSTANCE);
        }
    }
}
