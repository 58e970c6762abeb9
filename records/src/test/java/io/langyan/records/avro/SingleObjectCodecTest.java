package io.langyan.records.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.langyan.records.RandomRecords;
import io.langyan.schema.Call;
import io.langyan.schema.LangyanRecord;
import io.langyan.schema.Payment;
import io.langyan.schema.ReleasedSchemas;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SingleObjectCodecTest {
    private static final int SAMPLES = 200;

    private final RandomRecords random = new RandomRecords(20_261_124L);

    @ParameterizedTest
    @MethodSource("io.langyan.records.RecordClasses#all")
    void shouldReadBackWhatItWrote(Class<? extends LangyanRecord> recordClass) throws UnreadableRecordException {
        shouldReadBack(recordClass);
    }

    private <T extends LangyanRecord> void shouldReadBack(Class<T> recordClass) throws UnreadableRecordException {
        SingleObjectCodec<T> codec = SingleObjectCodec.of(recordClass);
        for (int i = 0; i < SAMPLES; i++) {
            // Given
            T sent = random.next(recordClass);

            // When
            T received = codec.decode(codec.encode(sent));

            // Then
            assertThat(received.equals(sent))
                    .as("sample %d of %s", i, recordClass)
                    .isTrue();
        }
    }

    @Test
    void shouldSpeakTheEncodingOfAvro() throws IOException, UnreadableRecordException {
        // Given
        Payment sent = random.next(Payment.class);
        SingleObjectCodec<Payment> codec = SingleObjectCodec.of(Payment.class);

        // When
        byte[] message = codec.encode(sent);

        // Then
        ByteBuffer byAvro = Payment.getEncoder().encode(sent);
        assertThat(ByteBuffer.wrap(message)).isEqualTo(byAvro);
        assertThat(Payment.getDecoder().decode(message).equals(sent)).isTrue();
    }

    @Test
    void shouldReadWhatAnEarlierReleaseWrote() throws IOException, UnreadableRecordException {
        // Given
        Schema earlier = SchemaParser.parseSingle(Call.getClassSchema()
                .toString()
                .replace("\"avro.java.string\":\"String\"", "\"x\":\"y\"")
                .replaceAll(",\\{\"name\":\"feed\".*?\"default\":null\\}", ""));
        Call sent = random.next(Call.class);
        sent.setFeed("operator-a");
        byte[] message = writeWith(earlier, generic(earlier, sent));
        SingleObjectCodec<Call> codec = SingleObjectCodec.of(Call.class, List.of(earlier));

        // When
        Call received = codec.decode(message);

        // Then
        sent.setFeed(null);
        assertThat(earlier.getField("feed")).isNull();
        assertThat(received.equals(sent)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("io.langyan.records.RecordClasses#all")
    void shouldReadWhatEveryReleaseWrote(Class<? extends LangyanRecord> recordClass)
            throws IOException, UnreadableRecordException {
        Schema current = SpecificData.getForClass(recordClass).getSchema(recordClass);
        SingleObjectCodec<? extends LangyanRecord> codec = SingleObjectCodec.of(recordClass);
        for (Schema released : ReleasedSchemas.named(current.getFullName())) {
            // Given
            GenericRecord sent = random.next(released);

            // When
            LangyanRecord received = codec.decode(writeWith(released, sent));

            // Then
            Object expected = resolve(sent, released, current);
            assertThat(GenericData.get().toString(received))
                    .isEqualTo(GenericData.get().toString(expected));
        }
    }

    @Test
    void shouldNameTheFingerprintOfASchemaItDoesNotKnow() {
        // Given
        byte[] message = SingleObjectCodec.of(Call.class).encode(random.next(Call.class));
        message[2] ^= 1;

        // When
        UnknownSchemaException refusal = catchThrowableOfType(
                UnknownSchemaException.class,
                () -> SingleObjectCodec.of(Call.class).decode(message));

        // Then
        assertThat(refusal.fingerprint())
                .isEqualTo(
                        ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN).getLong(2));
        assertThat(refusal).hasMessageContaining(Long.toHexString(refusal.fingerprint()));
    }

    @Test
    void shouldRefuseARecordOfAnotherTopic() {
        // Given
        byte[] message = SingleObjectCodec.of(Payment.class).encode(random.next(Payment.class));

        // When / Then
        assertThatThrownBy(() -> SingleObjectCodec.of(Call.class).decode(message))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("expected a Call");
    }

    @Test
    void shouldRefuseARecordThatEndsEarlyAtWhateverByte() {
        // Given
        SingleObjectCodec<Payment> codec = SingleObjectCodec.of(Payment.class);
        byte[] message = codec.encode(random.next(Payment.class));

        for (int length = 0; length < message.length; length++) {
            byte[] part = Arrays.copyOf(message, length);

            // When / Then
            assertThatThrownBy(() -> codec.decode(part)).isInstanceOf(UnreadableRecordException.class);
        }
    }

    @Test
    void shouldRefuseBytesAfterTheRecord() {
        // Given
        SingleObjectCodec<Call> codec = SingleObjectCodec.of(Call.class);
        byte[] message = codec.encode(random.next(Call.class));

        // When / Then
        assertThatThrownBy(() -> codec.decode(Arrays.copyOf(message, message.length + 3)))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageContaining("3 bytes more");
    }

    private static GenericRecord generic(Schema schema, Call call) {
        GenericRecord copy = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
            Object value = call.get(field.name());
            copy.put(
                    field.pos(),
                    value instanceof Enum<?> ? new GenericData.EnumSymbol(field.schema(), value.toString()) : value);
        }
        return copy;
    }

    private static byte[] writeWith(Schema schema, GenericRecord content) throws IOException {
        ByteBuffer message = new BinaryMessageEncoder<GenericRecord>(GenericData.get(), schema).encode(content);
        byte[] bytes = new byte[message.remaining()];
        message.get(bytes);
        return bytes;
    }

    private static Object resolve(GenericRecord sent, Schema written, Schema wanted) throws IOException {
        BinaryMessageDecoder<Object> decoder = new BinaryMessageDecoder<>(GenericData.get(), wanted);
        decoder.addSchema(written);
        return decoder.decode(writeWith(written, sent));
    }
}
