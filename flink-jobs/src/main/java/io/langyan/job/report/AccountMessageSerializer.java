package io.langyan.job.report;

import io.langyan.engine.codec.Input;
import io.langyan.engine.codec.Output;
import io.langyan.engine.stop.AccountBookCodec;
import io.langyan.job.serial.CompactSerializer;
import io.langyan.job.serial.CompactType;
import io.langyan.job.serial.FormatSnapshot;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The form of what is said of an account between operators. */
public final class AccountMessageSerializer extends CompactSerializer<AccountMessage> {
    /** Type information. */
    public static final TypeInformation<AccountMessage> TYPE =
            new CompactType<>(AccountMessage.class, new AccountMessageSerializer());

    private static final long serialVersionUID = 1L;

    @Override
    public void serialize(AccountMessage value, DataOutputView out) throws IOException {
        Output output = new Output(out);
        output.flag(value instanceof AccountMessage.Warned);
        output.text(value.account());
        if (value instanceof AccountMessage.Warned warned) {
            AccountBookCodec.write(warned.said(), output);
        } else if (value instanceof AccountMessage.Spent spent) {
            AccountBookCodec.write(spent.said(), output);
        }
    }

    @Override
    public AccountMessage deserialize(DataInputView in) throws IOException {
        Input input = new Input(in);
        boolean warned = input.flag();
        String account = input.text();
        return warned
                ? new AccountMessage.Warned(account, AccountBookCodec.readWarned(input))
                : new AccountMessage.Spent(account, AccountBookCodec.readSpending(input));
    }

    @Override
    public TypeSerializerSnapshot<AccountMessage> snapshotConfiguration() {
        return new Snapshot();
    }

    /** The snapshot of {@link AccountMessageSerializer}. */
    public static final class Snapshot extends FormatSnapshot<AccountMessage> {
        /** The present form. */
        public Snapshot() {
            super(1, AccountMessageSerializer::new);
        }
    }
}
