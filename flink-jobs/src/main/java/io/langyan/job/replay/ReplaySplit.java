package io.langyan.job.replay;

import io.langyan.records.Topic;
import java.nio.file.Path;
import org.apache.flink.api.connector.source.SourceSplit;

/**
 * One file of a replay.
 *
 * @param topic what it holds
 * @param file where it is
 * @param linesRead how many of its lines, in the order of arrival, have been read already
 */
public record ReplaySplit(Topic topic, Path file, long linesRead) implements SourceSplit {
    @Override
    public String splitId() {
        return topic.topicName();
    }
}
