package io.langyan.job.kafka;

import io.langyan.job.intake.SourceMessage;
import io.langyan.records.Topic;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.InputStatus;

/** Announces each partition before its first record; leaves everything else to Kafka's reader. */
@SuppressWarnings("try") // What Kafka's reader throws when it is closed goes on as it is.
final class AnnouncingReader implements SourceReader<SourceMessage, KafkaPartitionSplit> {
    private final SourceReader<SourceMessage, KafkaPartitionSplit> reader;
    private final Topic topic;
    private final Queue<SourceMessage> announcements = new ArrayDeque<>();

    AnnouncingReader(SourceReader<SourceMessage, KafkaPartitionSplit> reader, Topic topic) {
        this.reader = reader;
        this.topic = topic;
    }

    @Override
    public void start() {
        reader.start();
    }

    @Override
    public void addSplits(List<KafkaPartitionSplit> splits) {
        for (KafkaPartitionSplit split : splits) {
            announcements.add(new SourceMessage.PartitionOpened(topic, split.getPartition()));
        }
        reader.addSplits(splits);
    }

    @Override
    public InputStatus pollNext(ReaderOutput<SourceMessage> output) throws Exception {
        if (announcements.isEmpty()) {
            return reader.pollNext(output);
        }
        output.collect(announcements.remove());
        return InputStatus.MORE_AVAILABLE;
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        // An announcement may wait for the next record of any partition: until then no watermark moves anyway.
        return reader.isAvailable();
    }

    @Override
    public List<KafkaPartitionSplit> snapshotState(long checkpointId) {
        return reader.snapshotState(checkpointId);
    }

    @Override
    public void notifyNoMoreSplits() {
        reader.notifyNoMoreSplits();
    }

    @Override
    public void handleSourceEvents(SourceEvent event) {
        reader.handleSourceEvents(event);
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) throws Exception {
        reader.notifyCheckpointComplete(checkpointId);
    }

    @Override
    public void notifyCheckpointAborted(long checkpointId) throws Exception {
        reader.notifyCheckpointAborted(checkpointId);
    }

    @Override
    public void pauseOrResumeSplits(Collection<String> splitsToPause, Collection<String> splitsToResume) {
        reader.pauseOrResumeSplits(splitsToPause, splitsToResume);
    }

    @Override
    public void close() throws Exception {
        reader.close();
    }
}
