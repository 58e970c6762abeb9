package io.langyan.engine.followup;

import io.langyan.engine.stop.WarnedPayments;

/**
 * What a warning says now of an account.
 *
 * @param account the account, in clear: it must not be logged
 * @param said what it says
 */
public record AccountWord(String account, WarnedPayments said) {
    /** What is said: never the account. */
    @Override
    public String toString() {
        return "AccountWord[" + said + "]";
    }
}
