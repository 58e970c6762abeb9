package io.langyan.job.serial;

import io.langyan.schema.LangyanRecord;
import java.io.IOException;
import java.io.ObjectInputStream;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * One kind of Avro record on an edge.
 *
 * @param <T> the kind of record
 */
public final class AvroRecordSerializer<T extends LangyanRecord> extends CompactSerializer<T> {
    private static final long serialVersionUID = 1L;

    private final Class<T> recordClass;
    private transient RecordFormat format;

    /** A serializer of that kind of record. */
    public AvroRecordSerializer(Class<T> recordClass) {
        this.recordClass = recordClass;
        this.format = new RecordFormat();
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        format = new RecordFormat();
    }

    @Override
    public TypeSerializer<T> duplicate() {
        return new AvroRecordSerializer<>(recordClass);
    }

    @Override
    public void serialize(T value, DataOutputView out) throws IOException {
        format.write(value, out);
    }

    @Override
    public T deserialize(DataInputView in) throws IOException {
        return format.read(recordClass, in);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AvroRecordSerializer<?> that && recordClass == that.recordClass;
    }

    @Override
    public int hashCode() {
        return recordClass.hashCode();
    }

    @Override
    public TypeSerializerSnapshot<T> snapshotConfiguration() {
        return new Snapshot<>(recordClass);
    }

    /**
     * The snapshot of {@link AvroRecordSerializer}: the name of the record. Schemas are told by the records themselves.
     *
     * @param <T> the kind of record
     */
    public static final class Snapshot<T extends LangyanRecord> implements TypeSerializerSnapshot<T> {
        private Class<T> recordClass;

        /** For restoring: the record's name is read afterwards. */
        public Snapshot() {}

        private Snapshot(Class<T> recordClass) {
            this.recordClass = recordClass;
        }

        @Override
        public int getCurrentVersion() {
            return 1;
        }

        @Override
        public void writeSnapshot(DataOutputView out) throws IOException {
            out.writeUTF(recordClass.getName());
        }

        @Override
        @SuppressWarnings("unchecked")
        public void readSnapshot(int readVersion, DataInputView in, ClassLoader classLoader) throws IOException {
            String name = in.readUTF();
            try {
                recordClass = (Class<T>) Class.forName(name, false, classLoader).asSubclass(LangyanRecord.class);
            } catch (ClassNotFoundException e) {
                throw new IOException("expected a record of this release, but the checkpoint names " + name, e);
            }
        }

        @Override
        public TypeSerializer<T> restoreSerializer() {
            return new AvroRecordSerializer<>(recordClass);
        }

        @Override
        public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(TypeSerializerSnapshot<T> old) {
            return old instanceof Snapshot<T> written && written.recordClass == recordClass
                    ? TypeSerializerSchemaCompatibility.compatibleAsIs()
                    : TypeSerializerSchemaCompatibility.incompatible();
        }
    }
}
