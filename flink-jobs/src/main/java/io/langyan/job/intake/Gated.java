package io.langyan.job.intake;

import io.langyan.records.Topic;

/** What leaves a gate. */
public sealed interface Gated permits GatedRecord, Gated.FeedRead {
    /**
     * That the gate has handed on everything that arrived before a moment.
     *
     * @param feed the topic
     * @param time epoch milliseconds on the clock of the reader
     */
    record FeedRead(Topic feed, long time) implements Gated {}
}
