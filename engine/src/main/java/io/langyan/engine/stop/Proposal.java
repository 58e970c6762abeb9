package io.langyan.engine.stop;

import io.langyan.engine.timeline.Hash;
import java.time.Duration;
import java.util.List;

/**
 * A proposal to stop the victims' money on an account: what it says, whatever revision it is.
 *
 * @param account the account, in clear: it must not be logged
 * @param ordinal 1 for the first on that account
 * @param agent the bank that keeps it, by its code; may be null
 * @param believedLeftMinor what of the payments is believed to have left the account again, in fen
 * @param payments the victims' payments, in (time, id) order, at least one
 * @param victims how many people's they are
 * @param warningIds the warnings that name them, in order
 * @param madeAt when there was first a warning with such a payment, event time, epoch milliseconds
 */
public record Proposal(
        String account,
        int ordinal,
        String agent,
        long believedLeftMinor,
        List<Posting> payments,
        int victims,
        List<String> warningIds,
        long madeAt) {
    /** For how long a bank stops an account once it is asked: 48 hours. */
    static final long STOP_MILLIS = Duration.ofHours(48).toMillis();

    /** Copies its lists. */
    public Proposal {
        payments = List.copyOf(payments);
        warningIds = List.copyOf(warningIds);
    }

    /** Its identity: a hash of account and ordinal. */
    public String proposalId() {
        return Hash.hex(account, "stop", Integer.toString(ordinal));
    }

    /** What the victims paid in and was not taken back, in fen. */
    public long paidInMinor() {
        return payments.stream().mapToLong(Posting::amountMinor).sum();
    }

    /** What of it is believed to be there, in fen. */
    public long amountMinor() {
        return paidInMinor() - believedLeftMinor;
    }

    /** Until when a stop at {@link #madeAt} lasts, event time, epoch milliseconds. */
    public long expiresAt() {
        return madeAt + STOP_MILLIS;
    }

    /** Identity and amounts: never the account. */
    @Override
    public String toString() {
        return "Proposal[" + proposalId() + " #" + ordinal + " " + amountMinor() + " of " + paidInMinor() + " fen, "
                + victims + " victims]";
    }
}
