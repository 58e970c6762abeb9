package io.langyan.job.report;

import io.langyan.engine.codec.Input;
import io.langyan.engine.codec.Output;
import io.langyan.engine.rule.Level;
import io.langyan.engine.situation.BoardWarning;
import io.langyan.job.serial.CompactSerializer;
import io.langyan.job.serial.CompactType;
import io.langyan.job.serial.FormatSnapshot;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The form of an open warning on the board. */
public final class BoardWarningSerializer extends CompactSerializer<BoardWarning> {
    /** Type information. */
    public static final TypeInformation<BoardWarning> TYPE =
            new CompactType<>(BoardWarning.class, new BoardWarningSerializer());

    private static final long serialVersionUID = 1L;

    @Override
    public void serialize(BoardWarning value, DataOutputView out) throws IOException {
        Output output = new Output(out);
        output.text(value.warningId());
        output.octet(value.level().ordinal());
        output.unsigned(value.score());
        output.text(value.fraudType());
        output.text(value.division());
        output.number(value.amountAtRiskMinor());
        output.time(value.openedAt());
        output.flag(value.taken());
    }

    @Override
    public BoardWarning deserialize(DataInputView in) throws IOException {
        Input input = new Input(in);
        return new BoardWarning(
                input.text(),
                Level.values()[input.octet()],
                (int) input.unsigned(),
                input.text(),
                input.text(),
                input.number(),
                input.time(),
                input.flag());
    }

    @Override
    public TypeSerializerSnapshot<BoardWarning> snapshotConfiguration() {
        return new Snapshot();
    }

    /** The snapshot of {@link BoardWarningSerializer}. */
    public static final class Snapshot extends FormatSnapshot<BoardWarning> {
        /** The present form. */
        public Snapshot() {
            super(1, BoardWarningSerializer::new);
        }
    }
}
