package io.langyan.engine.desk;

import io.langyan.engine.event.Event;
import io.langyan.engine.rule.Level;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * The outcome that the ladder that ships leads to, worked out anew from all that was said so far, for somebody whose rule
 * asks for what is usual at its level. Written apart from the desk, from docs/desk.md.
 */
final class DeskModel {
    private record Said(long time, String id, FeedbackType type, long amount) {}

    /**
     * What everything comes to.
     *
     * @param level how urgent
     * @param closed whether nothing is left to do
     * @param amount what is gone
     */
    record Result(Level level, boolean closed, long amount) {}

    private final Map<String, NoticeBuilder> notices = new HashMap<>();
    private final Map<String, TreeSet<Said>> reports = new HashMap<>();

    void notice(NoticeBuilder notice) {
        notices.put(notice.warningId(), notice);
    }

    void report(String warningId, String id, FeedbackType type, long time, long amount) {
        TreeSet<Said> said = reports.computeIfAbsent(
                warningId, key -> new TreeSet<>(Comparator.comparing(Said::time).thenComparing(Said::id)));
        if (said.stream().noneMatch(other -> other.id().equals(id))) {
            said.add(new Said(time, id, type, amount));
        }
    }

    Result result(String warningId) {
        NoticeBuilder notice = notices.get(warningId);
        int level = notice.level().ordinal();
        long amount = notice.amountGoneMinor();
        int unreached = 0;
        long closedAt = Long.MIN_VALUE;
        boolean closed = false;
        for (Said said : reports.getOrDefault(warningId, new TreeSet<>(Comparator.comparing(Said::time)))) {
            if (closed && closedAt < notice.triggeredAt() && notice.triggeredAt() <= said.time()) {
                closed = false;
                unreached = 0;
            }
            boolean missed = said.type() == FeedbackType.BUSY
                    || said.type() == FeedbackType.UNREACHABLE
                    || said.type() == FeedbackType.REFUSED;
            if (missed && !closed) {
                unreached++;
                if (unreached == 2 || said.type() == FeedbackType.BUSY && level >= Level.HIGH.ordinal()) {
                    level = Math.min(level + 1, 3);
                }
            }
            switch (said.type()) {
                case ANSWERED_DISSUADED, VISITED, GENUINE_BUSINESS -> {
                    closed = true;
                    closedAt = said.time();
                }
                case ALREADY_PAID -> {
                    closed = false;
                    level = Math.min(level + 1, 3);
                    amount = said.amount() == Event.MISSING ? amount : Math.max(amount, said.amount());
                }
                case ANSWERED_DISBELIEVED -> closed = false;
                default -> {
                    // The others change neither level nor whether it is closed.
                }
            }
        }
        if (closed && closedAt < notice.triggeredAt()) {
            closed = false;
        }
        return new Result(Level.values()[level], closed, amount);
    }
}
