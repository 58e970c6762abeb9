package io.langyan.engine.oracle;

import io.langyan.engine.event.Event;
import io.langyan.engine.event.Phase;
import java.util.List;
import java.util.Random;

/**
 * Makes up the records of one call: a plain record of the whole, or some of the records of its course; unanswered,
 * silent without a release, minutes or hours long. What the records tell is true of one course of events.
 */
final class RandomCall {
    private static final long[] LENGTHS = {
        Sample.minutes(1),
        Sample.minutes(5),
        Sample.minutes(10),
        Sample.hours(1),
        Sample.hours(3),
        Sample.hours(5),
        Sample.hours(7),
        Sample.hours(12)
    };
    private static final String[] NUMBERS = {"+85221896555", "+85221896556", "+8617012345678", null};
    private static final String[] CLASSES = {"overseas", "mvno", "official"};

    private final Random random;
    private final String type;
    private final String reference;
    private final String other;
    private final String otherClass;
    private final List<Event> records;

    private RandomCall(Random random, String type, String reference, List<Event> records) {
        this.random = random;
        this.type = type;
        this.reference = reference;
        this.other = NUMBERS[random.nextInt(NUMBERS.length)];
        this.otherClass = CLASSES[random.nextInt(CLASSES.length)];
        this.records = records;
    }

    /** Adds the records of a call attempted at that time. */
    static void of(Random random, String type, String reference, long attempt, List<Event> records) {
        RandomCall call = new RandomCall(random, type, reference, records);
        long answer = attempt + Sample.minutes(random.nextInt(2));
        long release = answer + LENGTHS[random.nextInt(LENGTHS.length)];
        switch (random.nextInt(6)) {
            case 0 -> call.unanswered(attempt, answer);
            case 1, 2 -> call.record(Phase.END, release, answer, release - answer);
            default -> call.course(attempt, answer, release);
        }
    }

    private void unanswered(long attempt, long end) {
        if (random.nextBoolean()) {
            record(Phase.START, attempt, Event.MISSING, Event.MISSING);
        }
        record(Phase.END, end, Event.MISSING, Event.MISSING);
    }

    /** Some of the records of a call, at least its answer or its release. */
    private void course(long attempt, long answer, long release) {
        if (random.nextBoolean()) {
            record(Phase.START, attempt, Event.MISSING, Event.MISSING);
        }
        boolean answerTold = random.nextInt(4) > 0;
        if (answerTold) {
            record(Phase.ANSWER, answer, random.nextBoolean() ? answer : Event.MISSING, Event.MISSING);
        }
        long since = answer;
        int parts = random.nextInt(3);
        for (int i = 1; i <= parts; i++) {
            long time = answer + (release - answer) * i / (parts + 1);
            if (random.nextInt(4) > 0) {
                boolean tells = random.nextInt(4) > 0;
                record(
                        Phase.PARTIAL,
                        time,
                        random.nextInt(4) == 0 ? answer : Event.MISSING,
                        tells ? time - since : Event.MISSING);
            }
            since = time;
        }
        if (!answerTold || random.nextInt(3) > 0) {
            boolean tells = random.nextInt(3) > 0;
            record(Phase.END, release, tells ? answer : Event.MISSING, tells ? release - answer : Event.MISSING);
        }
    }

    private void record(Phase phase, long time, long answerTime, long partMillis) {
        boolean received = type.equals("call.received");
        Event.Builder builder = Event.of(Sample.type(type), time)
                .ids(reference + "/" + phase + "/" + (time - Sample.START), reference)
                .call(phase, answerTime, partMillis)
                .subject("+8613800000001", random.nextInt(8) == 0 ? null : "34010" + random.nextInt(2))
                .value(received ? "caller_class" : "callee_class", otherClass);
        builder.text(received ? "caller" : "callee", other);
        if (received) {
            builder.number("forwarded", 0).text("callee", "+8613800000001");
        }
        records.add(builder.build());
    }
}
