package io.langyan.engine.stop;

import java.util.List;

/**
 * What one warning says of one account: the newest word of a warning replaces the earlier ones.
 *
 * @param warningId the warning
 * @param subjectId whose it is, in clear: it must not be logged
 * @param openedAt when the warning was opened, event time, epoch milliseconds
 * @param isFinal whether the warning is final
 * @param agent the bank that keeps the account, by its code; may be null
 * @param payments what the person paid in and did not get back; none where the warning says nothing of the account any more
 */
public record WarnedPayments(
        String warningId, String subjectId, long openedAt, boolean isFinal, String agent, List<Posting> payments) {
    /** Copies its list. */
    public WarnedPayments {
        payments = List.copyOf(payments);
    }

    /** When there was first both the warning and that payment, event time. */
    long since(Posting payment) {
        return Math.max(openedAt, payment.time());
    }

    /** The same of these payments alone. */
    public WarnedPayments of(List<Posting> some) {
        return new WarnedPayments(warningId, subjectId, openedAt, isFinal, agent, some);
    }

    /** The warning and how many payments: never the person. */
    @Override
    public String toString() {
        return "WarnedPayments[" + warningId + ", " + payments.size() + " payments]";
    }
}
