package io.langyan.job.desk;

import io.langyan.engine.desk.Feedback;
import io.langyan.engine.desk.FeedbackType;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

/** The form of feedback between operators. */
public final class FeedbackFormat {
    private static final FeedbackType[] TYPES = FeedbackType.values();

    private FeedbackFormat() {}

    /** Writes feedback. */
    public static void write(Feedback feedback, DataOutputView out) throws IOException {
        StringValue.writeString(feedback.feedbackId(), out);
        StringValue.writeString(feedback.subjectId(), out);
        StringValue.writeString(feedback.warningId(), out);
        out.writeLong(feedback.time());
        out.writeByte(feedback.type().ordinal());
        out.writeLong(feedback.amountMinor());
    }

    /** Reads what {@link #write} wrote. */
    public static Feedback read(DataInputView in) throws IOException {
        return new Feedback(
                StringValue.readString(in),
                StringValue.readString(in),
                StringValue.readString(in),
                in.readLong(),
                TYPES[in.readByte()],
                in.readLong());
    }
}
