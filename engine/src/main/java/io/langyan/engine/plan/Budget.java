package io.langyan.engine.plan;

/** What a rule may not spend without limit. */
public enum Budget {
    /** Detections. */
    HITS,
    /** The time of an evaluation. */
    TIME,
    /** What it alone has remembered of a person. */
    STATE
}
