package io.langyan.records.output;

import io.langyan.engine.event.Event;
import io.langyan.engine.outcome.OutcomeReport;
import io.langyan.engine.outcome.ReviewPolicy;
import io.langyan.schema.Explanation;
import io.langyan.schema.RuleOutcome;

/** From what became of a rule's warnings to records of the rule-outcomes topic. */
public final class RuleOutcomeRecords {
    private RuleOutcomeRecords() {}

    /**
     * The record for a report.
     *
     * @param report what there is to tell
     * @param policy what is asked of rules
     */
    public static RuleOutcome toAvro(OutcomeReport report, ReviewPolicy policy) {
        RuleOutcome outcome = new RuleOutcome();
        outcome.setRuleId(report.rule().ruleId());
        outcome.setVersion(report.rule().version());
        outcome.setPeriodFrom(report.from());
        outcome.setPeriodUntil(report.until());
        outcome.setWarned(report.warned());
        outcome.setAcknowledged(report.answered());
        outcome.setReached(report.reached());
        outcome.setReachedPercent(percent(report.reachedPercent()));
        outcome.setContactSecondsMedian(seconds(report.contactSecondsMedian()));
        outcome.setContactSecondsP90(seconds(report.contactSecondsP90()));
        outcome.setConfirmedRight(report.right());
        outcome.setFalseAlarms(report.falseAlarms());
        outcome.setPrecisionPercent(percent(report.precisionPercent()));
        outcome.setKeptMinor(report.keptMinor());
        outcome.setLostMinor(report.lostMinor());
        outcome.setReview(report.review());
        outcome.setReviews(report.reviews());
        outcome.setReviewReason(report.review() ? reason(report, policy) : null);
        return outcome;
    }

    private static Explanation reason(OutcomeReport report, ReviewPolicy policy) {
        return new Explanation(
                "三十天内有结论的预警 " + report.outcomes() + " 条，属实 " + report.right() + " 条（" + report.precisionPercent()
                        + "%），低于要求的 " + policy.leastPercent() + "%，请复核该规则。",
                "Of " + report.outcomes() + " warnings of thirty days that were judged, " + report.right()
                        + " were right ("
                        + report.precisionPercent() + " %): below the " + policy.leastPercent()
                        + " % asked for; review the rule.");
    }

    private static Integer percent(int percent) {
        return percent < 0 ? null : percent;
    }

    private static Long seconds(long seconds) {
        return seconds == Event.MISSING ? null : seconds;
    }
}
