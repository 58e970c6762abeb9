package io.langyan.records.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.langyan.records.RandomRecords;
import io.langyan.schema.Call;
import io.langyan.schema.CallPhase;
import io.langyan.schema.CallRecordType;
import io.langyan.schema.DeadLetter;
import io.langyan.schema.DeadLetterReason;
import io.langyan.schema.LangyanRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonRecordsTest {
    @Test
    void shouldWriteOneLineWithoutMissingFields() {
        // Given
        Call call = new Call();
        call.setRecordId("r1");
        call.setCallReference("c1");
        call.setRecordType(CallRecordType.MT_CALL);
        call.setPhase(CallPhase.ANSWER);
        call.setEventTime(1_700_000_000_123L);
        call.setServedMsisdn("+8613900000000");
        call.setCallingNumber("0085221896555");
        call.setCalledNumber("13900000000");
        call.setAnswerTime(1_700_000_000_123L);

        // When
        String json = JsonRecords.toJson(call);

        // Then
        assertThat(json)
                .isEqualTo("{\"recordId\":\"r1\",\"callReference\":\"c1\",\"recordType\":\"MT_CALL\","
                        + "\"phase\":\"ANSWER\",\"eventTime\":1700000000123,\"servedMsisdn\":\"+8613900000000\","
                        + "\"callingNumber\":\"0085221896555\",\"calledNumber\":\"13900000000\","
                        + "\"answerTime\":1700000000123,\"internationalTrunk\":false}");
    }

    @Test
    void shouldWriteBytesAsBase64AndNestRecords() {
        // Given
        byte[] line = "a line\nwith 中文".getBytes(StandardCharsets.UTF_8);
        DeadLetter letter = new DeadLetter(
                "calls.jsonl", 0, 3L, new DeadLetterReason("not-json", "expected JSON"), ByteBuffer.wrap(line));

        // When
        String json = JsonRecords.toJson(letter);

        // Then
        assertThat(json)
                .isEqualTo("{\"source\":\"calls.jsonl\",\"partition\":0,\"offset\":3,"
                        + "\"reason\":{\"code\":\"not-json\",\"sentence\":\"expected JSON\"},"
                        + "\"bytes\":\"YSBsaW5lCndpdGgg5Lit5paH\"}");
        assertThat(letter.getBytes().remaining()).isEqualTo(line.length);
    }

    @ParameterizedTest
    @MethodSource("io.langyan.records.RecordClasses#all")
    void shouldWriteValidJsonOnOneLineWhateverTheContent(Class<? extends LangyanRecord> recordClass)
            throws IOException {
        RandomRecords random = new RandomRecords(7);
        for (int i = 0; i < 100; i++) {
            // Given
            var value = random.next(recordClass);

            // When
            String json = JsonRecords.toJson(value);

            // Then
            assertThat(json).doesNotContain("\n", "\r");
            assertThat(tokens(json)).isPositive();
        }
    }

    private static int tokens(String json) throws IOException {
        try (JsonParser parser = new JsonFactory()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature())
                .createParser(json)) {
            int tokens = 0;
            while (parser.nextToken() != null) {
                tokens++;
            }
            return tokens;
        }
    }
}
