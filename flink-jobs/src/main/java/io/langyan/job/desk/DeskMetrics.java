package io.langyan.job.desk;

import io.langyan.engine.desk.Feedback;
import io.langyan.schema.Warning;
import io.langyan.schema.WarningChange;
import io.langyan.schema.WarningLevel;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;

/**
 * What one subtask of the desk counts, under {@code desk}: warnings {@code opened} by level, revisions that were
 * {@code heldBack}, warnings that were {@code repeated} and {@code escalated} by the clock, feedback of an
 * {@code unknownWarning}, and the milliseconds from the first record of a warning to the first report that somebody
 * reached the person ({@code firstContact}).
 */
final class DeskMetrics {
    /** How many of the newest times the histogram looks at. */
    private static final int NEWEST = 1000;

    private final Map<WarningLevel, Counter> opened = new EnumMap<>(WarningLevel.class);
    private final Counter heldBack;
    private final Counter repeated;
    private final Counter escalated;
    private final Counter unknownWarning;
    private final Histogram firstContact;

    DeskMetrics(MetricGroup metrics) {
        MetricGroup desk = metrics.addGroup("desk");
        for (WarningLevel level : WarningLevel.values()) {
            opened.put(level, desk.addGroup("opened").counter(level.name()));
        }
        heldBack = desk.counter("heldBack");
        repeated = desk.counter("repeated");
        escalated = desk.counter("escalated");
        unknownWarning = desk.counter("unknownWarning");
        firstContact = desk.histogram("firstContact", new DescriptiveStatisticsHistogram(NEWEST));
    }

    void published(Warning warning) {
        if (warning.getChange() == WarningChange.OPENED) {
            opened.get(warning.getLevel()).inc();
        }
    }

    void holdBack() {
        heldBack.inc();
    }

    /** Counts what the clock brought about: the step that it led to, or the same step once more. */
    void passed(OnDesk before, OnDesk after) {
        if (!after.step().equals(before.step())) {
            escalated.inc();
        } else if (after.repeated() > before.repeated()) {
            repeated.inc();
        }
    }

    void answerUnknown() {
        unknownWarning.inc();
    }

    void firstContact(long millis) {
        firstContact.update(millis);
    }

    /** How many revisions had to wait. */
    long heldBack() {
        return heldBack.getCount();
    }

    /** How often the clock had something said again. */
    long repeated() {
        return repeated.getCount();
    }

    /** How often the clock led to another step. */
    long escalated() {
        return escalated.getCount();
    }

    /** How many reports answered a warning that nobody knew. */
    long unknownWarning() {
        return unknownWarning.getCount();
    }

    /** The longest time to a first contact among the newest. */
    long firstContactMillis() {
        return firstContact.getStatistics().getMax();
    }

    /** Whether a report says that somebody has talked to the person. */
    static boolean isContact(Feedback feedback) {
        return switch (feedback.type()) {
            case ANSWERED_DISSUADED, ANSWERED_DISBELIEVED, VISITED, ALREADY_PAID, GENUINE_BUSINESS -> true;
            case ACKNOWLEDGED, REFUSED, BUSY, UNREACHABLE, WRONG_PERSON, RELATIVE_TOLD -> false;
        };
    }
}
