package io.langyan.job.replay;

import org.apache.flink.api.connector.source.SourceEvent;

/**
 * Says that a checkpoint has proved all control records applied, so that checkpoints need not be frequent any more. The
 * enumerator sends it back once it has seen to that; the reader must not end before.
 */
record ControlApplied() implements SourceEvent {}
