package io.langyan.records.decode;

import io.langyan.schema.Feedback;
import java.util.Set;

/** Checks what the desk reports. */
final class FeedbackCheck implements RecordCheck<Feedback> {
    private final TextChecks texts = new TextChecks(Feedback.getClassSchema(), Set.of());

    @Override
    public void check(Feedback feedback, long arrival) throws Rejection {
        texts.check(feedback);
        Limits.happened(feedback.getTime(), "time", arrival);
        if (feedback.getAmountMinor() != null) {
            Limits.amount(feedback.getAmountMinor(), 0, "amountMinor");
        }
    }

    @Override
    public long eventTime(Feedback feedback) {
        return feedback.getTime();
    }
}
