package io.langyan.job.serial;

import java.io.IOException;
import java.util.function.Supplier;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * What a savepoint remembers of a serializer: the number of the form its values were written in. Values tell their own
 * form where it matters, so a later release reads every earlier form as it is; only state of a newer release is refused.
 *
 * @param <T> what the serializer writes
 */
public abstract class FormatSnapshot<T> implements TypeSerializerSnapshot<T> {
    private static final int SNAPSHOT_VERSION = 1;

    private final int currentForm;
    private final Supplier<? extends TypeSerializer<T>> serializer;
    private int writtenForm;

    /**
     * A snapshot of the present serializer.
     *
     * @param currentForm the newest form it writes, rising from 1
     * @param serializer makes the present serializer
     */
    protected FormatSnapshot(int currentForm, Supplier<? extends TypeSerializer<T>> serializer) {
        this.currentForm = currentForm;
        this.serializer = serializer;
        this.writtenForm = currentForm;
    }

    @Override
    public int getCurrentVersion() {
        return SNAPSHOT_VERSION;
    }

    @Override
    public void writeSnapshot(DataOutputView out) throws IOException {
        out.writeInt(currentForm);
    }

    @Override
    public void readSnapshot(int readVersion, DataInputView in, ClassLoader classLoader) throws IOException {
        writtenForm = in.readInt();
    }

    @Override
    public TypeSerializer<T> restoreSerializer() {
        return serializer.get();
    }

    @Override
    public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(TypeSerializerSnapshot<T> old) {
        if (old instanceof FormatSnapshot<T> written
                && written.getClass() == getClass()
                && written.writtenForm <= currentForm) {
            return TypeSerializerSchemaCompatibility.compatibleAsIs();
        }
        return TypeSerializerSchemaCompatibility.incompatible();
    }
}
