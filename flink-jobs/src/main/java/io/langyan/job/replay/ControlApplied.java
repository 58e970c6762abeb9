package io.langyan.job.replay;

import org.apache.flink.api.connector.source.SourceEvent;

/** Says that a checkpoint has proved all control records applied, so that checkpoints need not be frequent any more. */
record ControlApplied() implements SourceEvent {}
