package io.langyan.engine.timeline;

import io.langyan.engine.catalogue.Field;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Phase;
import io.langyan.engine.event.Values;

/**
 * An event as it is seen from a moment. A payment always looks the same; a call is an interval that ends at its release
 * or at the moment that looks, whichever is earlier (RULES section 2, decision 0004).
 */
public final class View {
    private final Entry entry;
    private final Values values;
    private final boolean exists;
    private final long begin;
    private final long end;
    private final long answered;
    private final long open;
    private final long knownSince;

    private View(
            Entry entry,
            Values values,
            boolean exists,
            long begin,
            long end,
            long answered,
            long open,
            long knownSince) {
        this.entry = entry;
        this.values = values;
        this.exists = exists;
        this.begin = begin;
        this.end = end;
        this.answered = answered;
        this.open = open;
        this.knownSince = knownSince;
    }

    /**
     * An event seen from a moment.
     *
     * @param entry the event
     * @param now the moment, epoch milliseconds
     * @param horizon how records beyond the moment count
     */
    public static View of(Entry entry, long now, Horizon horizon) {
        if (!entry.type().interval()) {
            long time = entry.facts().get(0).time();
            return new View(
                    entry, entry, time <= now + horizon.reachMillis(), time, time, Event.MISSING, Event.MISSING, time);
        }
        return call(entry, now, horizon);
    }

    /** A record before anything is known of its interval: what depends on the interval is missing. */
    public static View unresolved(Event event) {
        long time = event.type().interval() ? Event.MISSING : event.time();
        return new View(null, event, true, time, time, Event.MISSING, Event.MISSING, time);
    }

    /** A call that goes on, whatever its length will be: of its interval only an answer that was told is known. */
    public static View goingOn(Entry call) {
        boolean answered = false;
        for (int i = 0; i < call.facts().size(); i++) {
            answered |= answerOf(call.facts().get(i)) != Long.MAX_VALUE;
        }
        return new View(call, call, true, Event.MISSING, Event.MISSING, answered ? 1 : 0, Event.MISSING, Event.MISSING);
    }

    private static View call(Entry entry, long now, Horizon horizon) {
        long answer = Long.MAX_VALUE;
        long release = Long.MAX_VALUE;
        long newest = Long.MIN_VALUE;
        long told = entry.facts().get(0).time();
        for (int i = 0; i < entry.facts().size(); i++) {
            RecordFact fact = entry.facts().get(i);
            if (fact.time() > now + horizon.reachMillis()) {
                break;
            }
            newest = fact.time();
            if (answerOf(fact) < answer) {
                answer = answerOf(fact);
                told = newest;
            }
            if (fact.phase() == Phase.END && release == Long.MAX_VALUE) {
                release = fact.time();
            }
        }
        if (newest == Long.MIN_VALUE) {
            return new View(entry, entry, false, Event.MISSING, Event.MISSING, 0, 0, Event.MISSING);
        }
        boolean answered = answer <= now;
        long attempt = entry.facts().get(0).time();
        long begin = answered ? answer : Math.min(attempt, answer);
        boolean silent = release == Long.MAX_VALUE && newest + horizon.silenceMillis() <= now;
        long end = silent ? Math.max(begin, newest) : Math.min(release, now);
        boolean open = answered && release > now && !silent;
        return new View(entry, entry, true, begin, Math.max(begin, end), answered ? 1 : 0, open ? 1 : 0, told);
    }

    /** The answer time that a record tells, or Long.MAX_VALUE. */
    static long answerOf(RecordFact fact) {
        if (fact.answer() != Event.MISSING) {
            return fact.answer();
        }
        if (fact.phase() == Phase.ANSWER) {
            return fact.time();
        }
        if (fact.phase() == Phase.PARTIAL) {
            return fact.part() == Event.MISSING ? fact.time() : fact.time() - fact.part();
        }
        return Long.MAX_VALUE;
    }

    /** The event behind the view; null for an unresolved record. */
    public Entry entry() {
        return entry;
    }

    /** Whether the event is known of at all from the moment that looks. */
    public boolean exists() {
        return exists;
    }

    /** When it began, epoch milliseconds: its answer, of an unanswered call its attempt, of a point event its time. */
    public long begin() {
        return begin;
    }

    /** When it ended, or the moment that looks, epoch milliseconds. */
    public long end() {
        return end;
    }

    /** Event time of the record that told when it began: of a plain record of a whole call, its release. */
    public long knownSince() {
        return knownSince;
    }

    /** The number in a field, derived from the interval where the field says so; MISSING where there is none. */
    public long number(Field field) {
        if (!field.isIntervalPart()) {
            return values.number(field.slot());
        }
        return switch (field.origin().interval().get()) {
            case ANSWERED -> answered;
            case OPEN -> open;
            case TALK -> begin == Event.MISSING ? Event.MISSING : end - begin;
        };
    }

    /** The text in a field, or null. */
    public String text(Field field) {
        return values.text(field.slot());
    }
}
