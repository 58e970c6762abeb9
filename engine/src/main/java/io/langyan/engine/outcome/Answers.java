package io.langyan.engine.outcome;

import io.langyan.engine.desk.Feedback;
import io.langyan.engine.desk.FeedbackType;
import io.langyan.engine.event.Event;
import java.util.EnumSet;
import java.util.Set;

/**
 * What all reports on one warning come to. Reports may come twice and in any order: it makes no difference.
 *
 * @param answeredAt when somebody first took or answered the warning, epoch milliseconds; {@link Event#MISSING} for never
 * @param contactedAt when somebody first spoke to the victim, likewise
 * @param decision the last report that tells whether the warning was right; null for none
 * @param paid the last report that money is gone; null for none
 */
public record Answers(long answeredAt, long contactedAt, Decision decision, Decision paid) {
    /** No report at all. */
    public static final Answers NONE = new Answers(Event.MISSING, Event.MISSING, null, null);

    private static final Set<FeedbackType> CONTACTS = EnumSet.of(
            FeedbackType.ANSWERED_DISSUADED,
            FeedbackType.ANSWERED_DISBELIEVED,
            FeedbackType.VISITED,
            FeedbackType.ALREADY_PAID,
            FeedbackType.GENUINE_BUSINESS);
    /** A victim who does not believe it says nothing of whether the warning was right. */
    private static final Set<FeedbackType> DECISIONS = EnumSet.of(
            FeedbackType.ANSWERED_DISSUADED,
            FeedbackType.VISITED,
            FeedbackType.ALREADY_PAID,
            FeedbackType.GENUINE_BUSINESS);

    /** The same with a report more. */
    public Answers with(Feedback report) {
        Decision said = Decision.of(report);
        return and(new Answers(
                report.time(),
                CONTACTS.contains(report.type()) ? report.time() : Event.MISSING,
                DECISIONS.contains(report.type()) ? said : null,
                report.type() == FeedbackType.ALREADY_PAID ? said : null));
    }

    /** What these and the reports on a warning that became part of this one come to. */
    public Answers and(Answers other) {
        return new Answers(
                first(answeredAt, other.answeredAt),
                first(contactedAt, other.contactedAt),
                Decision.last(decision, other.decision),
                Decision.last(paid, other.paid));
    }

    /** Whether somebody took or answered the warning. */
    public boolean isAnswered() {
        return answeredAt != Event.MISSING;
    }

    /** Whether the warning turned out to be wrong. */
    public boolean isFalseAlarm() {
        return decision != null && decision.type() == FeedbackType.GENUINE_BUSINESS;
    }

    /** Whether the warning turned out to be right. */
    public boolean isConfirmed() {
        return decision != null && decision.type() != FeedbackType.GENUINE_BUSINESS;
    }

    /** Whether the victim had paid. */
    public boolean isAlreadyPaid() {
        return paid != null;
    }

    private static long first(long one, long other) {
        if (one == Event.MISSING || other == Event.MISSING) {
            return Math.max(one, other);
        }
        return Math.min(one, other);
    }
}
