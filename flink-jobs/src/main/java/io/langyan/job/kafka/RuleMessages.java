package io.langyan.job.kafka;

import io.langyan.job.rules.RuleMessage;
import io.langyan.job.rules.RuleMessageSerializer;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Hands on the messages of the topic of rules as they are: whoever verifies them can say what is wrong. */
final class RuleMessages implements KafkaRecordDeserializationSchema<RuleMessage> {
    private static final long serialVersionUID = 1L;
    private static final byte[] NOTHING = {};

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<RuleMessage> out) {
        byte[] value = message.value() == null ? NOTHING : message.value();
        out.collect(new RuleMessage(value, message.timestamp()));
    }

    @Override
    public TypeInformation<RuleMessage> getProducedType() {
        return RuleMessageSerializer.TYPE;
    }
}
