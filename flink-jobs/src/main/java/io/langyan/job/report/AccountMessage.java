package io.langyan.job.report;

import io.langyan.engine.stop.Spending;
import io.langyan.engine.stop.WarnedPayments;

/** What is said of an account that money may have to be stopped on. */
public sealed interface AccountMessage permits AccountMessage.Warned, AccountMessage.Spent {
    /** The account, in clear; what it is keyed by. It must not be logged. */
    String account();

    /**
     * What a warning says now.
     *
     * @param account the account
     * @param said what it says
     */
    record Warned(String account, WarnedPayments said) implements AccountMessage {
        @Override
        public String toString() {
            return said.toString();
        }
    }

    /**
     * What a detection on the account says now.
     *
     * @param account the account
     * @param said what it says
     */
    record Spent(String account, Spending said) implements AccountMessage {
        @Override
        public String toString() {
            return said.toString();
        }
    }
}
