package io.langyan.job.replay;

import io.langyan.job.intake.SourceMessage;
import io.langyan.records.decode.Accepted;
import io.langyan.records.decode.Rejected;
import io.langyan.schema.Call;
import io.langyan.schema.Feedback;
import io.langyan.schema.Identity;
import io.langyan.schema.Payment;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.core.io.InputStatus;

/** Polls a reader and writes down, in short, what comes. */
final class ReadMessages implements ReaderOutput<SourceMessage> {
    private final ReplayReader reader;
    private final List<String> read = new ArrayList<>();

    ReadMessages(ReplayReader reader) {
        this.reader = reader;
    }

    /** Reads until there is nothing more for now; returns what the reader said last. */
    InputStatus readAll() throws Exception {
        InputStatus status;
        do {
            status = reader.pollNext(this);
        } while (status == InputStatus.MORE_AVAILABLE);
        return status;
    }

    /** Reads until that many records have come. */
    void read(int records) throws Exception {
        while (records().size() < records) {
            reader.pollNext(this);
        }
    }

    /** Ids of records, "dead letter" with the line, and "end of" files. */
    List<String> all() {
        return read;
    }

    /** As {@link #all()}, records alone. */
    List<String> records() {
        return read.stream().filter(text -> !text.startsWith("end of")).toList();
    }

    @Override
    public void collect(SourceMessage message) {
        if (message instanceof SourceMessage.Arrived arrived) {
            read.add(text(arrived));
        } else if (message instanceof SourceMessage.PartitionEnded ended) {
            read.add("end of " + ended.topic().topicName());
        }
    }

    private static String text(SourceMessage.Arrived arrived) {
        if (arrived.decoded() instanceof Rejected rejected) {
            return "dead letter " + rejected.letter().getOffset();
        }
        Object value = ((Accepted) arrived.decoded()).record();
        if (value instanceof Call call) {
            return call.getRecordId();
        }
        if (value instanceof Feedback feedback) {
            return feedback.getFeedbackId();
        }
        return value instanceof Payment payment ? payment.getEndToEndId() : ((Identity) value).getPersonId();
    }

    @Override
    public void collect(SourceMessage message, long timestamp) {
        collect(message);
    }

    @Override
    public void emitWatermark(Watermark watermark) {
        throw new AssertionError("a replay leaves watermarks to the gate");
    }

    @Override
    public void markIdle() {
        throw new AssertionError("a replay is never idle");
    }

    @Override
    public void markActive() {
        throw new AssertionError("a replay is never idle");
    }

    @Override
    public SourceOutput<SourceMessage> createOutputForSplit(String splitId) {
        return this;
    }

    @Override
    public void releaseOutputForSplit(String splitId) {
        // All files share this output.
    }
}
