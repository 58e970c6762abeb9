package io.langyan.engine.stop;

import java.util.Comparator;

/**
 * A payment as an account sees it: money in, or money out.
 *
 * @param endToEndId the payment
 * @param amountMinor fen
 * @param time event time, epoch milliseconds
 */
public record Posting(String endToEndId, long amountMinor, long time) {
    /** The one order there is: (event time, id), never arrival. */
    static final Comparator<Posting> ORDER =
            Comparator.comparingLong(Posting::time).thenComparing(Posting::endToEndId);
}
