package io.langyan.records.decode;

import static io.langyan.records.decode.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.records.Topic;
import io.langyan.schema.Payment;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever arrives, the decoder answers, and with no more than it was given. */
class DecoderFuzzTest {
    private static final int ROUNDS = 30_000;
    private static final Place PLACE = new Place("any", 0, 1);
    private static final List<Topic> INPUTS =
            List.of(Topic.CALLS, Topic.PAYMENTS, Topic.IDENTITIES, Topic.WATCHLIST, Topic.FEEDBACK);

    private final RecordDecoder decoder = new RecordDecoder();
    private final Random random = new Random(42);

    @Test
    void shouldAnswerToRandomBytes() {
        for (int i = 0; i < ROUNDS; i++) {
            // Given
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            Topic topic = INPUTS.get(random.nextInt(INPUTS.size()));

            // When
            Decoded json = decoder.decodeJson(topic, bytes, PLACE, NOON);

            // Then
            assertBounded(json, bytes);
            assertBounded(decoder.decodeAvro(topic, bytes, PLACE, NOON), bytes);
        }
    }

    @Test
    void shouldAnswerToDamagedLines() {
        byte[] call = Samples.line(Samples.call());
        byte[] payment = Samples.line(Samples.payment());
        for (int i = 0; i < ROUNDS; i++) {
            // Given
            boolean isCall = random.nextBoolean();
            byte[] bytes = damage(isCall ? call : payment);

            // When
            Decoded decoded = decoder.decodeJson(isCall ? Topic.CALLS : Topic.PAYMENTS, bytes, PLACE, NOON);

            // Then
            assertBounded(decoded, bytes);
        }
    }

    @Test
    void shouldAnswerToDamagedMessages() {
        byte[] payment = AvroDecodingTest.encode(Payment.class, AvroDecodingTest.payment());
        for (int i = 0; i < ROUNDS; i++) {
            // Given
            byte[] bytes = damage(payment);

            // When
            Decoded decoded = decoder.decodeAvro(Topic.PAYMENTS, bytes, PLACE, NOON);

            // Then
            assertBounded(decoded, bytes);
        }
    }

    @Test
    void shouldAnswerToDeepNesting() {
        // Given
        byte[] bytes = Samples.bytes("{\"debtor\": " + "[".repeat(500_000));

        // When
        Rejected rejected = (Rejected) decoder.decodeJson(Topic.PAYMENTS, bytes, PLACE, NOON);

        // Then
        assertThat(rejected.code()).isEqualTo(ReasonCode.WRONG_TYPE);
    }

    @Test
    void shouldAnswerToANumberOfManyDigits() {
        // Given
        byte[] bytes = Samples.bytes("{\"amountMinor\": " + "9".repeat(500_000) + "}");

        // When
        Decoded decoded = decoder.decodeJson(Topic.PAYMENTS, bytes, PLACE, NOON);

        // Then
        assertThat(decoded).isInstanceOf(Rejected.class);
    }

    private byte[] damage(byte[] whole) {
        byte[] bytes = whole.clone();
        for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 8)) : bytes;
    }

    private static void assertBounded(Decoded decoded, byte[] bytes) {
        if (decoded instanceof Rejected rejected) {
            assertThat(rejected.letter().getReason().getSentence().length()).isLessThan(600);
            assertThat(rejected.letter().getBytes().remaining()).isEqualTo(bytes.length);
        } else {
            assertThat(decoded).isNotNull();
        }
    }
}
