package io.langyan.job.kafka;

import io.langyan.job.intake.SourceMessage;
import io.langyan.records.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.metrics.Gauge;

/**
 * How far a reader of a live feed has read. Shows, as a metric under {@code source.<topic>}, the {@code readingState}: 0
 * up to the present, 1 behind, 2 stalled.
 */
final class Reading implements AutoCloseable {
    private final Topic topic;
    private final ReadPositions positions = new ReadPositions();
    private final Probe probe;
    private final ProbeThread thread;
    private final Map<Integer, Long> told = new HashMap<>();

    Reading(Topic topic, KafkaSettings settings, Duration stalledAfter, SourceReaderContext context) {
        this.topic = topic;
        String name = settings.group() + "-" + topic.topicName() + "-probe-" + context.getIndexOfSubtask();
        Broker broker = new ConsumerBroker(settings, topic, name);
        this.probe = new Probe(topic, positions, broker, System::currentTimeMillis, stalledAfter);
        this.thread = new ProbeThread(name, probe, broker);
        context.metricGroup().addGroup("source", topic.topicName()).gauge("readingState", (Gauge<Integer>)
                () -> probe.state().ordinal());
    }

    /** Where the reader notes what it has handed on. */
    ReadPositions positions() {
        return positions;
    }

    void start() {
        thread.start();
    }

    /** From now on the partition is read here, from that offset on; negative for its beginning. */
    void open(int partition, long startingOffset) {
        positions.open(partition, startingOffset);
    }

    /** Complete once there may be news. */
    CompletableFuture<Void> news() {
        return thread.news();
    }

    /** Adds what is new about partitions. What it speaks of has been handed on before. */
    void addNews(Queue<SourceMessage> messages) {
        if (!thread.news().isDone()) {
            return;
        }
        thread.heard();
        probe.times().forEach((partition, time) -> {
            if (!time.equals(told.put(partition, time))) {
                messages.add(new SourceMessage.PartitionRead(topic, partition, time));
            }
        });
    }

    /** Everything that arrived before in any partition has been handed on, as far as it was told; or Long.MIN_VALUE. */
    long readUpTo() {
        return told.size() < positions.now().size()
                ? Long.MIN_VALUE
                : told.values().stream().mapToLong(Long::longValue).min().orElse(Long.MIN_VALUE);
    }

    @Override
    public void close() {
        thread.close();
    }
}
