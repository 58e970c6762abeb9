package io.langyan.job.kafka;

import io.langyan.job.intake.SourceMessage;
import io.langyan.job.intake.SourceMessageSerializer;
import io.langyan.records.Topic;
import io.langyan.records.decode.Place;
import io.langyan.records.decode.RecordDecoder;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.serialization.DeserializationSchema.InitializationContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Decodes the messages of one topic where they are read; what cannot be used goes on as a dead letter. */
final class AvroMessages implements KafkaRecordDeserializationSchema<SourceMessage> {
    private static final long serialVersionUID = 1L;

    private final Topic topic;
    private final ArrayList<String> lists;
    private transient RecordDecoder decoder;
    private transient ReadPositions positions;

    AvroMessages(Topic topic, List<String> lists) {
        this.topic = topic;
        this.lists = new ArrayList<>(lists);
    }

    /** Notes from now on how far each partition has been handed on: by the offset behind each message. */
    void noteIn(ReadPositions newPositions) {
        positions = newPositions;
    }

    @Override
    public void open(InitializationContext context) {
        decoder = new RecordDecoder(lists);
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<SourceMessage> out) {
        Place place = new Place(topic.topicName(), message.partition(), message.offset());
        out.collect(new SourceMessage.Arrived(
                topic, message.partition(), decoder.decodeAvro(topic, message.value(), place, message.timestamp())));
        if (positions != null) {
            positions.advance(message.partition(), message.offset() + 1);
        }
    }

    @Override
    public TypeInformation<SourceMessage> getProducedType() {
        return SourceMessageSerializer.TYPE;
    }
}
