package io.langyan.engine.oracle;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.core.CoreSettings;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Phase;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * One thing that happened: a payment with the record that tells of it, or a call with all of its records (RULES section
 * 2).
 *
 * @param records the records, by (time, id)
 * @param changes of a payment, the records that take it back or rule it out, by (time, id)
 */
record Occurrence(List<Event> records, List<Event> changes) {

    EventType type() {
        return records.get(0).type();
    }

    String id() {
        return records.get(0).evidenceId();
    }

    /** When it triggers: a call at its release, and until that is known at its newest record (0004 §3). */
    long triggerTime() {
        long newest = records.get(records.size() - 1).time();
        return type().interval() ? release(records.stream().toList()).orElse(newest) : newest;
    }

    /** Whether it will not go on: a call once its release is known. */
    boolean isOver() {
        return !type().interval() || release(records).isPresent();
    }

    /** The event as seen from a trigger at t; empty where it does not exist for that trigger (0004 §1, §2). */
    Optional<Sighting> seenFrom(long t, CoreSettings settings) {
        if (!type().interval()) {
            long time = records.get(0).time();
            boolean takenBack = takenBackAt().filter(moment -> moment <= t).isPresent();
            return time <= t && !isRuledOut(settings)
                    ? Optional.of(new Sighting(this, time, time, false, false, takenBack))
                    : Optional.empty();
        }
        List<Event> told = records.stream()
                .filter(e -> e.time() <= t + settings.reach().toMillis())
                .toList();
        return told.isEmpty()
                ? Optional.empty()
                : callSeenFrom(t, told, settings).filter(call -> call.time() <= t);
    }

    /** When a payment was taken back: by the first record that says so and is no earlier than itself (0004 §13). */
    Optional<Long> takenBackAt() {
        return changes.stream()
                .filter(change -> change.phase() == Phase.RETRACT)
                .map(Event::time)
                .filter(moment -> moment >= records.get(0).time())
                .findFirst();
    }

    /** Whether a payment was accepted within the reach before it was rejected, so that it is no refused one (0004 §13). */
    private boolean isRuledOut(CoreSettings settings) {
        long time = records.get(0).time();
        return changes.stream()
                .filter(change -> change.phase() == Phase.RULE_OUT)
                .map(Event::time)
                .anyMatch(moment ->
                        moment <= time && moment >= time - settings.reach().toMillis());
    }

    private Optional<Sighting> callSeenFrom(long t, List<Event> told, CoreSettings settings) {
        long answer = told.stream().flatMapToLong(Occurrence::answersTold).min().orElse(Long.MAX_VALUE);
        boolean answered = answer <= t;
        long begin = answered ? answer : told.get(0).time();
        Optional<Long> release = release(told);
        long newest = told.get(told.size() - 1).time();
        boolean silent = release.isEmpty() && t - newest >= settings.silence().toMillis();
        long end = Math.min(t, release.orElse(t));
        if (silent) {
            end = Math.max(begin, newest);
        }
        boolean open = answered && !silent && release.orElse(Long.MAX_VALUE) > t;
        return Optional.of(new Sighting(this, begin, end, answered, open, false));
    }

    /** The time of the record that told a trigger at t when this began: of an answered call, when it was answered. */
    long beginToldAt(long t, CoreSettings settings) {
        long answer = records.stream()
                .filter(e -> e.time() <= t + settings.reach().toMillis())
                .flatMapToLong(Occurrence::answersTold)
                .min()
                .orElse(Long.MAX_VALUE);
        return records.stream()
                .filter(e -> answer > t || answersTold(e).anyMatch(told -> told == answer))
                .mapToLong(Event::time)
                .min()
                .orElseThrow();
    }

    private static LongStream answersTold(Event record) {
        if (record.answerTime() != Event.MISSING) {
            return LongStream.of(record.answerTime());
        }
        if (record.phase() == Phase.ANSWER) {
            return LongStream.of(record.time());
        }
        if (record.phase() == Phase.PARTIAL) {
            // Without a duration it tells this much: the call is open then (DESIGN 4.1).
            return LongStream.of(record.time() - (record.partMillis() == Event.MISSING ? 0 : record.partMillis()));
        }
        return LongStream.empty();
    }

    private static Optional<Long> release(List<Event> records) {
        return records.stream()
                .filter(record -> record.phase() == Phase.END)
                .map(Event::time)
                .findFirst();
    }
}
