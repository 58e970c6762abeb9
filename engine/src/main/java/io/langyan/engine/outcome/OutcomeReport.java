package io.langyan.engine.outcome;

/**
 * One record for the rule-outcomes topic.
 *
 * @param rule the rule
 * @param from from when on warnings count, event time, epoch milliseconds
 * @param until until when, exclusive
 * @param warned warnings that it contributed to
 * @param answered of these, those that somebody took or answered
 * @param reached of these, those whose victim somebody spoke to
 * @param contactSecondsMedian within which half of those were reached; {@link io.langyan.engine.event.Event#MISSING} without any
 * @param contactSecondsP90 within which nine of ten were reached, likewise
 * @param right warnings that turned out to be right
 * @param falseAlarms warnings that turned out to be wrong
 * @param keptMinor fen kept from loss
 * @param lostMinor fen lost
 * @param review whether its precision is too low
 * @param reviews how often it has become so
 */
public record OutcomeReport(
        RuleVersion rule,
        long from,
        long until,
        long warned,
        long answered,
        long reached,
        long contactSecondsMedian,
        long contactSecondsP90,
        long right,
        long falseAlarms,
        long keptMinor,
        long lostMinor,
        boolean review,
        int reviews) {
    /** How many warnings were judged. */
    public long outcomes() {
        return right + falseAlarms;
    }

    /** Right in percent of those judged, rounded down; -1 where none was. */
    public int precisionPercent() {
        return outcomes() <= 0 ? -1 : (int) (right * 100 / outcomes());
    }

    /** Reached in percent of those warned, rounded; -1 where nobody was. */
    public int reachedPercent() {
        return warned <= 0 ? -1 : (int) Math.round(reached * 100.0 / warned);
    }
}
