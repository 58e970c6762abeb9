package io.langyan.job.kafka;

import io.langyan.job.JobOutputs;
import io.langyan.job.JobResults;
import io.langyan.records.Topic;
import io.langyan.schema.LangyanRecord;
import java.util.Properties;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.KafkaSinkBuilder;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.util.function.SerializableFunction;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Writes what the job has to tell to Kafka, in Avro single-object encoding. */
public final class KafkaOutputs implements JobOutputs {
    /** Below what brokers allow by default; a transaction lives for a checkpoint. */
    private static final String TRANSACTION_TIMEOUT_MILLIS = "600000";
    /** A warning must not wait for others to share its request. */
    private static final String LINGER_MILLIS = "0";

    private final KafkaSettings settings;

    /** Writes to those brokers. */
    public KafkaOutputs(KafkaSettings settings) {
        this.settings = settings;
    }

    @Override
    public void attach(JobResults results) {
        write(results.warnings(), Topic.WARNINGS, warning -> warning.getSubjectId(), warning -> warning);
        write(results.detections(), Topic.DETECTIONS, detection -> detection.getEntityId(), detection -> detection);
        write(results.suspects(), Topic.SUSPECTS, suspect -> suspect.getValue(), suspect -> suspect);
        write(results.reports().stopPayments(), Topic.STOP_PAYMENTS, stop -> stop.getAccount(), stop -> stop);
        write(
                results.reports().ruleOutcomes(),
                Topic.RULE_OUTCOMES,
                outcome -> outcome.getRuleId(),
                outcome -> outcome);
        results.reports()
                .situation()
                .ifPresent(situation -> write(
                        situation, Topic.SITUATION, report -> report.getKind().name(), report -> report));
        write(results.deadLetters(), Topic.DEAD_LETTERS, letter -> letter.getSource(), letter -> letter);
        write(results.late(), Topic.LATE, late -> late.accepted().topic().topicName(), late ->
                (LangyanRecord) late.accepted().record());
        results.ruleStatus()
                .ifPresent(status -> write(status, Topic.RULE_STATUS, said -> said.getStage(), said -> said));
    }

    private <T> void write(
            DataStream<T> results,
            Topic topic,
            SerializableFunction<T, String> keyOf,
            SerializableFunction<T, LangyanRecord> recordOf) {
        Properties producer = new Properties();
        producer.setProperty(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
        producer.setProperty(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT_MILLIS);
        producer.putAll(settings.clientProperties());
        KafkaSinkBuilder<T> sink = KafkaSink.<T>builder()
                .setKafkaProducerConfig(producer)
                .setBootstrapServers(settings.bootstrapServers())
                .setDeliveryGuarantee(settings.delivery())
                .setTransactionalIdPrefix(settings.group() + "-" + topic.topicName())
                .setRecordSerializer(new AvroProducerRecords<>(topic, keyOf, recordOf));
        results.sinkTo(sink.build()).name("write " + topic.topicName()).uid("write-" + topic.topicName());
    }
}
