package io.langyan.job.kafka;

import io.langyan.job.serial.RecordFormat;
import io.langyan.records.Topic;
import io.langyan.schema.LangyanRecord;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.serialization.SerializationSchema.InitializationContext;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.util.function.SerializableFunction;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Makes messages of a topic: the key as UTF-8, the record in single-object encoding.
 *
 * @param <T> what carries the record
 */
final class AvroProducerRecords<T> implements KafkaRecordSerializationSchema<T> {
    private static final long serialVersionUID = 1L;

    private final Topic topic;
    private final SerializableFunction<T, String> keyOf;
    private final SerializableFunction<T, LangyanRecord> recordOf;
    private transient RecordFormat format;

    AvroProducerRecords(
            Topic topic, SerializableFunction<T, String> keyOf, SerializableFunction<T, LangyanRecord> recordOf) {
        this.topic = topic;
        this.keyOf = keyOf;
        this.recordOf = recordOf;
    }

    @Override
    public void open(InitializationContext context, KafkaSinkContext sinkContext) {
        format = new RecordFormat();
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(T value, KafkaSinkContext context, Long timestamp) {
        return new ProducerRecord<>(
                topic.topicName(),
                keyOf.apply(value).getBytes(StandardCharsets.UTF_8),
                format.encode(recordOf.apply(value)));
    }
}
