package io.langyan.records.decode;

import io.langyan.schema.CaseKind;
import io.langyan.schema.CaseLabel;
import io.langyan.schema.CasePayment;
import io.langyan.schema.DeadLetter;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the lines of {@code labels.jsonl}. Labels score rules and are no input of the job: no topic carries them.
 *
 * <p>Not thread-safe.
 */
public final class LabelDecoder {
    /** What labels are kept in, beside the streams. */
    public static final String FILE = "labels.jsonl";

    private final JsonRecordReader reader = JsonRecordReader.top(CaseLabel.getClassSchema());
    private final TextChecks texts = new TextChecks(CaseLabel.getClassSchema(), Set.of());

    /**
     * Reads one line.
     *
     * @param line the line without its end, of any length
     * @param place the file and the line's number
     * @param refused told of a line that is no label
     * @return empty for a blank line as well
     */
    public Optional<CaseLabel> decode(byte[] line, Place place, Consumer<DeadLetter> refused) {
        try {
            Optional<CaseLabel> label = JsonLine.read(reader, line).map(CaseLabel.class::cast);
            if (label.isPresent()) {
                check(label.get());
            }
            return label;
        } catch (Rejection rejection) {
            refused.accept(RecordDecoder.reject(rejection, line, place).letter());
            return Optional.empty();
        }
    }

    private void check(CaseLabel label) throws Rejection {
        texts.check(label);
        if (label.getKind() == CaseKind.VICTIM && label.getFraudType() == null) {
            throw missing("fraudType", "a victim");
        }
        if (label.getKind() == CaseKind.LOOK_ALIKE && label.getLookAlike() == null) {
            throw missing("lookAlike", "a look-alike");
        }
        Limits.happened(label.getFirstContactAt(), "firstContactAt", RecordDecoder.NO_ARRIVAL);
        Limits.happened(label.getEvidenceCompleteAt(), "evidenceCompleteAt", RecordDecoder.NO_ARRIVAL);
        for (CasePayment payment : label.getPayments()) {
            Limits.happened(payment.getEventTime(), "payments.eventTime", RecordDecoder.NO_ARRIVAL);
            Limits.amount(payment.getAmountMinor(), 1, "payments.amountMinor");
        }
    }

    private static Rejection missing(String field, String kind) {
        return new Rejection(
                ReasonCode.MISSING_FIELD,
                "field " + field + ": expected a value, but it is missing; every label of " + kind + " must have it");
    }
}
