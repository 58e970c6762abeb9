package io.langyan.bench.workload;

/**
 * What a competitor says of an event.
 *
 * @param detection the detection
 * @param sequence number of the event
 * @param stage how sure it is
 */
public record Hit(Detection detection, long sequence, Stage stage) {
    /** How sure a competitor is. */
    public enum Stage {
        /** It is a hit, as far as is known. */
        PROVISIONAL,
        /** It is a hit, and the watermark has passed it. */
        FINAL,
        /** It is no hit after all. */
        WITHDRAWN
    }
}
