package io.langyan.job.replay;

import org.apache.flink.api.connector.source.SourceEvent;

/**
 * The answer to {@link ControlApplied}. Flink tells the reader of the longer checkpoint interval by an event of its own,
 * and fails the job where that finds a reader that has finished; this one comes after it, so a reader that waits for it
 * is still there.
 */
record ControlAcknowledged() implements SourceEvent {}
