package io.langyan.engine.desk;

import io.langyan.engine.rule.Level;
import io.langyan.engine.warning.WarningUpdate.Change;
import io.langyan.engine.warning.WarningUpdate.Status;

/**
 * What was last published of a warning.
 *
 * @param revision its revision, 0 where nothing was
 * @param at when, by the clock
 * @param status where it stood
 * @param level how urgent it was
 * @param score its score
 * @param amountGoneMinor what had left
 */
record Published(int revision, long at, Status status, Level level, int score, long amountGoneMinor) {
    /** Nothing yet. */
    static final Published NOTHING = new Published(0, 0, Status.OPEN, Level.LOW, 0, 0);

    /** What a record that says this changes. */
    Change change(Status newStatus, Level newLevel, int newScore, long newAmount) {
        if (revision == 0) {
            return Change.OPENED;
        }
        if (newStatus != status) {
            return switch (newStatus) {
                case CLOSED -> Change.CLOSED;
                case WITHDRAWN -> Change.WITHDRAWN;
                case OPEN -> status == Status.WITHDRAWN ? Change.OPENED : Change.RAISED;
            };
        }
        int byLevel = newLevel.compareTo(level);
        int byScore = byLevel != 0 ? byLevel : Integer.compare(newScore, score);
        if (byScore > 0 || byScore == 0 && newAmount > amountGoneMinor) {
            return Change.RAISED;
        }
        return byScore < 0 ? Change.LOWERED : Change.REVISED;
    }
}
