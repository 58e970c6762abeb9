package io.langyan.job.report;

import io.langyan.engine.outcome.OutcomeCodec;
import io.langyan.engine.outcome.RuleOutcomes;
import io.langyan.job.serial.CompactSerializer;
import io.langyan.job.serial.CompactType;
import io.langyan.job.serial.FormatSnapshot;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The stored form of what became of a rule's warnings: the engine's own versioned bytes. */
public final class RuleOutcomesSerializer extends CompactSerializer<RuleOutcomes> {
    /** Type information. */
    public static final TypeInformation<RuleOutcomes> TYPE =
            new CompactType<>(RuleOutcomes.class, new RuleOutcomesSerializer());

    private static final long serialVersionUID = 1L;

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public RuleOutcomes copy(RuleOutcomes from) {
        return from.copy();
    }

    @Override
    public void serialize(RuleOutcomes value, DataOutputView out) throws IOException {
        OutcomeCodec.write(value, out);
    }

    @Override
    public RuleOutcomes deserialize(DataInputView in) throws IOException {
        return OutcomeCodec.read(in);
    }

    @Override
    public TypeSerializerSnapshot<RuleOutcomes> snapshotConfiguration() {
        return new Snapshot();
    }

    /** The snapshot of {@link RuleOutcomesSerializer}. */
    public static final class Snapshot extends FormatSnapshot<RuleOutcomes> {
        /** The present form. */
        public Snapshot() {
            super(1, RuleOutcomesSerializer::new);
        }
    }
}
