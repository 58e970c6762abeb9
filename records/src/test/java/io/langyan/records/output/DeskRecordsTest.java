package io.langyan.records.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.desk.Centre;
import io.langyan.engine.desk.Feedback;
import io.langyan.engine.desk.FeedbackType;
import io.langyan.engine.desk.Instruction;
import io.langyan.engine.desk.Notice;
import io.langyan.engine.desk.Order;
import io.langyan.engine.desk.Places;
import io.langyan.engine.desk.Reason;
import io.langyan.engine.desk.Step;
import io.langyan.engine.event.Event;
import io.langyan.engine.rule.Level;
import io.langyan.engine.warning.WarningUpdate.Change;
import io.langyan.engine.warning.WarningUpdate.Status;
import io.langyan.records.json.JsonRecords;
import io.langyan.schema.Explanation;
import io.langyan.schema.Warning;
import io.langyan.schema.WarningChange;
import io.langyan.schema.WarningLevel;
import io.langyan.schema.WarningStatus;
import io.langyan.schema.Whereabouts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeskRecordsTest {
    @Test
    void shouldTellTheDeskWhatTheDetectionsMake() {
        // Given
        Warning warning = warning();
        warning.setWhereabouts(new Whereabouts("340104", 900L, "340102", "340111"));

        // When
        Notice notice = DeskRecords.notice(warning);

        // Then
        assertThat(notice)
                .isEqualTo(new Notice(
                        "w1",
                        Status.OPEN,
                        Change.REVISED,
                        true,
                        "fake_police",
                        Level.HIGH,
                        70,
                        "call_victim",
                        1_000,
                        2_000,
                        500,
                        new Places("340104", 900, "340102", "340111", null),
                        Optional.empty()));
    }

    @Test
    void shouldGoByTheDivisionOfAWarningThatNamesNoSources() {
        // Given
        Warning warning = warning();

        // When
        Places places = DeskRecords.notice(warning).places();

        // Then
        assertThat(places).isEqualTo(new Places(null, Event.MISSING, "340102", null, null));
    }

    @Test
    void shouldPublishTheWarningWithWhatTheDeskSays() {
        // Given
        Warning warning = warning();
        Instruction desk = new Instruction(
                Step.CALL_AGAIN,
                List.of("call_victim", "send_sms"),
                2,
                0,
                Reason.BUSY,
                3_000,
                2_500,
                4_000,
                List.of("visit"),
                Event.MISSING,
                Optional.empty());
        Order order = new Order(
                "w1",
                7,
                Status.OPEN,
                Change.RAISED,
                Level.EMERGENCY,
                "visit",
                600,
                Optional.of("340104"),
                Optional.of("340104"),
                new Centre("340100", true),
                Optional.of(new Label("先说", "say")),
                desk);

        // When
        Warning published = DeskRecords.published(warning, order, 5_000);

        // Then
        assertThat(JsonRecords.toJson(published))
                .contains("\"revision\":7,\"status\":\"OPEN\",\"change\":\"RAISED\",\"final\":true")
                .contains("\"level\":\"EMERGENCY\",\"score\":70,\"division\":\"340104\"")
                .contains("\"emittedAt\":5000,\"amountGoneMinor\":600")
                .contains("\"action\":\"visit\"")
                .endsWith("\"subBureau\":\"340104\",\"centre\":{\"division\":\"340100\",\"own\":true},"
                        + "\"sayFirst\":{\"zh\":\"先说\",\"en\":\"say\"},"
                        + "\"desk\":{\"step\":\"call_again\",\"actions\":[\"call_victim\",\"send_sms\"],\"attempt\":2,"
                        + "\"repeated\":0,\"reason\":\"BUSY\",\"since\":3000,\"acknowledgedAt\":2500,\"dueAt\":4000,"
                        + "\"nextActions\":[\"visit\"]}}");
        assertThat(warning.getRevision()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(io.langyan.schema.FeedbackType.class)
    void shouldKnowEveryTypeOfFeedback(io.langyan.schema.FeedbackType type) {
        // Given
        io.langyan.schema.Feedback record = new io.langyan.schema.Feedback();
        record.setFeedbackId("f1");
        record.setSubjectId("p1");
        record.setWarningId("w1");
        record.setTime(9L);
        record.setActor("desk");
        record.setType(type);

        // When
        Feedback feedback = DeskRecords.feedback(record);

        // Then
        assertThat(feedback)
                .isEqualTo(new Feedback("f1", "p1", "w1", 9, FeedbackType.valueOf(type.name()), Event.MISSING));
        assertThat(type.ordinal()).isEqualTo(feedback.type().ordinal());
    }

    private static Warning warning() {
        return Warning.newBuilder()
                .setWarningId("w1")
                .setRevision(1)
                .setStatus(WarningStatus.OPEN)
                .setChange(WarningChange.REVISED)
                .setFinal$(true)
                .setSubjectId("p1")
                .setFraudType("fake_police")
                .setLevel(WarningLevel.HIGH)
                .setScore(70)
                .setDivision("340102")
                .setOpenedAt(1_000L)
                .setTriggeredAt(2_000L)
                .setEmittedAt(3_000L)
                .setAmountGoneMinor(500)
                .setAmountAtRiskMinor(0)
                .setPayees(List.of())
                .setAction("call_victim")
                .setExplanation(new Explanation("发生", "what happened"))
                .setContributions(List.of())
                .setDegraded(List.of())
                .setBundleNumber(0)
                .build();
    }
}
