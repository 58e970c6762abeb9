package io.langyan.job.kafka;

import io.langyan.job.JobInput;
import io.langyan.job.JobInputs;
import io.langyan.job.intake.SourceMessage;
import io.langyan.records.Topic;
import io.langyan.records.decode.Accepted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Reads the streams from Kafka, a source for each feed. Without state it begins with what each topic still has. */
public final class KafkaInputs implements JobInputs {
    private static final List<Topic> TOPICS = List.of(Topic.IDENTITIES, Topic.WATCHLIST, Topic.CALLS, Topic.PAYMENTS);
    private static final String ALIGNMENT_GROUP = "feeds";
    /**
     * How far one feed may be read ahead of the other while catching up. Call records act on payments up to four hours
     * old; feeds that live that far apart must not wait for each other.
     */
    private static final Duration MAX_DRIFT = Duration.ofHours(4);

    private static final Duration ALIGNMENT_INTERVAL = Duration.ofSeconds(1);
    /** A feed without records for that long is not waited for. Its part of the watermark still is: see the gate. */
    private static final Duration IDLE_AFTER = Duration.ofSeconds(5);

    private final KafkaSettings settings;
    private final List<String> lists;

    /** Reads from those brokers; entries of other lists than those are dead letters. */
    public KafkaInputs(KafkaSettings settings, List<String> lists) {
        this.settings = settings;
        this.lists = List.copyOf(lists);
    }

    /**
     * Adds a source for each topic.
     *
     * @throws MissingTopicException where the brokers do not have a topic
     */
    @Override
    public List<JobInput> attach(StreamExecutionEnvironment environment) {
        Map<Topic, Integer> partitions = TopicPartitions.count(settings, TOPICS);
        List<JobInput> inputs = new ArrayList<>();
        for (Topic topic : TOPICS) {
            boolean data = topic == Topic.CALLS || topic == Topic.PAYMENTS;
            // A reader without a partition would hold the watermark back for ever.
            int parallelism = Math.min(environment.getParallelism(), partitions.get(topic));
            DataStream<SourceMessage> messages = environment
                    .fromSource(
                            source(topic),
                            data ? aligned() : WatermarkStrategy.noWatermarks(),
                            "read " + topic.topicName())
                    .uid("read-" + topic.topicName())
                    .setParallelism(parallelism);
            inputs.add(new JobInput(topic.topicName(), messages, data));
        }
        return inputs;
    }

    private AnnouncingKafkaSource source(Topic topic) {
        KafkaSource<SourceMessage> source = KafkaSource.<SourceMessage>builder()
                .setProperties(settings.clientProperties())
                .setBootstrapServers(settings.bootstrapServers())
                .setGroupId(settings.group())
                .setClientIdPrefix(settings.group() + "-" + topic.topicName())
                .setTopics(topic.topicName())
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(new AvroMessages(topic, lists))
                .build();
        return new AnnouncingKafkaSource(source, topic);
    }

    /** For alignment alone: the gate makes the watermarks that the rules see. */
    private static WatermarkStrategy<SourceMessage> aligned() {
        return WatermarkStrategy.<SourceMessage>forMonotonousTimestamps()
                .withTimestampAssigner((message, any) -> time(message))
                .withIdleness(IDLE_AFTER)
                .withWatermarkAlignment(ALIGNMENT_GROUP, MAX_DRIFT, ALIGNMENT_INTERVAL);
    }

    private static long time(SourceMessage message) {
        return message instanceof SourceMessage.Arrived arrived && arrived.decoded() instanceof Accepted accepted
                ? Math.min(accepted.eventTime(), accepted.arrivalTime())
                : Long.MIN_VALUE;
    }
}
