package io.langyan.records.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.detection.DetectionUpdate;
import io.langyan.engine.detection.Evidence;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.detection.Line;
import io.langyan.engine.detection.Whereabouts;
import io.langyan.engine.rule.Level;
import io.langyan.records.avro.SingleObjectCodec;
import io.langyan.records.avro.UnreadableRecordException;
import io.langyan.records.json.JsonRecords;
import io.langyan.schema.Detection;
import io.langyan.schema.DetectionStatus;
import io.langyan.schema.RuleMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DetectionRecordsTest {
    @Test
    void shouldSayWhatTheEngineFound() {
        // Given
        DetectionUpdate update = new DetectionUpdate("p1", finding(true, Optional.empty()), 2, false, true, true);

        // When
        String json = JsonRecords.toJson(DetectionRecords.toAvro(update, Entity.PERSON, 2_000L));

        // Then
        assertThat(json)
                .isEqualTo(
                        "{\"detectionId\":\"d1\",\"revision\":2,\"status\":\"STANDING\",\"final\":true,"
                                + "\"ruleId\":\"refund.on_call\",\"version\":3,\"mode\":\"LIVE\",\"entity\":\"PERSON\","
                                + "\"entityId\":\"p1\",\"triggerId\":\"E1\",\"triggeredAt\":1000,\"emittedAt\":2000,"
                                + "\"lateEvidence\":true,\"score\":80,\"level\":\"EMERGENCY\",\"action\":\"call_and_visit\","
                                + "\"lines\":[{\"id\":\"sequence\",\"points\":35},{\"id\":\"on_call\",\"points\":45}],"
                                + "\"evidence\":[{\"step\":\"call\",\"id\":\"c1\",\"eventTime\":400},"
                                + "{\"step\":\"pay\",\"id\":\"E1\",\"eventTime\":1000}],"
                                + "\"explanation\":{\"zh\":\"通话中转账\",\"en\":\"paid while on the call\"},\"tags\":[\"approximate\"]}");
    }

    @Test
    void shouldSayThatAShadowDetectionIsWithdrawnAndSuppressed() throws UnreadableRecordException {
        // Given
        DetectionUpdate update =
                new DetectionUpdate("p1", finding(false, Optional.of("except:known_family")), 3, true, false, false);
        SingleObjectCodec<Detection> codec = SingleObjectCodec.of(Detection.class);

        // When
        Detection detection = codec.decode(codec.encode(DetectionRecords.toAvro(update, Entity.PERSON, 2_000L)));

        // Then
        assertThat(detection.getStatus()).isEqualTo(DetectionStatus.WITHDRAWN);
        assertThat(detection.getMode()).isEqualTo(RuleMode.SHADOW);
        assertThat(detection.getSuppressedBy()).isEqualTo("except:known_family");
        assertThat(detection.getFinal$()).isFalse();
    }

    private static Finding finding(boolean live, Optional<String> suppressedBy) {
        return new Finding(
                "d1",
                "refund.on_call",
                3,
                live,
                "fake_customer_service",
                "E1",
                1_000L,
                80,
                Level.EMERGENCY,
                "call_and_visit",
                List.of(new Line("sequence", 35), new Line("on_call", 45)),
                List.of(new Evidence("call", "c1", 400L), new Evidence("pay", "E1", 1_000L)),
                List.of(),
                new Whereabouts("+8613900000000", "340102", 900L, null),
                new Label("通话中转账", "paid while on the call"),
                suppressedBy,
                List.of(Finding.APPROXIMATE));
    }
}
