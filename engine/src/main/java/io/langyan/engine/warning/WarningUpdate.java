package io.langyan.engine.warning;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.detection.Payee;
import io.langyan.engine.rule.Level;
import java.util.List;
import java.util.Optional;

/**
 * One record for the warnings topic: the newest of a {@code warningId} is the warning.
 *
 * @param warningId hash of subject and ordinal of the episode (RULES S16)
 * @param revision 1, 2, …
 * @param status OPEN, WITHDRAWN or CLOSED
 * @param change what this revision changed
 * @param isFinal whether everything in it is final
 * @param mergedInto the warning that took over, where this one was closed for that reason
 * @param subjectId whom it is about
 * @param msisdn the number to dial, in clear: it must not be logged
 * @param division where to send people, a GB/T 2260 code
 * @param fraudType the scheme of the strongest detection
 * @param level how urgent
 * @param score 0 to 100
 * @param openedAt event time of the first detection, epoch milliseconds
 * @param triggeredAt event time of the newest detection, epoch milliseconds
 * @param amountGoneMinor fen that left in the payments of its evidence and those that followed, and did not
 *     come back
 * @param amountAtRiskMinor fen still on the account that paid last, where its bank says so; else 0
 * @param payees where the money went
 * @param action what the desk should do
 * @param explanation what happened, in words
 * @param contributions what each detection adds, in (triggeredAt, id) order
 */
public record WarningUpdate(
        String warningId,
        int revision,
        Status status,
        Change change,
        boolean isFinal,
        Optional<String> mergedInto,
        String subjectId,
        Optional<String> msisdn,
        Optional<String> division,
        String fraudType,
        Level level,
        int score,
        long openedAt,
        long triggeredAt,
        long amountGoneMinor,
        long amountAtRiskMinor,
        List<Payee> payees,
        String action,
        Label explanation,
        List<Contribution> contributions) {

    /** Copies its lists. */
    public WarningUpdate {
        payees = List.copyOf(payees);
        contributions = List.copyOf(contributions);
    }

    /** Where a warning stands. */
    public enum Status {
        /** Somebody must act. */
        OPEN,
        /** Nothing of it stands any more. */
        WITHDRAWN,
        /** Its episode is over, or another warning took it over. */
        CLOSED
    }

    /** What a revision changed. */
    public enum Change {
        /** The first record of a warning. */
        OPENED,
        /** Level or score rose, or more money left. */
        RAISED,
        /** Something else changed. */
        REVISED,
        /** A correction lowered level or score. */
        LOWERED,
        /** Its detections were withdrawn. */
        WITHDRAWN,
        /** Its episode ended. */
        CLOSED
    }

    /** Whether there is nothing under this id any more: it was withdrawn, or another warning took it over. */
    public boolean isGone() {
        return status == Status.WITHDRAWN || mergedInto.isPresent();
    }

    /** The same content as a certain revision. */
    WarningUpdate published(int newRevision, Status newStatus, Change newChange, boolean nowFinal) {
        return published(newRevision, newStatus, newChange, nowFinal, Optional.empty());
    }

    /** The same content as the revision that gives it over to another warning. */
    WarningUpdate mergedInto(int newRevision, String heir, boolean nowFinal) {
        return published(newRevision, Status.CLOSED, Change.CLOSED, nowFinal, Optional.of(heir));
    }

    private WarningUpdate published(
            int newRevision, Status newStatus, Change newChange, boolean nowFinal, Optional<String> heir) {
        return new WarningUpdate(
                warningId,
                newRevision,
                newStatus,
                newChange,
                nowFinal,
                heir,
                subjectId,
                msisdn,
                division,
                fraudType,
                level,
                score,
                openedAt,
                triggeredAt,
                amountGoneMinor,
                amountAtRiskMinor,
                payees,
                action,
                explanation,
                contributions);
    }

    /** Identity and standing: never a number or an account. */
    @Override
    public String toString() {
        return "WarningUpdate[" + warningId + " r" + revision + " " + status + " " + level + " " + score + "]";
    }
}
