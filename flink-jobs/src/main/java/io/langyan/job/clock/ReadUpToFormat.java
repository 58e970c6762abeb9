package io.langyan.job.clock;

import io.langyan.records.Topic;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The form of a {@link ReadUpTo} within messages. */
public final class ReadUpToFormat {
    private static final Topic[] TOPICS = Topic.values();

    private ReadUpToFormat() {}

    /** Writes it. */
    public static void write(ReadUpTo read, DataOutput out) throws IOException {
        out.writeByte(read.feed().ordinal());
        out.writeLong(read.time());
        out.writeByte(read.stage());
        out.writeInt(read.subtask());
        out.writeInt(read.subtasks());
    }

    /** Reads what {@link #write} wrote. */
    public static ReadUpTo read(DataInput in) throws IOException {
        return new ReadUpTo(TOPICS[in.readByte()], in.readLong(), in.readByte(), in.readInt(), in.readInt());
    }
}
