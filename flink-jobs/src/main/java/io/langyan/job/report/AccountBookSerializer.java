package io.langyan.job.report;

import io.langyan.engine.stop.AccountBook;
import io.langyan.engine.stop.AccountBookCodec;
import io.langyan.job.serial.CompactSerializer;
import io.langyan.job.serial.CompactType;
import io.langyan.job.serial.FormatSnapshot;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The stored form of what is known of an account that victims paid into: the engine's own versioned bytes. */
public final class AccountBookSerializer extends CompactSerializer<AccountBook> {
    /** Type information. */
    public static final TypeInformation<AccountBook> TYPE =
            new CompactType<>(AccountBook.class, new AccountBookSerializer());

    private static final long serialVersionUID = 1L;

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public AccountBook copy(AccountBook from) {
        return from.copy();
    }

    @Override
    public void serialize(AccountBook value, DataOutputView out) throws IOException {
        AccountBookCodec.write(value, out);
    }

    @Override
    public AccountBook deserialize(DataInputView in) throws IOException {
        return AccountBookCodec.read(in);
    }

    @Override
    public TypeSerializerSnapshot<AccountBook> snapshotConfiguration() {
        return new Snapshot();
    }

    /** The snapshot of {@link AccountBookSerializer}. */
    public static final class Snapshot extends FormatSnapshot<AccountBook> {
        /** The present form. */
        public Snapshot() {
            super(1, AccountBookSerializer::new);
        }
    }
}
