package io.langyan.engine.timeline;

/**
 * How far records reach (decision 0004).
 *
 * @param reachMillis a record acts on triggers no older than this before its event time
 * @param silenceMillis a call without a record for this long counts as ended at its last
 */
public record Horizon(long reachMillis, long silenceMillis) {}
