package io.langyan.job.kafka;

import io.langyan.job.intake.SourceMessage;
import io.langyan.records.Topic;
import java.io.IOException;
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
    private final Topic topic;

    AnnouncingKafkaSource(KafkaSource<SourceMessage> source, Topic topic) {
        this.source = source;
        this.topic = topic;
    }

    @Override
    public Boundedness getBoundedness() {
        return source.getBoundedness();
    }

    @Override
    public SourceReader<SourceMessage, KafkaPartitionSplit> createReader(SourceReaderContext context) throws Exception {
        return new AnnouncingReader(source.createReader(context), topic);
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
