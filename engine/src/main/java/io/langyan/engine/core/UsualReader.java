package io.langyan.engine.core;

import io.langyan.engine.event.Event;
import io.langyan.engine.plan.Condition;
import io.langyan.engine.plan.EvaluationContext;
import io.langyan.engine.plan.PlannedFeature;
import io.langyan.engine.rule.Feature;
import io.langyan.engine.timeline.CalendarDay;
import io.langyan.engine.timeline.DailyValues;
import io.langyan.engine.timeline.DayValues;
import io.langyan.engine.timeline.Entry;
import io.langyan.engine.timeline.Horizon;
import io.langyan.engine.timeline.LogarithmicBucket;
import io.langyan.engine.timeline.Timeline;
import io.langyan.engine.timeline.View;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Tells what is usual for an entity before the day of a trigger: from the days that are folded and from what is still
 * raw of them. Reused from trigger to trigger.
 */
final class UsualReader {
    private final Horizon horizon;
    private final EvaluationContext context = new EvaluationContext(EvaluationContext.MOST_STEPS);
    private final View view = new View();
    private boolean approximate;

    UsualReader(Horizon horizon) {
        this.horizon = horizon;
    }

    /** The value at a trigger; MISSING where a mean's sum is too large. */
    long read(PlannedFeature planned, Profile profile, Entry trigger, long now) {
        Feature.Usual usual = (Feature.Usual) planned.feature();
        DailyValues folded = profile.daysOf(planned.key());
        long today = CalendarDay.of(now);
        long first = today - usual.overMillis() / CalendarDay.MILLIS;
        NavigableMap<Long, DayValues> days =
                folded == null ? new TreeMap<>() : new TreeMap<>(folded.days().subMap(first, true, today, false));
        raw(planned, profile.timeline(), trigger, now, first)
                .days()
                .forEach((day, values) -> days.merge(day, values, DayValues::plus));
        approximate = folded != null && folded.newestForgotten() >= first;
        DayValues total = total(days);
        return total.count() < usual.atLeast() ? usual.otherwise() : statistic(usual.statistic(), total);
    }

    /** Whether days had to be left out of the value that was read last. */
    boolean approximate() {
        return approximate;
    }

    /** The days together, from the newest back until they are too many. */
    private DayValues total(NavigableMap<Long, DayValues> days) {
        DayValues total = new DayValues();
        int cells = 0;
        for (DayValues day : days.descendingMap().values()) {
            cells += day.cells();
            if (cells > DailyValues.MOST_CELLS) {
                approximate = true;
                break;
            }
            total.addAll(day);
        }
        return total;
    }

    /** What is still raw of the days from {@code first} to yesterday. */
    private DailyValues raw(PlannedFeature planned, Timeline timeline, Entry trigger, long now, long first) {
        DailyValues days = new DailyValues();
        long today = CalendarDay.of(now);
        for (int i = 0; i < timeline.size(); i++) {
            Entry entry = timeline.entry(i);
            if (entry.type().code() == planned.type() && entry != trigger) {
                view.look(entry, now, horizon);
                long day = view.exists() ? CalendarDay.of(view.begin()) : today;
                if (day >= first && day < today && planned.where().test(context.self(view)) == Condition.TRUE) {
                    add((Feature.Usual) planned.feature(), view, days);
                }
            }
        }
        return days;
    }

    /** Adds an event's value, if it has one, to its day. */
    static void add(Feature.Usual usual, View view, DailyValues days) {
        long value = view.number(usual.field());
        if (value != Event.MISSING) {
            days.add(CalendarDay.of(view.begin()), value, usual.statistic().isQuantile());
        }
    }

    private static long statistic(Feature.Statistic statistic, DayValues total) {
        if (!statistic.isQuantile()) {
            return total.sum() == Event.MISSING ? Event.MISSING : total.sum() / total.count();
        }
        long left = statistic.rank(total.count());
        int bucket = 0;
        for (Map.Entry<Integer, Long> next : total.buckets().entrySet()) {
            bucket = next.getKey();
            left -= next.getValue();
            if (left <= 0) {
                break;
            }
        }
        return LogarithmicBucket.middle(bucket);
    }
}
