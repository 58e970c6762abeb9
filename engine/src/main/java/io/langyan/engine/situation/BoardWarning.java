package io.langyan.engine.situation;

import io.langyan.engine.rule.Level;
import java.util.Comparator;

/**
 * An open warning as the board shows it.
 *
 * @param warningId the warning
 * @param level how urgent
 * @param score 0 to 100
 * @param fraudType the scheme
 * @param division where to send people, a GB/T 2260 code; may be null
 * @param amountAtRiskMinor fen still on the account that paid last
 * @param openedAt event time of its first detection, epoch milliseconds
 * @param taken whether somebody acknowledged or answered it
 */
public record BoardWarning(
        String warningId,
        Level level,
        int score,
        String fraudType,
        String division,
        long amountAtRiskMinor,
        long openedAt,
        boolean taken) {
    /** The most urgent first: by level, score, money at risk, and then the newest. */
    static final Comparator<BoardWarning> URGENCY = Comparator.comparing(BoardWarning::level)
            .thenComparingInt(BoardWarning::score)
            .thenComparingLong(BoardWarning::amountAtRiskMinor)
            .thenComparingLong(BoardWarning::openedAt)
            .thenComparing(BoardWarning::warningId)
            .reversed();
}
