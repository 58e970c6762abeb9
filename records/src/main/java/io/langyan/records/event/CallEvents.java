package io.langyan.records.event;

import io.langyan.engine.event.Event;
import io.langyan.engine.event.Phase;
import io.langyan.records.Topic;
import io.langyan.schema.Call;

/** What every event from a call record has in common. */
final class CallEvents {
    private static final long MILLIS_PER_SECOND = 1000;

    private final RecentNumbers numbers;

    CallEvents(RecentNumbers numbers) {
        this.numbers = numbers;
    }

    RoutedEvent event(Call call, EventTemplate template) {
        String served = numbers.subscriber(call.getServedMsisdn());
        Event.Builder event = Event.of(template.type(), call.getEventTime()).subject(served, call.getServedDivision());
        if (template.type().interval()) {
            event.ids(call.getRecordId(), call.getCallReference())
                    .call(phase(call), orMissing(call.getAnswerTime()), partMillis(call));
        } else {
            event.ids(call.getRecordId(), call.getRecordId());
        }
        template.fill(call, event);
        Party subject = new Party(call.getServedPersonId(), null, served);
        return new RoutedEvent.Builder(event.build(), Topic.CALLS, Resolution.of(subject))
                .primary(true)
                .build();
    }

    private static Phase phase(Call call) {
        return switch (call.getPhase()) {
            case START -> Phase.START;
            case ANSWER -> Phase.ANSWER;
            case PARTIAL -> Phase.PARTIAL;
            case END -> Phase.END;
        };
    }

    private static long orMissing(Long value) {
        return value == null ? Event.MISSING : value;
    }

    private static long partMillis(Call call) {
        return call.getCallDuration() == null ? Event.MISSING : call.getCallDuration() * MILLIS_PER_SECOND;
    }
}
