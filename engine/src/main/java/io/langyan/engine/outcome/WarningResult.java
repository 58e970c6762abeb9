package io.langyan.engine.outcome;

import io.langyan.engine.event.Event;

/**
 * What became of one warning, as the rules behind it are told.
 *
 * @param openedAt when it was opened, event time, epoch milliseconds
 * @param answered whether somebody took or answered it
 * @param contactMillis from then to the first contact with the victim; {@link Event#MISSING} where there was none
 * @param verdict whether it was right
 * @param keptMinor fen kept from loss
 * @param lostMinor fen lost
 */
public record WarningResult(
        long openedAt, boolean answered, long contactMillis, Verdict verdict, long keptMinor, long lostMinor) {

    /** Whether a warning was right. */
    public enum Verdict {
        /** Nobody knows yet. */
        OPEN,
        /** There was a swindle. */
        RIGHT,
        /** It was honest business. */
        FALSE_ALARM
    }

    /**
     * What the reports on a warning come to.
     *
     * @param openedAt when it was opened, event time, epoch milliseconds
     * @param goneMinor what had left by the warning, in fen
     * @param atRiskMinor what was at risk by the warning, in fen
     * @param answers the reports
     */
    public static WarningResult of(long openedAt, long goneMinor, long atRiskMinor, Answers answers) {
        Verdict verdict = answers.isFalseAlarm() ? Verdict.FALSE_ALARM : Verdict.OPEN;
        long kept = 0;
        long lost = 0;
        if (answers.isConfirmed()) {
            verdict = Verdict.RIGHT;
            if (answers.isAlreadyPaid()) {
                lost = told(answers.paid(), goneMinor);
            } else {
                kept = told(answers.decision(), atRiskMinor);
            }
        }
        long contact = answers.contactedAt();
        return new WarningResult(
                openedAt,
                answers.isAnswered(),
                contact == Event.MISSING ? Event.MISSING : Math.max(0, contact - openedAt),
                verdict,
                kept,
                lost);
    }

    private static long told(Decision decision, long otherwise) {
        return decision.amountMinor() == Event.MISSING ? otherwise : decision.amountMinor();
    }
}
