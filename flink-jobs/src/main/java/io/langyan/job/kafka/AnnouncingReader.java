package io.langyan.job.kafka;

import io.langyan.job.intake.SourceMessage;
import io.langyan.records.Topic;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.InputStatus;

/**
 * Announces each partition before its first record, and tells how far each has been read, behind the records it speaks
 * of; leaves everything else to Kafka's reader.
 */
@SuppressWarnings("try") // What Kafka's reader throws when it is closed goes on as it is.
final class AnnouncingReader implements SourceReader<SourceMessage, KafkaPartitionSplit> {
    private final SourceReader<SourceMessage, KafkaPartitionSplit> reader;
    private final Topic topic;
    private final Optional<Reading> reading;
    private final Queue<SourceMessage> announcements = new ArrayDeque<>();

    /**
     * A reader around Kafka's.
     *
     * @param reading how far it has read, of a live feed
     */
    AnnouncingReader(SourceReader<SourceMessage, KafkaPartitionSplit> reader, Topic topic, Optional<Reading> reading) {
        this.reader = reader;
        this.topic = topic;
        this.reading = reading;
    }

    @Override
    public void start() {
        reader.start();
        reading.ifPresent(Reading::start);
    }

    @Override
    public void addSplits(List<KafkaPartitionSplit> splits) {
        for (KafkaPartitionSplit split : splits) {
            announcements.add(new SourceMessage.PartitionOpened(topic, split.getPartition()));
            reading.ifPresent(each -> each.open(split.getPartition(), split.getStartingOffset()));
        }
        reader.addSplits(splits);
    }

    @Override
    public InputStatus pollNext(ReaderOutput<SourceMessage> output) throws Exception {
        if (announcements.isEmpty()) {
            reading.ifPresent(each -> each.addNews(announcements));
        }
        if (announcements.isEmpty()) {
            return reader.pollNext(output);
        }
        // The time is for alignment with other feeds alone.
        output.collect(announcements.remove(), reading.map(Reading::readUpTo).orElse(Long.MIN_VALUE));
        return InputStatus.MORE_AVAILABLE;
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        if (!announcements.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> records = reader.isAvailable();
        return reading.map(each -> CompletableFuture.anyOf(records, each.news()).thenAccept(any -> {}))
                .orElse(records);
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
        try {
            if (reading.isPresent()) {
                reading.get().close();
            }
        } finally {
            reader.close();
        }
    }
}
