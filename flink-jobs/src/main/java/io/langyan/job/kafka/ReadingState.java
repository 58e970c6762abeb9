package io.langyan.job.kafka;

/** How a reader of a live feed gets on; its ordinal is the value of the metric. */
enum ReadingState {
    /** Everything has been read up to the present, or nearly. */
    CAUGHT_UP,
    /** There is more than can be read at once, and reading goes on. */
    BEHIND,
    /** There is more, or nobody knows, and nothing is read. */
    STALLED
}
