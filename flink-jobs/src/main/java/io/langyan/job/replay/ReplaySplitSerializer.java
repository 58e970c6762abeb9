package io.langyan.job.replay;

import io.langyan.records.Topic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** The stored form of the files of a replay. */
final class ReplaySplitSerializer implements SimpleVersionedSerializer<ReplaySplit> {
    private static final int VERSION = 1;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(ReplaySplit split) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(128);
        write(split, out);
        return out.getCopyOfBuffer();
    }

    @Override
    public ReplaySplit deserialize(int version, byte[] bytes) throws IOException {
        return read(new DataInputDeserializer(bytes));
    }

    /** The stored form of several files. */
    SimpleVersionedSerializer<List<ReplaySplit>> ofLists() {
        return new ListSerializer();
    }

    private static void write(ReplaySplit split, DataOutputSerializer out) throws IOException {
        out.writeUTF(split.topic().name());
        out.writeUTF(split.file().toString());
        out.writeLong(split.linesRead());
    }

    private static ReplaySplit read(DataInputDeserializer in) throws IOException {
        return new ReplaySplit(Topic.valueOf(in.readUTF()), Path.of(in.readUTF()), in.readLong());
    }

    private static final class ListSerializer implements SimpleVersionedSerializer<List<ReplaySplit>> {
        @Override
        public int getVersion() {
            return VERSION;
        }

        @Override
        public byte[] serialize(List<ReplaySplit> splits) throws IOException {
            DataOutputSerializer out = new DataOutputSerializer(256);
            out.writeInt(splits.size());
            for (ReplaySplit split : splits) {
                write(split, out);
            }
            return out.getCopyOfBuffer();
        }

        @Override
        public List<ReplaySplit> deserialize(int version, byte[] bytes) throws IOException {
            DataInputDeserializer in = new DataInputDeserializer(bytes);
            int count = in.readInt();
            List<ReplaySplit> splits = new ArrayList<>();
            for (int index = 0; index < count; index++) {
                splits.add(read(in));
            }
            return splits;
        }
    }
}
