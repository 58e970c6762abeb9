package io.langyan.engine.desk;

import io.langyan.engine.rule.Level;
import java.util.Set;

/**
 * When feedback raises a warning by one level (RULES S16).
 *
 * @param busyFrom a busy line is evidence from this level on
 * @param unreached the attempt that counts, of those that reached nobody
 * @param always the types that always do
 */
public record RaiseRules(Level busyFrom, int unreached, Set<FeedbackType> always) {
    /** Copies its set. */
    public RaiseRules {
        always = Set.copyOf(always);
    }

    /**
     * Whether a report raises the level.
     *
     * @param type what is reported
     * @param level the level until then
     * @param unreachedNow how many attempts have reached nobody, this one among them
     */
    boolean raises(FeedbackType type, Level level, int unreachedNow) {
        return always.contains(type)
                || type == FeedbackType.BUSY && level.compareTo(busyFrom) >= 0
                || type.isUnreached() && unreachedNow == unreached;
    }
}
