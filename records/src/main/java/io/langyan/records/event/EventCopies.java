package io.langyan.records.event;

import io.langyan.engine.event.Event;

/** Copies of events with one value changed. */
final class EventCopies {
    private EventCopies() {}

    static Event with(Event event, int numericSlot, long value) {
        Event.Builder copy = Event.of(event.type(), event.time())
                .ids(event.recordId(), event.evidenceId())
                .call(event.phase(), event.answerTime(), event.partMillis())
                .subject(event.subjectNumber(), event.subjectDivision());
        for (int slot = 0; slot < event.type().numericSlots(); slot++) {
            copy.number(slot, slot == numericSlot ? value : event.number(slot));
        }
        for (int slot = 0; slot < event.type().textSlots(); slot++) {
            copy.text(slot, event.text(slot));
        }
        return copy.build();
    }
}
