package io.langyan.engine.desk;

import io.langyan.engine.event.Event;
import io.langyan.engine.warning.WarningUpdate.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides what the dispatch desk is told of the warnings of one person, and when: by evidence, by feedback, by the clock.
 * What it says of a warning beside {@link Instruction} depends on the newest notice and the set of reports alone,
 * whatever order they came in. Times are epoch milliseconds. Immutable.
 */
public final class Desk {
    /** How far apart two revisions of a warning are at least, unless it rises. */
    static final long SPACING_MILLIS = 1_000;

    /** How long feedback is kept for a warning that nobody knows, and a warning that was withdrawn. */
    static final long DORMANT_MILLIS = Duration.ofHours(48).toMillis();

    private final Climb climb;
    private final Ladder ladder;
    private final Responsibility responsibility;
    private final Editor editor;
    private final boolean live;

    /**
     * A desk.
     *
     * @param live whether there is a clock: a replay has none, so that nothing is repeated, overdue or held back there,
     *     and what would be due is worked out from event times
     */
    public Desk(DeskSettings settings, boolean live) {
        ladder = settings.ladder();
        climb = new Climb(ladder);
        responsibility = new Responsibility(settings.routing());
        editor = new Editor(settings, climb, responsibility);
        this.live = live;
    }

    /**
     * Takes what the detections make of a warning.
     *
     * @param now the clock; of no account in a replay
     * @return what to publish, in order; mostly one revision, or none where it has to wait
     */
    public List<Order> onNotice(DeskFile file, Notice notice, long now) {
        List<Order> orders = new ArrayList<>(1);
        DeskCase warning = file.open(notice.warningId());
        long at = live ? now : notice.triggeredAt();
        take(warning, notice, at);
        tell(warning, now, orders);
        notice.mergedInto().ifPresent(survivor -> handOver(warning, file.open(survivor), now, orders));
        file.tidy();
        return orders;
    }

    /**
     * Takes a report; one that is known already changes nothing, and one of a warning that nobody knows yet waits for it.
     *
     * @param now the clock; of no account in a replay
     * @return what to publish, in order
     */
    public List<Order> onFeedback(DeskFile file, Feedback feedback, long now) {
        List<Order> orders = new ArrayList<>(1);
        report(file.open(feedback.warningId()), Report.of(feedback), now, orders);
        file.tidy();
        return orders;
    }

    /**
     * Lets the clock pass: repeats, escalates and tells what had to wait. To be called when {@link #nextDue} is reached; more
     * often does no harm.
     *
     * @return what to publish, in order; never anything in a replay
     */
    public List<Order> onClock(DeskFile file, long now) {
        List<Order> orders = new ArrayList<>();
        if (!live) {
            return orders;
        }
        for (DeskCase warning : file.cases()) {
            if (warning.isKnown()) {
                boolean moved = pass(warning, now);
                if (moved || warning.pending) {
                    tell(warning, now, orders);
                }
            }
        }
        file.cases().removeIf(warning -> warning.forgetAt != Event.MISSING && warning.forgetAt <= now);
        file.tidy();
        return orders;
    }

    /** When {@link #onClock} has something to do; {@link Long#MAX_VALUE} for never, as in a replay. */
    public long nextDue(DeskFile file) {
        long next = Long.MAX_VALUE;
        if (live) {
            for (DeskCase warning : file.cases()) {
                next = Math.min(next, nextDue(warning));
            }
        }
        return next;
    }

    private static long nextDue(DeskCase warning) {
        long next = warning.position.nextDue();
        if (warning.pending) {
            next = Math.min(next, warning.published.at() + SPACING_MILLIS);
        }
        if (Responsibility.isAwaited(warning)) {
            next = Math.min(next, warning.acknowledgeBy);
        }
        return warning.forgetAt == Event.MISSING ? next : Math.min(next, warning.forgetAt);
    }

    private void take(DeskCase warning, Notice notice, long at) {
        Judgement before = warning.isKnown() ? judge(warning) : null;
        boolean wasOpen = !warning.position.closed();
        warning.notice = notice;
        Judgement after = judge(warning);
        warning.position = place(warning, before, after, wasOpen, at);
        responsibility.renew(warning, at);
        warning.forgetAt = live && warning.isDormant() ? at + DORMANT_MILLIS : Event.MISSING;
    }

    private Position place(DeskCase warning, Judgement before, Judgement after, boolean wasOpen, long at) {
        Position position = warning.position;
        Notice notice = warning.notice;
        if (notice.status() != Status.OPEN) {
            Reason reason = notice.status() == Status.WITHDRAWN ? Reason.WITHDRAWN : Reason.EPISODE_OVER;
            return wasOpen || before == null ? Position.closed(reason, at, position.attempt()) : position;
        }
        if (after.closed()) {
            return wasOpen || before == null ? Position.closed(lastReport(warning), at, position.attempt()) : position;
        }
        if (!wasOpen) {
            Reason reason = warning.published.revision() > 0
                    ? Reason.RAISED
                    : warning.reports().isEmpty() ? Reason.OPENED : lastReport(warning);
            return climb.begin(after, reason, at, position.attempt());
        }
        boolean rose = before != null && isRise(before, after, warning);
        return rose ? climb.rose(position, notice, before, after, at) : position;
    }

    private static boolean isRise(Judgement before, Judgement after, DeskCase warning) {
        return after.level().compareTo(before.level()) > 0
                || warning.notice.score() > warning.published.score()
                || after.amountGoneMinor() > before.amountGoneMinor();
    }

    private static Reason lastReport(DeskCase warning) {
        List<Report> reports = warning.reports();
        return Reason.of(reports.get(reports.size() - 1).type());
    }

    private void report(DeskCase warning, Report report, long now, List<Order> orders) {
        long at = live ? now : report.time();
        if (!warning.add(report)) {
            return;
        }
        if (!warning.isKnown()) {
            warning.forgetAt = live ? at + DORMANT_MILLIS : Event.MISSING;
            return;
        }
        if (warning.notice.status() != Status.OPEN) {
            return;
        }
        Judgement after = judge(warning);
        warning.position = climb.reported(warning.position, report.type(), after, warning.isNewest(report), at);
        warning.acknowledgeBy = Event.MISSING;
        tell(warning, now, orders);
    }

    /** What was reported of a warning that became part of another one counts for that. */
    private void handOver(DeskCase from, DeskCase to, long now, List<Order> orders) {
        for (Report report : List.copyOf(from.reports())) {
            report(to, report, now, orders);
        }
    }

    private boolean pass(DeskCase warning, long now) {
        Position before = warning.position;
        warning.position = climb.passed(before, judge(warning).level(), now);
        return responsibility.pass(warning, now) | !warning.position.equals(before);
    }

    private void tell(DeskCase warning, long now, List<Order> orders) {
        Order order = editor.order(warning, judge(warning));
        boolean waits = live
                && warning.published.revision() > 0
                && now - warning.published.at() < SPACING_MILLIS
                && !editor.isUrgent(order.change());
        warning.pending = waits;
        if (!waits) {
            warning.published = editor.published(warning, order, now);
            orders.add(order);
        }
    }

    private Judgement judge(DeskCase warning) {
        return Judgement.of(ladder, warning.notice, warning.reports());
    }
}
