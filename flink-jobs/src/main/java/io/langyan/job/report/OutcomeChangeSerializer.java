package io.langyan.job.report;

import io.langyan.engine.codec.Input;
import io.langyan.engine.codec.Output;
import io.langyan.engine.outcome.OutcomeChange;
import io.langyan.engine.outcome.OutcomeCodec;
import io.langyan.job.serial.CompactSerializer;
import io.langyan.job.serial.CompactType;
import io.langyan.job.serial.FormatSnapshot;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The form of a change of a rule's outcomes between operators. */
public final class OutcomeChangeSerializer extends CompactSerializer<OutcomeChange> {
    /** Type information. */
    public static final TypeInformation<OutcomeChange> TYPE =
            new CompactType<>(OutcomeChange.class, new OutcomeChangeSerializer());

    private static final long serialVersionUID = 1L;

    @Override
    public void serialize(OutcomeChange value, DataOutputView out) throws IOException {
        OutcomeCodec.write(value, new Output(out));
    }

    @Override
    public OutcomeChange deserialize(DataInputView in) throws IOException {
        return OutcomeCodec.readChange(new Input(in));
    }

    @Override
    public TypeSerializerSnapshot<OutcomeChange> snapshotConfiguration() {
        return new Snapshot();
    }

    /** The snapshot of {@link OutcomeChangeSerializer}. */
    public static final class Snapshot extends FormatSnapshot<OutcomeChange> {
        /** The present form. */
        public Snapshot() {
            super(1, OutcomeChangeSerializer::new);
        }
    }
}
