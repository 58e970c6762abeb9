package io.langyan.engine.desk;

import java.util.Locale;

/**
 * Where a warning stands on the ladder of contact. The order is that of urgency: evidence never moves a warning to an
 * earlier step. It is part of stored state: append, never move.
 */
public enum Step {
    /** Nothing is to be done. */
    CLOSED,
    /** Somebody near the person knows: ask later. */
    FOLLOW_UP,
    /** Told by SMS. */
    SMS,
    /** Called. */
    CALL,
    /** Called again, and told by SMS. */
    CALL_AGAIN,
    /** Called, while officers are on their way. */
    CALL_AND_VISIT,
    /** Officers go to the door, relatives are called. */
    VISIT,
    /** The money is to be stopped. */
    STOP_PAYMENT,
    /** Whoever is in charge has to act. */
    SUPERVISOR;

    /** The name as the ladder's file and records write it, for example {@code call_again}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
