package io.langyan.job.serial;

import io.langyan.records.avro.SingleObjectCodec;
import io.langyan.records.avro.UnreadableRecordException;
import io.langyan.schema.LangyanRecord;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Avro records between operators: a length, then the record in single-object encoding, so that whatever lies in a
 * checkpoint can be read after a change of schema. Not thread-safe.
 */
public final class RecordFormat {
    private final Map<Class<? extends LangyanRecord>, SingleObjectCodec<? extends LangyanRecord>> codecs =
            new HashMap<>();

    /** A record in single-object encoding. */
    public byte[] encode(LangyanRecord value) {
        return encode(value, value.getClass());
    }

    /** Writes a record. */
    public void write(LangyanRecord value, DataOutput out) throws IOException {
        byte[] bytes = encode(value);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /**
     * Reads a record.
     *
     * @param recordClass what was written
     */
    public <T extends LangyanRecord> T read(Class<T> recordClass, DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        try {
            return recordClass.cast(codec(recordClass).decode(bytes));
        } catch (UnreadableRecordException e) {
            throw new IOException("what this job wrote between its operators cannot be read", e);
        }
    }

    private <T extends LangyanRecord> byte[] encode(LangyanRecord value, Class<T> recordClass) {
        return this.<T>codec(recordClass).encode(recordClass.cast(value));
    }

    @SuppressWarnings("unchecked")
    private <T extends LangyanRecord> SingleObjectCodec<T> codec(Class<T> recordClass) {
        return (SingleObjectCodec<T>) codecs.computeIfAbsent(recordClass, SingleObjectCodec::of);
    }
}
