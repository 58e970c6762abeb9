package io.langyan.records.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.schema.CaseKind;
import io.langyan.schema.CaseLabel;
import io.langyan.schema.CaseTrace;
import io.langyan.schema.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelDecoderTest {
    private static final String VICTIM = "{\"caseId\": \"v-1\", \"kind\": \"VICTIM\", \"personId\": \"person-0001\","
            + " \"fraudType\": \"fake_police\", \"trace\": \"FAINT\","
            + " \"firstContactAt\": \"2026-03-02T10:00:00+08:00\", \"payments\":"
            + " [{\"endToEndId\": \"e-1\", \"eventTime\": 1772418000000, \"amountMinor\": 3000000}]}";

    private final List<DeadLetter> letters = new ArrayList<>();

    @Test
    void shouldReadAVictimWithPayments() {
        // When
        Optional<CaseLabel> label = decode(VICTIM);

        // Then
        assertThat(letters).isEmpty();
        assertThat(label).hasValueSatisfying(victim -> {
            assertThat(victim.getKind()).isEqualTo(CaseKind.VICTIM);
            assertThat(victim.getTrace()).isEqualTo(CaseTrace.FAINT);
            assertThat(victim.getEvidenceCompleteAt()).isNull();
            assertThat(victim.getPayments()).singleElement().satisfies(payment -> {
                assertThat(payment.getEndToEndId()).isEqualTo("e-1");
                assertThat(payment.getAmountMinor()).isEqualTo(3_000_000L);
            });
        });
    }

    @Test
    void shouldReadALookAlikeWithoutPayments() {
        // When
        Optional<CaseLabel> label = decode("{\"caseId\": \"q-1\", \"kind\": \"LOOK_ALIKE\", \"personId\": \"p\","
                + " \"lookAlike\": \"house_purchase\", \"firstContactAt\": 1772418000000}");

        // Then
        assertThat(label.map(CaseLabel::getPayments)).contains(List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "fraudType": "fake_police", |                      | MISSING_FIELD
            "personId"                  | "personID"           | UNKNOWN_FIELD
            "VICTIM"                    | "WITNESS"            | UNKNOWN_ENUM
            3000000                     | 0                    | BAD_AMOUNT
            2026-03-02T10:00:00+08:00   | yesterday            | WRONG_TYPE
            [{"endToEndId": "e-1",      | [{                   | MISSING_FIELD
            }]}                         | }]                   | NOT_JSON
            """)
    void shouldRefuseWhatIsNoLabelAndShowNobody(String from, String to, String reason) {
        // When
        Optional<CaseLabel> label = decode(VICTIM.replace(from, to == null ? "" : to));

        // Then
        assertThat(label).isEmpty();
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.getReason().getCode()).isEqualTo(reason);
            assertThat(letter.getOffset()).isEqualTo(7);
            assertThat(letter.getReason().getSentence()).doesNotContain("person-0001");
        });
    }

    @Test
    void shouldSkipABlankLineAndRefuseAnEndlessOne() {
        // When
        Optional<CaseLabel> blank = decode("  ");
        Optional<CaseLabel> endless = decode("x".repeat(RecordDecoder.MAX_LINE_BYTES + 1));

        // Then
        assertThat(blank).isEmpty();
        assertThat(endless).isEmpty();
        assertThat(letters).extracting(letter -> letter.getReason().getCode()).containsExactly("LINE_TOO_LONG");
    }

    private Optional<CaseLabel> decode(String line) {
        return new LabelDecoder()
                .decode(line.getBytes(StandardCharsets.UTF_8), new Place(LabelDecoder.FILE, 0, 7), letters::add);
    }
}
