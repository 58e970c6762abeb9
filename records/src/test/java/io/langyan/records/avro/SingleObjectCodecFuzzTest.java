package io.langyan.records.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.langyan.records.RandomRecords;
import io.langyan.schema.Call;
import io.langyan.schema.LangyanRecord;
import io.langyan.schema.Warning;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SingleObjectCodecFuzzTest {
    private static final int ROUNDS = 5_000;
    private static final int SAMPLES = 50;
    private static final int HEADER_LENGTH = 10;
    private static final long MOST_BYTES = 1 << 20;

    @ParameterizedTest
    @MethodSource("io.langyan.records.RecordClasses#all")
    void shouldOnlyEverRefuseDamagedMessages(Class<? extends LangyanRecord> recordClass) {
        fuzz(recordClass, new Random(recordClass.getName().hashCode()));
    }

    private static <T extends LangyanRecord> void fuzz(Class<T> recordClass, Random random) {
        SingleObjectCodec<T> codec = SingleObjectCodec.of(recordClass);
        RandomRecords records = new RandomRecords(random.nextLong());
        List<byte[]> whole = Stream.generate(() -> codec.encode(records.next(recordClass)))
                .limit(SAMPLES)
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            // Given
            byte[] message = damaged(whole.get(round % SAMPLES), random);

            // When
            Throwable thrown = thrownBy(codec, message);

            // Then
            if (thrown != null && !(thrown instanceof UnreadableRecordException)) {
                throw new AssertionError("round " + round + " of " + recordClass, thrown);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {Integer.MAX_VALUE - 8, Integer.MAX_VALUE, Long.MAX_VALUE, -1, Long.MIN_VALUE})
    void shouldAllocateNothingForALengthThatTheMessageCannotHold(long length) throws IOException {
        // Given
        SingleObjectCodec<Call> codec = SingleObjectCodec.of(Call.class);
        byte[] header = Arrays.copyOf(codec.encode(new RandomRecords(1).next(Call.class)), HEADER_LENGTH);
        byte[] message = concat(header, number(length));
        thrownBy(codec, message);

        // When
        long before = allocated();
        Throwable thrown = thrownBy(codec, message);
        long after = allocated();

        // Then
        assertThat(thrown).isInstanceOf(UnreadableRecordException.class);
        assertThat(after - before).isLessThan(MOST_BYTES);
    }

    @Test
    void shouldAllocateNothingForAListThatTheMessageCannotHold() throws IOException {
        // Given
        Warning warning = new RandomRecords(2).next(Warning.class);
        warning.setPayees(List.of());
        SingleObjectCodec<Warning> codec = SingleObjectCodec.of(Warning.class);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(body, null);
        writeUntilPayees(warning, encoder);
        encoder.writeLong(Integer.MAX_VALUE - 8L);
        byte[] message = concat(Arrays.copyOf(codec.encode(warning), HEADER_LENGTH), body.toByteArray());
        thrownBy(codec, message);

        // When
        long before = allocated();
        Throwable thrown = thrownBy(codec, message);
        long after = allocated();

        // Then
        assertThat(thrown).isInstanceOf(UnreadableRecordException.class);
        assertThat(after - before).isLessThan(MOST_BYTES);
    }

    @Test
    void shouldRefuseBytesThatAreNoAvroAtAll() {
        // Given
        SingleObjectCodec<Call> codec = SingleObjectCodec.of(Call.class);
        byte[] json = "{\"recordId\":\"r1\",\"servedMsisdn\":\"+8613900000000\"}".getBytes(StandardCharsets.UTF_8);

        // When / Then
        assertThatThrownBy(() -> codec.decode(json))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageContaining("single-object encoding")
                .hasMessageNotContaining("139");
    }

    private static void writeUntilPayees(Warning warning, BinaryEncoder encoder) throws IOException {
        encoder.writeString(warning.getWarningId());
        encoder.writeInt(1);
        encoder.writeEnum(0);
        encoder.writeEnum(0);
        encoder.writeBoolean(false);
        encoder.writeIndex(0);
        encoder.writeString("p1");
        encoder.writeIndex(0);
        encoder.writeString("romance");
        encoder.writeEnum(0);
        encoder.writeInt(50);
        encoder.writeIndex(0);
        for (int number = 0; number < 5; number++) {
            encoder.writeLong(number);
        }
    }

    /** Some bytes changed, cut off, put in or replaced; the header is kept in most messages, so that the record is read. */
    private static byte[] damaged(byte[] message, Random random) {
        byte[] copy = message.clone();
        int from = random.nextInt(10) == 0 ? 0 : HEADER_LENGTH;
        switch (random.nextInt(4)) {
            case 0 -> copy[from + random.nextInt(copy.length - from)] = (byte) random.nextInt();
            case 1 -> copy = Arrays.copyOf(copy, from + random.nextInt(copy.length - from));
            case 2 -> copy = concat(copy, new byte[] {(byte) random.nextInt()});
            default -> {
                byte[] noise = new byte[copy.length - from];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, copy, from, noise.length);
            }
        }
        return copy;
    }

    private static Throwable thrownBy(SingleObjectCodec<?> codec, byte[] message) {
        try {
            codec.decode(message);
            return null;
        } catch (UnreadableRecordException | RuntimeException | Error thrown) {
            return thrown;
        }
    }

    private static byte[] number(long value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        EncoderFactory.get().directBinaryEncoder(bytes, null).writeLong(value);
        return bytes.toByteArray();
    }

    private static byte[] concat(byte[] left, byte[] right) {
        return ByteBuffer.allocate(left.length + right.length)
                .put(left)
                .put(right)
                .array();
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
