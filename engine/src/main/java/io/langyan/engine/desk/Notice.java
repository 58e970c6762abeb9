package io.langyan.engine.desk;

import io.langyan.engine.rule.Level;
import io.langyan.engine.warning.WarningUpdate.Change;
import io.langyan.engine.warning.WarningUpdate.Status;
import java.util.Optional;

/**
 * What the desk has to know of a warning as the detections make it, before feedback and the ladder.
 *
 * @param warningId the warning
 * @param status where it stands
 * @param change what this revision changed
 * @param isFinal whether everything in it is final
 * @param fraudType the scheme, by its name in the catalogue
 * @param level how urgent it is by evidence alone
 * @param score 0 to 100
 * @param action what the evidence asks for, by its name in the catalogue
 * @param openedAt event time of the first detection, epoch milliseconds
 * @param triggeredAt event time of the newest detection, epoch milliseconds
 * @param amountGoneMinor fen that have left
 * @param places where the person may be
 * @param mergedInto the warning that took over, where this one was closed for that reason
 */
public record Notice(
        String warningId,
        Status status,
        Change change,
        boolean isFinal,
        String fraudType,
        Level level,
        int score,
        String action,
        long openedAt,
        long triggeredAt,
        long amountGoneMinor,
        Places places,
        Optional<String> mergedInto) {}
