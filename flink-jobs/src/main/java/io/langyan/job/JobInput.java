package io.langyan.job;

import io.langyan.job.intake.SourceMessage;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * One source of the job.
 *
 * @param name a stable name for operators, uids and metrics, for example {@code calls}
 * @param messages what it reads
 * @param carriesData whether calls or payments are among it, so that the watermark waits for it
 */
public record JobInput(String name, DataStream<SourceMessage> messages, boolean carriesData) {}
