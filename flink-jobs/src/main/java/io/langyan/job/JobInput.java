package io.langyan.job;

import io.langyan.job.intake.SourceMessage;
import io.langyan.records.Topic;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * One source of the job.
 *
 * @param name a stable name for operators, uids and metrics, for example {@code calls}
 * @param messages what it reads
 * @param carriesData whether calls or payments are among it, so that the watermark waits for it
 * @param live the feeds of which it tells how far it has read them, while things happen; none in a replay
 */
public record JobInput(String name, DataStream<SourceMessage> messages, boolean carriesData, List<Topic> live) {
    /** Copies its list. */
    public JobInput {
        live = List.copyOf(live);
    }
}
