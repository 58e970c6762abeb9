package io.langyan.records.output;

import io.langyan.engine.detection.DetectionUpdate;
import io.langyan.engine.detection.Outflow;
import io.langyan.engine.event.Event;
import io.langyan.engine.followup.PaidAccount;
import io.langyan.engine.followup.WarnedCase;
import io.langyan.engine.outcome.RuleVersion;
import io.langyan.engine.rule.Level;
import io.langyan.engine.situation.BoardWarning;
import io.langyan.engine.stop.Posting;
import io.langyan.engine.stop.Spending;
import io.langyan.schema.Warning;
import io.langyan.schema.WarningPayee;
import io.langyan.schema.WarningStatus;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What others than the desk make of warnings and detections that are published. */
public final class FollowedRecords {
    private static final String PROPOSE_STOP = "propose_stop";
    /** An account of the victim's own, of a shop or of an institution is no swindler's: its money is not to be stopped. */
    private static final Set<String> STOPPABLE = Set.of("personal", "company");

    private FollowedRecords() {}

    /**
     * What matters of a published warning for rules and accounts.
     *
     * @param warning the warning
     * @param stopFrom from which level on it is proposed to stop the money
     */
    public static WarnedCase warned(Warning warning, Level stopFrom) {
        Level level = Level.valueOf(warning.getLevel().name());
        Set<String> suspected = suspected(warning);
        return new WarnedCase(
                warning.getWarningId(),
                warning.getMergedInto(),
                warning.getStatus() != WarningStatus.WITHDRAWN && warning.getMergedInto() == null,
                warning.getFinal$(),
                level.compareTo(stopFrom) >= 0 || PROPOSE_STOP.equals(warning.getAction()),
                warning.getOpenedAt(),
                warning.getAmountGoneMinor(),
                warning.getAmountAtRiskMinor(),
                warning.getContributions().stream()
                        .map(each -> new RuleVersion(each.getRuleId(), each.getVersion()))
                        .collect(Collectors.toSet()),
                warning.getPayees().stream()
                        .filter(payee -> payee.getKind() != null && STOPPABLE.contains(payee.getKind()))
                        .filter(payee -> suspected.contains(payee.getAccountId()))
                        .map(payee -> paid(payee, warning.getOpenedAt()))
                        .toList());
    }

    /**
     * The accounts that a detection names. What else is paid after a warning counts as gone, but may be the rent, or a
     * supplier's bill: nobody's account is stopped for having been paid then.
     */
    private static Set<String> suspected(Warning warning) {
        Set<String> cited = warning.getContributions().stream()
                .flatMap(each -> each.getEvidence().stream())
                .collect(Collectors.toSet());
        return warning.getPayees().stream()
                .filter(payee -> cited.contains(payee.getEndToEndId()))
                .map(WarningPayee::getAccountId)
                .collect(Collectors.toSet());
    }

    private static PaidAccount paid(WarningPayee payee, long openedAt) {
        return new PaidAccount(
                payee.getAccountId(),
                payee.getAgent(),
                new Posting(
                        payee.getEndToEndId(),
                        payee.getAmountMinor(),
                        payee.getPaidAt() == null ? openedAt : payee.getPaidAt()));
    }

    /** What a detection on an account found to have left it; nothing where it is withdrawn, or of a rule in shadow. */
    public static Spending spent(DetectionUpdate update) {
        boolean stands = !update.withdrawn() && update.finding().live();
        List<Posting> left = !stands
                ? List.of()
                : update.finding().outflows().stream()
                        .filter(outflow -> !outflow.retracted() && outflow.amountMinor() != Event.MISSING)
                        .map(FollowedRecords::posting)
                        .toList();
        return new Spending(update.finding().detectionId(), update.isFinal(), left);
    }

    private static Posting posting(Outflow outflow) {
        return new Posting(outflow.endToEndId(), outflow.amountMinor(), outflow.time());
    }

    /** Whether a published warning is to be seen on the board. */
    public static boolean isOpen(Warning warning) {
        return warning.getStatus() == WarningStatus.OPEN;
    }

    /** An open warning as the board shows it. */
    public static BoardWarning board(Warning warning) {
        return new BoardWarning(
                warning.getWarningId(),
                Level.valueOf(warning.getLevel().name()),
                warning.getScore(),
                warning.getFraudType(),
                warning.getDivision(),
                warning.getAmountAtRiskMinor(),
                warning.getOpenedAt(),
                warning.getDesk() != null && warning.getDesk().getAcknowledgedAt() != null);
    }
}
