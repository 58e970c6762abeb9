package io.langyan.engine.timeline;

import io.langyan.engine.event.Event;

/**
 * What a finding can cite of an event.
 *
 * @param evidenceId identity of what happened, as detections cite it
 * @param firstRecordId identity of a call's first record by (time, id); null for events that do not last
 * @param subjectNumber the person's own number, as a call record names it, in clear: never logged; or null
 * @param subjectDivision where the first record places the person, or null
 */
public record Identity(String evidenceId, String firstRecordId, String subjectNumber, String subjectDivision) {

    static Identity of(Event event) {
        return new Identity(
                event.evidenceId(),
                event.type().interval() ? event.recordId() : null,
                event.subjectNumber(),
                event.subjectDivision());
    }

    /** The evidence alone: never the number. */
    @Override
    public String toString() {
        return "Identity[" + evidenceId + "]";
    }
}
