package io.langyan.cli.city;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.records.avro.SingleObjectCodec;
import io.langyan.records.decode.Accepted;
import io.langyan.records.decode.Decoded;
import io.langyan.records.decode.Place;
import io.langyan.records.decode.RecordDecoder;
import io.langyan.schema.LangyanRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What the simulated operators, banks and registries write must be what the contracts ask for. */
class CityRecordsTest {
    private static final long BEGIN = 1_773_000_000_000L;

    @Test
    void shouldWriteNothingThatBecomesADeadLetter() {
        // Given
        SplittableRandom random = new SplittableRandom(11);
        City city = City.of(100, random.split());
        CityLife life = new CityLife(city, random.split(), BEGIN, 50);

        // When
        List<Emission> records = new ArrayList<>(Registry.of(city, BEGIN));
        records.addAll(life.past());
        records.addAll(life.until(BEGIN + 3 * 60_000));

        // Then
        RecordDecoder decoder = new RecordDecoder();
        assertThat(records)
                .hasSizeGreaterThan(1000)
                .allSatisfy(emission -> assertThat(decoded(decoder, emission)).isInstanceOf(Accepted.class));
    }

    private static Decoded decoded(RecordDecoder decoder, Emission emission) {
        return decoder.decodeAvro(
                emission.topic(),
                encode(emission.record()),
                new Place(emission.topic().topicName(), 0, 0),
                emission.arrival());
    }

    @SuppressWarnings("unchecked") // a codec of the record's own class
    private static byte[] encode(LangyanRecord record) {
        return SingleObjectCodec.of((Class<LangyanRecord>) record.getClass()).encode(record);
    }
}
