package io.langyan.engine.outcome;

import io.langyan.engine.timeline.CalendarDay;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the warnings of one version of a rule, by the day on which they were opened, over the thirty days that end
 * with the newest of these days. Whatever order changes come in, it comes to the same. Mutable.
 */
public final class OutcomeBook {
    /** How many days a period has. */
    static final int DAYS = 30;

    private static final int MEDIAN = 50;
    private static final int NINE_OF_TEN = 90;

    private final TreeMap<Long, OutcomeDay> days;
    private boolean below;
    private int falls;

    /** A book in which nothing is written. */
    public OutcomeBook() {
        this(new TreeMap<>(), false, 0);
    }

    /** A book as it is stored. */
    OutcomeBook(TreeMap<Long, OutcomeDay> days, boolean below, int falls) {
        this.days = days;
        this.below = below;
        this.falls = falls;
    }

    OutcomeBook copy() {
        TreeMap<Long, OutcomeDay> copies = new TreeMap<>();
        days.forEach((day, outcomes) -> copies.put(day, new OutcomeDay(outcomes.counts(), outcomes.contacts())));
        return new OutcomeBook(copies, below, falls);
    }

    /** Takes a change into account; false where it is about days that are over. */
    public boolean take(OutcomeChange change) {
        boolean taken = add(change.before(), -1);
        return add(change.after(), 1) || taken;
    }

    private boolean add(WarningResult result, int times) {
        if (result == null) {
            return false;
        }
        long day = CalendarDay.of(result.openedAt());
        if (!days.isEmpty() && day <= days.lastKey() - DAYS) {
            return false;
        }
        days.computeIfAbsent(day, any -> new OutcomeDay()).add(result, times);
        // The newest day stays even where nothing is left of it, so that the period never moves back.
        days.headMap(days.lastKey() - DAYS, true).clear();
        return true;
    }

    /** What there is to tell now; remembers whether the rule is below what the policy asks for, and how often it fell. */
    public OutcomeReport report(RuleVersion rule, ReviewPolicy policy) {
        OutcomeDay sum = new OutcomeDay();
        days.values().forEach(sum::add);
        long[] counts = sum.counts();
        boolean nowBelow = policy.isBelow(counts[3], counts[4]);
        if (nowBelow && !below) {
            falls++;
        }
        below = nowBelow;
        return new OutcomeReport(
                rule,
                CalendarDay.begin(newestDay() - DAYS + 1),
                CalendarDay.begin(newestDay() + 1),
                counts[0],
                counts[1],
                counts[2],
                sum.contactSeconds(MEDIAN),
                sum.contactSeconds(NINE_OF_TEN),
                counts[3],
                counts[4],
                counts[5],
                counts[6],
                below,
                falls);
    }

    /** The newest day, as {@link CalendarDay} counts them. */
    long newestDay() {
        return days.isEmpty() ? 0 : days.lastKey();
    }

    Map<Long, OutcomeDay> days() {
        return days;
    }

    boolean below() {
        return below;
    }

    int falls() {
        return falls;
    }
}
