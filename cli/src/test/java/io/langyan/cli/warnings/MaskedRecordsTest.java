package io.langyan.cli.warnings;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.records.json.JsonRecords;
import io.langyan.schema.Warning;
import io.langyan.schema.WarningLevel;
import org.junit.jupiter.api.Test;

class MaskedRecordsTest {
    @Test
    void shouldStarWhatTheSchemaCallsSensitiveAndLeaveTheRecordItself() {
        // Given
        Warning warning = SampleWarnings.opened("w1", "msisdn:+8615400010011", WarningLevel.HIGH, 70);

        // When
        String json = JsonRecords.toJson(MaskedRecords.of(warning));

        // Then
        assertThat(json)
                .contains("\"warningId\":\"w1\"", "msisdn:154****0011", "\"154****0011\"", "623052****5202")
                .doesNotContain("15400010011", "6230520000015202");
        assertThat(warning.getMsisdn()).isEqualTo("+8615400010011");
    }
}
