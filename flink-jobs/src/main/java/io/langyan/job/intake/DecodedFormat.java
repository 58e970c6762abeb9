package io.langyan.job.intake;

import io.langyan.job.serial.RecordFormat;
import io.langyan.records.Topic;
import io.langyan.records.decode.Accepted;
import io.langyan.records.decode.Decoded;
import io.langyan.records.decode.Place;
import io.langyan.records.decode.ReasonCode;
import io.langyan.records.decode.Rejected;
import io.langyan.records.decode.Skipped;
import io.langyan.schema.DeadLetter;
import io.langyan.schema.LangyanRecord;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The form of records that were decoded, good and bad. Not thread-safe. */
final class DecodedFormat {
    private static final Topic[] TOPICS = Topic.values();
    private static final int ACCEPTED = 0;
    private static final int REJECTED = 1;
    private static final int SKIPPED = 2;

    private final RecordFormat records = new RecordFormat();

    void write(Decoded decoded, DataOutput out) throws IOException {
        if (decoded instanceof Accepted accepted) {
            out.writeByte(ACCEPTED);
            write(accepted, out);
        } else if (decoded instanceof Rejected rejected) {
            out.writeByte(REJECTED);
            out.writeUTF(rejected.code().name());
            records.write(rejected.letter(), out);
        } else {
            out.writeByte(SKIPPED);
        }
    }

    Decoded read(DataInput in) throws IOException {
        return switch (in.readByte()) {
            case ACCEPTED -> readAccepted(in);
            case REJECTED -> readRejected(in);
            default -> new Skipped();
        };
    }

    private Rejected readRejected(DataInput in) throws IOException {
        ReasonCode reason = ReasonCode.valueOf(in.readUTF());
        return new Rejected(records.read(DeadLetter.class, in), reason);
    }

    void write(Accepted accepted, DataOutput out) throws IOException {
        out.writeByte(accepted.topic().ordinal());
        out.writeLong(accepted.eventTime());
        out.writeLong(accepted.arrivalTime());
        out.writeUTF(accepted.place().source());
        out.writeInt(accepted.place().partition());
        out.writeLong(accepted.place().offset());
        records.write((LangyanRecord) accepted.record(), out);
    }

    Accepted readAccepted(DataInput in) throws IOException {
        Topic topic = TOPICS[in.readByte()];
        long eventTime = in.readLong();
        long arrivalTime = in.readLong();
        Place place = new Place(in.readUTF(), in.readInt(), in.readLong());
        return new Accepted(topic, records.read(topic.recordClass(), in), eventTime, arrivalTime, place);
    }
}
