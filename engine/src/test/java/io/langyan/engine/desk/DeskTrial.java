package io.langyan.engine.desk;

import io.langyan.engine.event.Event;
import io.langyan.engine.language.DeskSettingsReader;
import io.langyan.engine.language.Rules;
import java.util.ArrayList;
import java.util.List;

/** One person on a desk with the ladder that ships, and a clock that the test sets. */
final class DeskTrial {
    static final DeskSettings SETTINGS = new DeskSettingsReader(Rules.CATALOGUE).shipped();
    /** When the first thing happens. */
    static final long START = 1_773_200_000_000L;
    /** The warning that is meant where none is named. */
    static final String WARNING = "w1";

    private final Desk desk;
    private int reports;
    final DeskFile file = new DeskFile();
    final List<Order> told = new ArrayList<>();
    long now = START;

    private DeskTrial(boolean live) {
        desk = new Desk(SETTINGS, live);
    }

    static DeskTrial live() {
        return new DeskTrial(true);
    }

    static DeskTrial replay() {
        return new DeskTrial(false);
    }

    /** Lets time pass with nothing happening but what is due, each thing when it is due. */
    DeskTrial after(long millis) {
        long until = now + millis;
        while (desk.nextDue(file) <= until) {
            now = Math.max(now, desk.nextDue(file));
            told.addAll(desk.onClock(file, now));
        }
        now = until;
        return this;
    }

    DeskTrial minutes(long minutes) {
        return after(minutes * 60_000);
    }

    List<Order> notice(NoticeBuilder notice) {
        List<Order> orders = desk.onNotice(file, notice.build(), now);
        told.addAll(orders);
        return orders;
    }

    List<Order> report(FeedbackType type) {
        return report(WARNING, "f" + ++reports, type, now, Event.MISSING);
    }

    List<Order> report(String warningId, String feedbackId, FeedbackType type, long time, long amountMinor) {
        List<Order> orders =
                desk.onFeedback(file, new Feedback(feedbackId, "p1", warningId, time, type, amountMinor), now);
        told.addAll(orders);
        return orders;
    }

    long nextDue() {
        return desk.nextDue(file);
    }

    Order last() {
        return told.get(told.size() - 1);
    }
}
