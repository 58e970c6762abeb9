package io.langyan.cli.rules;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.records.Topic;
import io.langyan.records.avro.SingleObjectCodec;
import io.langyan.records.avro.UnreadableRecordException;
import io.langyan.records.bundle.BundleVerifier;
import io.langyan.records.bundle.MuteVerifier;
import io.langyan.records.bundle.Refusal;
import io.langyan.records.bundle.RuleMessages;
import io.langyan.records.bundle.RuleSet;
import io.langyan.records.bundle.TrustedKeys;
import io.langyan.records.bundle.VerifiedBundle;
import io.langyan.schema.RuleBundle;
import io.langyan.schema.RuleMute;
import io.langyan.schema.RuleState;
import io.langyan.schema.RuleStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Takes bundles and mutes from the topic as the job's subtasks do, each for itself, and answers; it evaluates nothing.
 * Two stages of two subtasks each.
 */
public final class StandInJob implements AutoCloseable {
    private static final List<String> STAGES = List.of("counterparty", "subject");
    private static final int PARALLELISM = 2;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<Subtask> subtasks = new ArrayList<>();
    private final Catalogue catalogue;
    private final Thread thread = new Thread(this::run, "stand-in-job");
    private volatile boolean closed;

    private StandInJob(String bootstrapServers, Catalogue catalogue, TrustedKeys trusted) {
        this.catalogue = catalogue;
        Map<String, Object> properties = Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
        List<TopicPartition> partitions = List.of(new TopicPartition(Topic.RULES.topicName(), 0));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        for (String stage : STAGES) {
            for (int index = 0; index < PARALLELISM; index++) {
                subtasks.add(new Subtask(stage, index, trusted));
            }
        }
    }

    /** A job that has not begun yet. */
    public static StandInJob of(String bootstrapServers, Catalogue catalogue, TrustedKeys trusted) {
        return new StandInJob(bootstrapServers, catalogue, trusted);
    }

    /** The last subtask of the last stage says nothing. */
    StandInJob withSilentSubtask() {
        subtasks.remove(subtasks.size() - 1);
        return this;
    }

    /** The last subtask of the last stage trusts others. */
    StandInJob withSubtaskThatTrusts(TrustedKeys others) {
        subtasks.set(subtasks.size() - 1, new Subtask(STAGES.get(1), PARALLELISM - 1, others));
        return this;
    }

    /** Begins with the first message of the topic. */
    public void start() {
        thread.start();
    }

    private void run() {
        RuleMessages messages = new RuleMessages();
        while (!closed) {
            for (ConsumerRecord<byte[], byte[]> message : consumer.poll(Duration.ofMillis(20))) {
                try {
                    var record = messages.decode(message.value());
                    subtasks.forEach(subtask -> send(subtask, subtask.take(record)));
                } catch (UnreadableRecordException e) {
                    continue;
                }
            }
        }
        consumer.close();
        producer.close();
    }

    private void send(Subtask subtask, RuleStatus status) {
        producer.send(new ProducerRecord<>(Topic.RULE_STATUS.topicName(), subtask.key(), subtask.codec.encode(status)));
        producer.flush();
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Subtask {
        private final SingleObjectCodec<RuleStatus> codec = SingleObjectCodec.of(RuleStatus.class);
        private final String stage;
        private final int index;
        private final TrustedKeys trusted;
        private RuleBundle inForce;

        private Subtask(String stage, int index, TrustedKeys trusted) {
            this.stage = stage;
            this.index = index;
            this.trusted = trusted;
        }

        private byte[] key() {
            return (stage + index).getBytes(StandardCharsets.UTF_8);
        }

        private RuleStatus take(Object record) {
            return record instanceof RuleBundle bundle ? take(bundle) : take((RuleMute) record);
        }

        private RuleStatus take(RuleBundle bundle) {
            long number = inForce == null ? 0 : inForce.getNumber();
            VerifiedBundle verified = new BundleVerifier(trusted).verify(bundle, number);
            List<Refusal> refusals = new ArrayList<>(verified.refusals());
            if (refusals.isEmpty()) {
                refusals.addAll(RuleSet.compile(catalogue, verified.rules()).refusals());
            }
            if (refusals.isEmpty()) {
                inForce = bundle;
            }
            return status(bundle, refusals.isEmpty() ? RuleState.LIVE : RuleState.REJECTED, refusals)
                    .setEffectiveFrom(bundle.getEffectiveFrom())
                    .build();
        }

        private RuleStatus take(RuleMute mute) {
            List<Refusal> refusals = new MuteVerifier(trusted).verify(mute);
            return status(inForce, refusals.isEmpty() ? RuleState.MUTED : RuleState.REJECTED, refusals)
                    .setMuteId(mute.getMuteId())
                    .setRuleId(mute.getRuleId())
                    .setUntil(mute.getUntil())
                    .build();
        }

        private RuleStatus.Builder status(RuleBundle bundle, RuleState state, List<Refusal> refusals) {
            return RuleStatus.newBuilder()
                    .setBundleNumber(bundle == null ? 0 : bundle.getNumber())
                    .setContentHash(bundle == null ? "" : bundle.getContentHash())
                    .setStage(stage)
                    .setSubtask(index)
                    .setParallelism(PARALLELISM)
                    .setStages(STAGES)
                    .setState(state)
                    .setReasons(refusals.stream().map(Refusal::reason).toList())
                    .setAt(System.currentTimeMillis());
        }
    }
}
