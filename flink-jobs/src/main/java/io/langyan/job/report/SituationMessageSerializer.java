package io.langyan.job.report;

import io.langyan.job.clock.ReadUpToFormat;
import io.langyan.job.serial.CompactSerializer;
import io.langyan.job.serial.CompactType;
import io.langyan.job.serial.FormatSnapshot;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The form of what the board is told between operators. */
public final class SituationMessageSerializer extends CompactSerializer<SituationMessage> {
    /** Type information. */
    public static final TypeInformation<SituationMessage> TYPE =
            new CompactType<>(SituationMessage.class, new SituationMessageSerializer());

    private static final long serialVersionUID = 1L;
    private static final BoardWarningSerializer BOARD = new BoardWarningSerializer();
    private static final byte OPEN = 0;
    private static final byte OVER = 1;
    private static final byte READ = 2;

    @Override
    public void serialize(SituationMessage value, DataOutputView out) throws IOException {
        if (value instanceof SituationMessage.Open open) {
            out.writeByte(OPEN);
            BOARD.serialize(open.warning(), out);
        } else if (value instanceof SituationMessage.Over over) {
            out.writeByte(OVER);
            out.writeUTF(over.warningId());
        } else if (value instanceof SituationMessage.Read read) {
            out.writeByte(READ);
            ReadUpToFormat.write(read.word(), out);
        }
    }

    @Override
    public SituationMessage deserialize(DataInputView in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case OPEN -> new SituationMessage.Open(BOARD.deserialize(in));
            case OVER -> new SituationMessage.Over(in.readUTF());
            case READ -> new SituationMessage.Read(ReadUpToFormat.read(in));
            default -> throw new IOException("expected a message of kind 0 to 2, but found " + kind);
        };
    }

    @Override
    public TypeSerializerSnapshot<SituationMessage> snapshotConfiguration() {
        return new Snapshot();
    }

    /** The snapshot of {@link SituationMessageSerializer}. */
    public static final class Snapshot extends FormatSnapshot<SituationMessage> {
        /** The present form. */
        public Snapshot() {
            super(1, SituationMessageSerializer::new);
        }
    }
}
