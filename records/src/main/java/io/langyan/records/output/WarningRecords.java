package io.langyan.records.output;

import io.langyan.engine.detection.Payee;
import io.langyan.engine.event.Event;
import io.langyan.engine.warning.Contribution;
import io.langyan.engine.warning.Places;
import io.langyan.engine.warning.WarningUpdate;
import io.langyan.schema.Warning;
import io.langyan.schema.WarningChange;
import io.langyan.schema.WarningContribution;
import io.langyan.schema.WarningPayee;
import io.langyan.schema.WarningStatus;
import io.langyan.schema.Whereabouts;
import java.util.List;

/** From the engine's warnings to records of the warnings topic. */
public final class WarningRecords {
    private WarningRecords() {}

    /**
     * The record for an update of a warning.
     *
     * @param update what the engine says
     * @param emittedAt the clock when it said so, epoch milliseconds
     * @param degraded topics of the sources that are stalled
     * @param bundleNumber the number of the rule bundle behind it; 0 for rules read from files
     */
    public static Warning toAvro(WarningUpdate update, long emittedAt, List<String> degraded, long bundleNumber) {
        Warning warning = new Warning();
        warning.setWarningId(update.warningId());
        warning.setRevision(update.revision());
        warning.setStatus(status(update.status()));
        warning.setChange(change(update.change()));
        warning.setFinal$(update.isFinal());
        warning.setMergedInto(update.mergedInto().orElse(null));
        warning.setSubjectId(update.subjectId());
        warning.setMsisdn(update.msisdn().orElse(null));
        warning.setFraudType(update.fraudType());
        warning.setLevel(Parts.level(update.level()));
        warning.setScore(update.score());
        warning.setDivision(update.division().orElse(null));
        warning.setOpenedAt(update.openedAt());
        warning.setTriggeredAt(update.triggeredAt());
        warning.setEmittedAt(emittedAt);
        warning.setAmountGoneMinor(update.amountGoneMinor());
        warning.setAmountAtRiskMinor(update.amountAtRiskMinor());
        warning.setPayees(update.payees().stream().map(WarningRecords::payee).toList());
        warning.setAction(update.action());
        warning.setExplanation(Parts.explanation(update.explanation()));
        warning.setContributions(update.contributions().stream()
                .map(WarningRecords::contribution)
                .toList());
        warning.setDegraded(List.copyOf(degraded));
        warning.setBundleNumber(bundleNumber);
        warning.setWhereabouts(whereabouts(update.places()));
        return warning;
    }

    private static Whereabouts whereabouts(Places places) {
        return new Whereabouts(
                places.cellDivision(),
                places.cellAt() == Event.MISSING ? null : places.cellAt(),
                places.homeDivision(),
                places.accountDivision());
    }

    private static WarningPayee payee(Payee payee) {
        return new WarningPayee(
                payee.accountId(),
                payee.amountMinor(),
                payee.endToEndId(),
                payee.paidAt(),
                payee.destination().kind(),
                payee.destination().agent());
    }

    private static WarningContribution contribution(Contribution contribution) {
        return new WarningContribution(
                contribution.ruleId(),
                contribution.ruleVersion(),
                contribution.score(),
                Parts.lines(contribution.lines()),
                contribution.evidence());
    }

    static WarningStatus status(WarningUpdate.Status status) {
        return switch (status) {
            case OPEN -> WarningStatus.OPEN;
            case WITHDRAWN -> WarningStatus.WITHDRAWN;
            case CLOSED -> WarningStatus.CLOSED;
        };
    }

    static WarningChange change(WarningUpdate.Change change) {
        return switch (change) {
            case OPENED -> WarningChange.OPENED;
            case RAISED -> WarningChange.RAISED;
            case REVISED -> WarningChange.REVISED;
            case LOWERED -> WarningChange.LOWERED;
            case WITHDRAWN -> WarningChange.WITHDRAWN;
            case CLOSED -> WarningChange.CLOSED;
        };
    }
}
