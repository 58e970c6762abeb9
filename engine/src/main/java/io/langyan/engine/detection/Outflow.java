package io.langyan.engine.detection;

/**
 * Money that left with a payment of the evidence, or after a warning.
 *
 * @param accountId the account it went to, in clear (it must not be logged); empty for cash
 * @param amountMinor fen; {@link io.langyan.engine.event.Event#MISSING} where the currency is not CNY
 * @param endToEndId the payment
 * @param time event time of the payment, epoch milliseconds
 * @param balanceAfterMinor fen left on the paying account; {@link io.langyan.engine.event.Event#MISSING} where unknown
 * @param retracted whether the payment was taken back, as far as records within the reach of the trigger tell
 * @param destination what is known of the account it went to
 */
public record Outflow(
        String accountId,
        long amountMinor,
        String endToEndId,
        long time,
        long balanceAfterMinor,
        boolean retracted,
        Destination destination) {
    /** The same payment, taken back. */
    public Outflow takenBack() {
        return new Outflow(accountId, amountMinor, endToEndId, time, balanceAfterMinor, true, destination);
    }

    /** The payment alone: never the account. */
    @Override
    public String toString() {
        return "Outflow[" + endToEndId + ", " + amountMinor + " fen" + (retracted ? ", taken back]" : "]");
    }
}
