package io.langyan.records.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.detection.Destination;
import io.langyan.engine.detection.Line;
import io.langyan.engine.detection.Payee;
import io.langyan.engine.rule.Level;
import io.langyan.engine.warning.Contribution;
import io.langyan.engine.warning.Places;
import io.langyan.engine.warning.WarningUpdate;
import io.langyan.records.json.JsonRecords;
import io.langyan.schema.Warning;
import io.langyan.schema.WarningChange;
import io.langyan.schema.WarningLevel;
import io.langyan.schema.WarningStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WarningRecordsTest {
    @Test
    void shouldSayWhatTheDeskMustKnow() {
        // Given
        WarningUpdate update = update(
                WarningUpdate.Status.OPEN, WarningUpdate.Change.RAISED, Level.EMERGENCY, Optional.of("+8613900000000"));

        // When
        String json = JsonRecords.toJson(WarningRecords.toAvro(update, 3_000L, List.of("calls"), 17L));

        // Then
        assertThat(json)
                .isEqualTo("{\"warningId\":\"w1\",\"revision\":2,\"status\":\"OPEN\",\"change\":\"RAISED\","
                        + "\"final\":false,\"subjectId\":\"p1\",\"msisdn\":\"+8613900000000\","
                        + "\"fraudType\":\"fake_customer_service\",\"level\":\"EMERGENCY\",\"score\":80,"
                        + "\"division\":\"340102\",\"openedAt\":1000,\"triggeredAt\":2000,\"emittedAt\":3000,"
                        + "\"amountGoneMinor\":3000000,\"amountAtRiskMinor\":500,"
                        + "\"payees\":[{\"accountId\":\"A9\",\"amountMinor\":3000000,\"endToEndId\":\"E1\","
                        + "\"paidAt\":1500,\"kind\":\"personal\",\"agent\":\"ICBC\"}],"
                        + "\"action\":\"call_and_visit\",\"explanation\":{\"zh\":\"通话中\",\"en\":\"on the call\"},"
                        + "\"contributions\":[{\"ruleId\":\"refund.on_call\",\"version\":1,\"score\":80,"
                        + "\"lines\":[{\"id\":\"sequence\",\"points\":80}],\"evidence\":[\"c1\",\"E1\"]}],"
                        + "\"degraded\":[\"calls\"],\"bundleNumber\":17,"
                        + "\"whereabouts\":{\"cellDivision\":\"340102\",\"cellAt\":1500,"
                        + "\"accountDivision\":\"340111\"}}");
    }

    @Test
    void shouldLeaveOutANumberThatNobodyKnows() {
        // Given
        WarningUpdate update =
                update(WarningUpdate.Status.OPEN, WarningUpdate.Change.OPENED, Level.LOW, Optional.empty());

        // When
        Warning warning = WarningRecords.toAvro(update, 3_000L, List.of(), 0L);

        // Then
        assertThat(JsonRecords.toJson(warning)).doesNotContain("msisdn");
        assertThat(warning.getDegraded()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(WarningUpdate.Status.class)
    void shouldKeepTheNameOfEveryStatus(WarningUpdate.Status status) {
        // Given
        WarningUpdate update = update(status, WarningUpdate.Change.REVISED, Level.LOW, Optional.empty());

        // When
        WarningStatus written = WarningRecords.toAvro(update, 0L, List.of(), 0L).getStatus();

        // Then
        assertThat(written.name()).isEqualTo(status.name());
    }

    @ParameterizedTest
    @EnumSource(WarningUpdate.Change.class)
    void shouldKeepTheNameOfEveryChange(WarningUpdate.Change change) {
        // Given
        WarningUpdate update = update(WarningUpdate.Status.OPEN, change, Level.LOW, Optional.empty());

        // When
        WarningChange written = WarningRecords.toAvro(update, 0L, List.of(), 0L).getChange();

        // Then
        assertThat(written.name()).isEqualTo(change.name());
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void shouldKeepTheNameOfEveryLevel(Level level) {
        // Given
        WarningUpdate update = update(WarningUpdate.Status.OPEN, WarningUpdate.Change.OPENED, level, Optional.empty());

        // When
        WarningLevel written = WarningRecords.toAvro(update, 0L, List.of(), 0L).getLevel();

        // Then
        assertThat(written.name()).isEqualTo(level.name());
    }

    private static WarningUpdate update(
            WarningUpdate.Status status, WarningUpdate.Change change, Level level, Optional<String> msisdn) {
        return new WarningUpdate(
                "w1",
                2,
                status,
                change,
                false,
                Optional.empty(),
                "p1",
                msisdn,
                Optional.of("340102"),
                new Places("340102", 1_500L, null, "340111", null),
                "fake_customer_service",
                level,
                80,
                1_000L,
                2_000L,
                3_000_000L,
                500L,
                List.of(new Payee("A9", 3_000_000L, "E1", 1_500L, new Destination("personal", "ICBC"))),
                "call_and_visit",
                new Label("通话中", "on the call"),
                List.of(new Contribution(
                        "refund.on_call", 1, 80, List.of(new Line("sequence", 80)), List.of("c1", "E1"))));
    }
}
