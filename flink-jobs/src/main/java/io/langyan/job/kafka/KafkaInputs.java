package io.langyan.job.kafka;

import io.langyan.job.JobInput;
import io.langyan.job.JobInputs;
import io.langyan.job.intake.SourceMessage;
import io.langyan.job.rules.RuleMessage;
import io.langyan.records.Topic;
import io.langyan.records.decode.Accepted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Reads the streams from Kafka, a source for each feed. Without state it begins with what each topic still has. */
public final class KafkaInputs implements JobInputs {
    private static final List<Topic> TOPICS =
            List.of(Topic.IDENTITIES, Topic.WATCHLIST, Topic.CALLS, Topic.PAYMENTS, Topic.FEEDBACK);
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
    private final Duration stalledAfter;

    /**
     * Reads from those brokers.
     *
     * @param settings how to talk to Kafka
     * @param lists the lists that this installation knows; entries of others are dead letters
     * @param stalledAfter how long a feed may not be read up to the present before it counts as stalled
     */
    public KafkaInputs(KafkaSettings settings, List<String> lists, Duration stalledAfter) {
        this.settings = settings;
        this.lists = List.copyOf(lists);
        this.stalledAfter = stalledAfter;
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
                            source(topic, data),
                            data ? aligned() : WatermarkStrategy.noWatermarks(),
                            "read " + topic.topicName())
                    .uid("read-" + topic.topicName())
                    .setParallelism(parallelism);
            inputs.add(new JobInput(topic.topicName(), messages, data, data ? List.of(topic) : List.of()));
        }
        return inputs;
    }

    /**
     * Adds the source of what is published.
     *
     * @throws MissingTopicException where the brokers do not have the topic
     * @throws IllegalArgumentException where it has several partitions, between which there is no order
     */
    @Override
    public Optional<DataStream<RuleMessage>> rules(StreamExecutionEnvironment environment) {
        int partitions = TopicPartitions.count(settings, List.of(Topic.RULES)).get(Topic.RULES);
        if (partitions != 1) {
            throw new IllegalArgumentException("expected the topic " + Topic.RULES.topicName()
                    + " with one partition, but found " + partitions
                    + "; make it anew, since between partitions there is"
                    + " no order");
        }
        KafkaSource<RuleMessage> source = KafkaSource.<RuleMessage>builder()
                .setProperties(settings.clientProperties())
                .setBootstrapServers(settings.bootstrapServers())
                .setGroupId(settings.group())
                .setClientIdPrefix(settings.group() + "-" + Topic.RULES.topicName())
                .setTopics(Topic.RULES.topicName())
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(new RuleMessages())
                .build();
        return Optional.of(environment
                .fromSource(source, WatermarkStrategy.noWatermarks(), "read " + Topic.RULES.topicName())
                .uid("read-" + Topic.RULES.topicName())
                .setParallelism(1));
    }

    private AnnouncingKafkaSource source(Topic topic, boolean live) {
        AvroMessages messages = new AvroMessages(topic, lists);
        KafkaSource<SourceMessage> source = KafkaSource.<SourceMessage>builder()
                .setProperties(settings.clientProperties())
                .setBootstrapServers(settings.bootstrapServers())
                .setGroupId(settings.group())
                .setClientIdPrefix(settings.group() + "-" + topic.topicName())
                .setTopics(topic.topicName())
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(messages)
                .build();
        return new AnnouncingKafkaSource(source, messages, topic, settings, live ? stalledAfter : null);
    }

    /** For alignment alone: the gate makes the watermarks that the rules see. */
    private static WatermarkStrategy<SourceMessage> aligned() {
        return WatermarkStrategy.<SourceMessage>forMonotonousTimestamps()
                .withTimestampAssigner((message, given) -> time(message, given))
                .withIdleness(IDLE_AFTER)
                .withWatermarkAlignment(ALIGNMENT_GROUP, MAX_DRIFT, ALIGNMENT_INTERVAL);
    }

    /** How far a feed has been read comes with a time: nobody need wait for one where nothing comes any more. */
    private static long time(SourceMessage message, long given) {
        return message instanceof SourceMessage.Arrived arrived && arrived.decoded() instanceof Accepted accepted
                ? Math.min(accepted.eventTime(), accepted.arrivalTime())
                : message instanceof SourceMessage.PartitionRead ? given : Long.MIN_VALUE;
    }
}
