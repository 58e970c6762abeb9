package io.langyan.engine.desk;

import io.langyan.engine.event.Event;
import io.langyan.engine.warning.WarningUpdate.Status;
import java.util.ArrayList;
import java.util.List;

/** One warning on the desk. Mutable. */
final class DeskCase {
    /** How many reports of one warning count; of more, the newest. */
    static final int MOST_REPORTS = 64;

    private final String warningId;
    private final List<Report> reports;
    Notice notice;
    Position position = Position.NOWHERE;
    Published published = Published.NOTHING;
    /** Whether something is still to be told that had to wait. */
    boolean pending;
    /** The city of the centre that it was last given to; null where to none. */
    String centre;
    /** Until when that centre has to acknowledge it. */
    long acknowledgeBy = Event.MISSING;
    /** Whether it was given to the own centre as well. */
    boolean alsoOwn;
    /** When it is to be forgotten, by the clock. */
    long forgetAt = Event.MISSING;

    DeskCase(String warningId) {
        this(warningId, new ArrayList<>(0));
    }

    DeskCase(String warningId, List<Report> reports) {
        this.warningId = warningId;
        this.reports = reports;
    }

    String warningId() {
        return warningId;
    }

    /** In {@link Report#ORDER}. */
    List<Report> reports() {
        return reports;
    }

    /** Whether the detections have made it; else only feedback has come. */
    boolean isKnown() {
        return notice != null;
    }

    /** Takes a report; false where it is known or older than all that count. */
    boolean add(Report report) {
        if (reports.stream().anyMatch(known -> known.feedbackId().equals(report.feedbackId()))) {
            return false;
        }
        reports.add(report);
        reports.sort(Report.ORDER);
        return reports.size() <= MOST_REPORTS || reports.remove(0) != report;
    }

    boolean isNewest(Report report) {
        return reports.get(reports.size() - 1) == report;
    }

    Status status(Judgement judgement) {
        return notice.status() == Status.OPEN && judgement.closed() ? Status.CLOSED : notice.status();
    }

    /** Whether nothing can come of it any more: its episode is over for good, and everything has been told. */
    boolean isOver() {
        return isKnown() && notice.status() == Status.CLOSED && notice.isFinal() && !pending;
    }

    /**
     * Whether it is kept only for what might still come: feedback without a warning, or a warning that was withdrawn or
     * became part of another one, of which nothing final need ever be said.
     */
    boolean isDormant() {
        return !isKnown() || notice.status() != Status.OPEN;
    }

    /** When it came up, in event time. */
    long openedAt() {
        return isKnown()
                ? notice.openedAt()
                : reports.isEmpty() ? 0 : reports.get(0).time();
    }
}
