package io.langyan.engine.detection;

/**
 * Money that left, as far as a detection knows it.
 *
 * @param accountId the account it went to, in clear: it must not be logged
 * @param amountMinor fen
 * @param endToEndId the payment
 * @param paidAt event time of the payment, epoch milliseconds
 * @param destination what is known of the account
 */
public record Payee(String accountId, long amountMinor, String endToEndId, long paidAt, Destination destination) {
    /** The payment alone: never the account. */
    @Override
    public String toString() {
        return "Payee[" + endToEndId + ", " + amountMinor + " fen]";
    }
}
