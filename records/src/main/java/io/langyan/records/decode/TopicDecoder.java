package io.langyan.records.decode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.langyan.records.Topic;
import io.langyan.records.avro.SingleObjectCodec;
import io.langyan.records.avro.UnreadableRecordException;
import io.langyan.schema.LangyanRecord;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/** Reads and checks the records of one topic, from either form. */
final class TopicDecoder<T extends LangyanRecord> {
    private static final JsonFactory JSON = JsonFactory.builder()
            // Field names come from outside: they must not fill the JVM's table of interned strings.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private final Topic topic;
    private final Class<T> recordClass;
    private final JsonRecordReader json;
    private final SingleObjectCodec<T> avro;
    private final RecordCheck<T> check;

    TopicDecoder(Topic topic, Class<T> recordClass, RecordCheck<T> check) {
        Schema schema = SpecificData.get().getSchema(recordClass);
        this.topic = topic;
        this.recordClass = recordClass;
        this.json = JsonRecordReader.top(schema);
        this.avro = SingleObjectCodec.of(recordClass);
        this.check = check;
    }

    Accepted json(byte[] line, Place place, long defaultArrival) throws Rejection {
        long[] arrival = {defaultArrival};
        try (JsonParser parser = JSON.createParser(line)) {
            T value = recordClass.cast(json.readLine(parser, arrival));
            return accept(value, place, arrival[0]);
        } catch (IOException e) {
            // What Jackson says quotes the line, and with it somebody's number.
            throw new Rejection(
                    ReasonCode.NOT_JSON,
                    "expected one JSON object on the line, but it is no valid JSON; check quotes, commas and that the "
                            + "line is UTF-8 and whole");
        }
    }

    Accepted avro(byte[] message, Place place, long arrival) throws Rejection {
        try {
            return accept(avro.decode(message), place, arrival);
        } catch (UnreadableRecordException e) {
            throw new Rejection(ReasonCode.NOT_AVRO, e.getMessage());
        }
    }

    private Accepted accept(T value, Place place, long arrival) throws Rejection {
        check.check(value, arrival);
        long eventTime = check.eventTime(value);
        boolean atEventTime = arrival == RecordDecoder.NO_ARRIVAL && RecordDecoder.tellsWhatHappened(topic);
        return new Accepted(topic, value, eventTime, atEventTime ? eventTime : arrival, place);
    }
}
