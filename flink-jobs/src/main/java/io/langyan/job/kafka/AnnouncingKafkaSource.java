package io.langyan.job.kafka;

import io.langyan.job.intake.SourceMessage;
import io.langyan.records.Topic;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Kafka's source, which besides tells the gate behind it which partitions it reads: a partition without a record yet must
 * hold the watermark back as well.
 */
final class AnnouncingKafkaSource
        implements Source<SourceMessage, KafkaPartitionSplit, KafkaSourceEnumState>,
                ResultTypeQueryable<SourceMessage> {
    private static final long serialVersionUID = 1L;

    private final KafkaSource<SourceMessage> source;
    private final AvroMessages messages;
    private final Topic topic;
    private final KafkaSettings settings;
    private final Duration stalledAfter;

    /**
     * A source around Kafka's.
     *
     * @param source Kafka's source
     * @param messages what decodes its messages
     * @param topic what it reads
     * @param settings how to talk to Kafka
     * @param stalledAfter of a live feed, after how long without being read up to the present it counts as stalled; else null
     */
    AnnouncingKafkaSource(
            KafkaSource<SourceMessage> source,
            AvroMessages messages,
            Topic topic,
            KafkaSettings settings,
            Duration stalledAfter) {
        this.source = source;
        this.messages = messages;
        this.topic = topic;
        this.settings = settings;
        this.stalledAfter = stalledAfter;
    }

    @Override
    public Boundedness getBoundedness() {
        return source.getBoundedness();
    }

    @Override
    public SourceReader<SourceMessage, KafkaPartitionSplit> createReader(SourceReaderContext context) throws Exception {
        SourceReader<SourceMessage, KafkaPartitionSplit> reader = source.createReader(context);
        Optional<Reading> reading =
                Optional.ofNullable(stalledAfter).map(delay -> new Reading(topic, settings, delay, context));
        reading.ifPresent(each -> messages.noteIn(each.positions()));
        return new AnnouncingReader(reader, topic, reading);
    }

    @Override
    public SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> createEnumerator(
            SplitEnumeratorContext<KafkaPartitionSplit> context) {
        return source.createEnumerator(context);
    }

    @Override
    public SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> restoreEnumerator(
            SplitEnumeratorContext<KafkaPartitionSplit> context, KafkaSourceEnumState checkpoint) throws IOException {
        return source.restoreEnumerator(context, checkpoint);
    }

    @Override
    public SimpleVersionedSerializer<KafkaPartitionSplit> getSplitSerializer() {
        return source.getSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<KafkaSourceEnumState> getEnumeratorCheckpointSerializer() {
        return source.getEnumeratorCheckpointSerializer();
    }

    @Override
    public TypeInformation<SourceMessage> getProducedType() {
        return source.getProducedType();
    }
}
