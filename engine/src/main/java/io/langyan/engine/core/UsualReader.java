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
import io.langyan.engine.timeline.View;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Tells what is usual for an entity before the day of a trigger: from the days that are folded and from what is still
 * raw of them. One reader serves one feature at one trigger.
 */
final class UsualReader {
    private final PlannedFeature planned;
    private final Feature.Usual usual;
    private final DailyValues folded;
    private final Horizon horizon;
    private boolean approximate;

    /** A reader of that feature, of which older days were folded so; null where none were. */
    UsualReader(PlannedFeature planned, DailyValues folded, Horizon horizon) {
        this.planned = planned;
        this.usual = (Feature.Usual) planned.feature();
        this.folded = folded;
        this.horizon = horizon;
    }

    /** The value at a trigger; MISSING where a mean's sum is too large. */
    long read(Iterable<Entry> timeline, Entry trigger, long now) {
        long today = CalendarDay.of(now);
        long first = today - usual.overMillis() / CalendarDay.MILLIS;
        approximate = folded != null && folded.newestForgotten() >= first;
        DayValues total = new DayValues();
        int cells = 0;
        for (DayValues day :
                days(timeline, trigger, now, first, today).descendingMap().values()) {
            cells += day.cells();
            if (cells > DailyValues.MOST_CELLS) {
                approximate = true;
                break;
            }
            total.addAll(day);
        }
        return total.count() < usual.atLeast() ? usual.otherwise() : statistic(total);
    }

    /** Whether days within the window had to be left out. */
    boolean approximate() {
        return approximate;
    }

    private NavigableMap<Long, DayValues> days(
            Iterable<Entry> timeline, Entry trigger, long now, long first, long today) {
        NavigableMap<Long, DayValues> days =
                folded == null ? new TreeMap<>() : new TreeMap<>(folded.days().subMap(first, true, today, false));
        raw(timeline, trigger, now, first, today)
                .days()
                .forEach((day, values) -> days.merge(day, values, DayValues::plus));
        return days;
    }

    private DailyValues raw(Iterable<Entry> timeline, Entry trigger, long now, long first, long today) {
        EvaluationContext context = new EvaluationContext(0);
        DailyValues days = new DailyValues();
        for (Entry entry : timeline) {
            if (entry.type().code() == planned.type() && entry != trigger) {
                View view = View.of(entry, now, horizon);
                long day = view.exists() ? CalendarDay.of(view.begin()) : today;
                if (day >= first && day < today && planned.where().test(context.self(view)) == Condition.TRUE) {
                    add(usual, view, days);
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

    private long statistic(DayValues total) {
        if (!usual.statistic().isQuantile()) {
            return total.sum() == Event.MISSING ? Event.MISSING : total.sum() / total.count();
        }
        long left = usual.statistic().rank(total.count());
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
