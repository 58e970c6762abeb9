package io.langyan.job.replay;

import org.apache.flink.api.connector.source.SourceEvent;

/**
 * Says that all control records have gone out and that a checkpoint is wanted now, to prove them applied. The enumerator
 * sends it back once it has seen to that; the reader must not end before.
 */
record ControlEmitted() implements SourceEvent {}
