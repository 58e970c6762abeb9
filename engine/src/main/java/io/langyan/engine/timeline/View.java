package io.langyan.engine.timeline;

import io.langyan.engine.catalogue.Field;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Memberships;
import io.langyan.engine.event.Phase;
import io.langyan.engine.event.Values;

/**
 * An event as it is seen from a moment. A payment always looks the same; a call is an interval that ends at its release
 * or at the moment that looks, whichever is earlier (RULES section 2, decision 0004). Mutable, so that one view can go
 * through a whole timeline; a view that is kept must not be turned.
 */
public final class View {
    private Entry entry;
    private Values values;
    private boolean exists;
    private boolean retracted;
    private long begin;
    private long end;
    private long answered = Event.MISSING;
    private long open = Event.MISSING;
    private long knownSince;

    /** A view of nothing yet: see {@link #look}. */
    public View() {}

    /**
     * An event seen from a moment.
     *
     * @param entry the event
     * @param now the moment, epoch milliseconds
     * @param horizon how records beyond the moment count
     */
    public static View of(Entry entry, long now, Horizon horizon) {
        return new View().look(entry, now, horizon);
    }

    /**
     * Turns this view to a record before anything is known of its interval, and returns it: what depends on the interval
     * is missing, and so is what a record of a call was found on, since an earlier one may have been found on something
     * else.
     */
    public View unresolved(Event event) {
        entry = null;
        boolean known = !event.type().interval() || event.memberships() == Memberships.UNASKED;
        values = known ? event : event.with(Memberships.UNASKED);
        long time = event.type().interval() ? Event.MISSING : event.time();
        set(true, time, time, time);
        return this;
    }

    /** A call that goes on, whatever its length will be: of its interval only an answer that was told is known. */
    public static View goingOn(Entry call) {
        View view = new View();
        view.entry = call;
        view.values = call;
        view.set(true, Event.MISSING, Event.MISSING, Event.MISSING);
        view.answered = 0;
        for (int i = 0; i < call.records(); i++) {
            view.answered = answerOf(call.fact(i)) == Long.MAX_VALUE ? view.answered : 1;
        }
        return view;
    }

    /** Turns this view to another event or another moment, and returns it. */
    public View look(Entry newEntry, long now, Horizon horizon) {
        entry = newEntry;
        values = newEntry;
        if (newEntry.isPlain()) {
            long time = newEntry.oldestRecord();
            set(time <= now + horizon.reachMillis(), time, time, time);
        } else if (newEntry.type().interval()) {
            lookAtCall(newEntry, now, horizon);
        } else {
            lookAtChanged(newEntry, now, horizon);
        }
        return this;
    }

    private void set(boolean newExists, long newBegin, long newEnd, long newKnownSince) {
        exists = newExists;
        begin = newBegin;
        end = newEnd;
        knownSince = newKnownSince;
        retracted = false;
        answered = Event.MISSING;
        open = Event.MISSING;
    }

    private void lookAtChanged(Entry payment, long now, Horizon horizon) {
        RecordFact told = payment.told();
        if (told == null) {
            set(false, Event.MISSING, Event.MISSING, Event.MISSING);
            return;
        }
        long time = told.time();
        boolean happened = time <= now + horizon.reachMillis() && !Changes.ruledOut(payment, time, horizon);
        set(happened, time, time, time);
        retracted = Changes.retractedAt(payment, time) <= now;
    }

    private void lookAtCall(Entry call, long now, Horizon horizon) {
        long answer = Long.MAX_VALUE;
        long release = Long.MAX_VALUE;
        long newest = Long.MIN_VALUE;
        long told = call.fact(0).time();
        for (int i = 0; i < call.records(); i++) {
            RecordFact fact = call.fact(i);
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
            set(false, Event.MISSING, Event.MISSING, Event.MISSING);
            return;
        }
        boolean isAnswered = answer <= now;
        long attempt = call.fact(0).time();
        long from = isAnswered ? answer : Math.min(attempt, answer);
        boolean silent = release == Long.MAX_VALUE && newest + horizon.silenceMillis() <= now;
        long until = silent ? Math.max(from, newest) : Math.min(release, now);
        set(true, from, Math.max(from, until), isAnswered ? told : attempt);
        answered = isAnswered ? 1 : 0;
        open = isAnswered && release > now && !silent ? 1 : 0;
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

    /**
     * Whether it had been taken back by then (RULES S12): it counts for nothing any more but the values it made known, and
     * what it triggered itself.
     */
    public boolean retracted() {
        return retracted;
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
        if (field.slot() >= 0) {
            return values.number(field.slot());
        }
        return switch (field.origin().interval().get()) {
            case ANSWERED -> answered;
            case OPEN -> open;
            case TALK -> begin == Event.MISSING ? Event.MISSING : end - begin;
        };
    }

    /** On which lists its identifiers were, as far as anybody asked. */
    public Memberships memberships() {
        return values.memberships();
    }

    /** The text in a field, or null. */
    public String text(Field field) {
        return values.text(field.slot());
    }
}
