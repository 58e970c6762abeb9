package io.langyan.engine.followup;

import io.langyan.engine.stop.Posting;

/**
 * A payment of a victim, and where it went.
 *
 * @param account the account, in clear: it must not be logged
 * @param agent the bank that keeps it, by its code; may be null
 * @param payment the payment
 */
public record PaidAccount(String account, String agent, Posting payment) {
    /** The payment alone: never the account. */
    @Override
    public String toString() {
        return "PaidAccount[" + payment + "]";
    }
}
