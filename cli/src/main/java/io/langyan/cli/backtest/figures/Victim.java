package io.langyan.cli.backtest.figures;

import io.langyan.schema.CaseLabel;
import io.langyan.schema.CasePayment;
import io.langyan.schema.CaseTrace;
import java.util.Comparator;
import java.util.OptionalLong;

/**
 * Somebody who was swindled in the history.
 *
 * @param label what is known of the case
 * @param told when the rules first had the desk told of it, epoch milliseconds; empty where they did not
 */
public record Victim(CaseLabel label, OptionalLong told) {
    private static final Comparator<CasePayment> LARGEST =
            Comparator.comparingLong(CasePayment::getAmountMinor).thenComparing(payment -> -payment.getEventTime());

    /** Whether the desk was told. */
    public boolean warned() {
        return told.isPresent();
    }

    /** Whether calls and payments show anything of the case. */
    public boolean leavesTrace() {
        return label.getTrace() != CaseTrace.NONE;
    }

    /** Milliseconds from the warning to the first payment, negative where the money was faster; empty without either. */
    public OptionalLong beforeFirst() {
        return before(label.getPayments().stream()
                .mapToLong(CasePayment::getEventTime)
                .min());
    }

    /** Milliseconds from the warning to the largest payment, the first of equals. */
    public OptionalLong beforeLargest() {
        return before(label.getPayments().stream()
                .max(LARGEST)
                .map(payment -> OptionalLong.of(payment.getEventTime()))
                .orElse(OptionalLong.empty()));
    }

    /** Milliseconds from the moment when the evidence was complete to the warning; empty where that is not known. */
    public OptionalLong afterEvidence() {
        return label.getEvidenceCompleteAt() == null || told.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(told.getAsLong() - label.getEvidenceCompleteAt());
    }

    /** What was lost, in fen. */
    public long lostMinor() {
        return label.getPayments().stream()
                .mapToLong(CasePayment::getAmountMinor)
                .sum();
    }

    /** What had not left yet when the desk was told, in fen; nothing where it was not. */
    public long stillThereMinor() {
        return told.isEmpty()
                ? 0
                : label.getPayments().stream()
                        .filter(payment -> payment.getEventTime() > told.getAsLong())
                        .mapToLong(CasePayment::getAmountMinor)
                        .sum();
    }

    private OptionalLong before(OptionalLong paid) {
        return paid.isEmpty() || told.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(paid.getAsLong() - told.getAsLong());
    }

    /** The case, and nobody. */
    @Override
    public String toString() {
        return "Victim[" + label.getCaseId() + "]";
    }
}
