package io.langyan.engine.oracle;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Phase;

/**
 * Makes the records of one call.
 *
 * @param type call.received or call.placed
 * @param reference its callReference
 * @param other the number on the other side
 * @param otherClass that number's class
 */
record SampleCall(EventType type, String reference, String other, String otherClass) {

    SampleCall ofClass(String numberClass) {
        return new SampleCall(type, reference, other, numberClass);
    }

    /** The attempt. */
    Event start(long time) {
        return record(Phase.START, time, Event.MISSING, Event.MISSING);
    }

    /** The answer. */
    Event answer(long time) {
        return record(Phase.ANSWER, time, Event.MISSING, Event.MISSING);
    }

    /** An interim record that tells how long its part of the call was. */
    Event partial(long time, long partMillis) {
        return record(Phase.PARTIAL, time, Event.MISSING, partMillis);
    }

    /** The release, which tells no more than itself. */
    Event end(long time) {
        return record(Phase.END, time, Event.MISSING, Event.MISSING);
    }

    /** A plain record of a whole answered call, written at its release. */
    Event plain(long answer, long release) {
        return record(Phase.END, release, answer, release - answer);
    }

    Event record(Phase phase, long time, long answerTime, long partMillis) {
        boolean received = type.name().equals("call.received");
        Event.Builder builder = Event.of(type, time)
                .ids(reference + "/" + phase + "/" + (time - Sample.START), reference)
                .call(phase, answerTime, partMillis)
                .subject("+8613800000001", "340102")
                .text(received ? "caller" : "callee", other)
                .value(received ? "caller_class" : "callee_class", otherClass);
        if (received) {
            builder.number("forwarded", 0).text("callee", "+8613800000001");
        }
        return builder.build();
    }
}
