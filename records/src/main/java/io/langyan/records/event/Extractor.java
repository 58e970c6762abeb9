package io.langyan.records.event;

import io.langyan.engine.event.Event;
import org.apache.avro.generic.IndexedRecord;

/** Reads one field of an event from its record. */
sealed interface Extractor {
    /** Puts the value, where there is one, into the event. */
    void extract(IndexedRecord value, Event.Builder event);

    /** Reads numbers, codes, and truth as 1 and 0; {@link Event#MISSING} for what is missing. */
    @FunctionalInterface
    interface NumberSource {
        long number(IndexedRecord value);
    }

    /** Reads texts and identifiers; null for what is missing. */
    @FunctionalInterface
    interface TextSource {
        String text(IndexedRecord value);
    }

    /**
     * Of a numeric field.
     *
     * @param slot the numeric slot of the event
     * @param source where the value comes from
     */
    record OfNumber(int slot, NumberSource source) implements Extractor {
        @Override
        public void extract(IndexedRecord value, Event.Builder event) {
            event.number(slot, source.number(value));
        }
    }

    /**
     * Of a text field.
     *
     * @param slot the text slot of the event
     * @param source where the value comes from
     */
    record OfText(int slot, TextSource source) implements Extractor {
        @Override
        public void extract(IndexedRecord value, Event.Builder event) {
            event.text(slot, source.text(value));
        }
    }
}
