package io.langyan.records.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.event.Event;
import io.langyan.engine.outcome.OutcomeReport;
import io.langyan.engine.outcome.ReviewPolicy;
import io.langyan.engine.outcome.RuleVersion;
import io.langyan.engine.rule.Level;
import io.langyan.engine.situation.BoardWarning;
import io.langyan.engine.situation.Report;
import io.langyan.engine.stop.Posting;
import io.langyan.engine.stop.Proposal;
import io.langyan.engine.stop.ProposalUpdate;
import io.langyan.records.json.JsonRecords;
import io.langyan.schema.RuleOutcome;
import io.langyan.schema.Situation;
import io.langyan.schema.SituationFeed;
import io.langyan.schema.SituationKind;
import io.langyan.schema.StopPayment;
import io.langyan.schema.StopPaymentStatus;
import io.langyan.schema.WarningLevel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportRecordsTest {
    @Test
    void shouldSayOfAProposalWhatABankAndAnOfficerMustKnow() {
        // Given
        ProposalUpdate update = new ProposalUpdate(proposal(1, 1_000_000), 2, false, true);

        // When
        String json = JsonRecords.toJson(StopPaymentRecords.toAvro(update));

        // Then
        assertThat(json)
                .contains(
                        "\"status\":\"STANDING\"",
                        "\"account\":\"6222000000000009\"",
                        "\"agent\":\"ICBC\"",
                        "\"amountMinor\":2000000",
                        "\"paidInMinor\":3000000",
                        "\"believedLeftMinor\":1000000",
                        "{\"endToEndId\":\"e1\",\"amountMinor\":3000000,\"paidAt\":1000}",
                        "\"expiresAt\":172801000",
                        "1 victim paid 30000.00 yuan into the account in 1 payment, of which 10000.00 yuan are believed",
                        "An officer of the anti-fraud centre decides")
                .doesNotContain("decidedBy");
    }

    @Test
    void shouldSayThatAThirdProposalMayNeedAFreeze() {
        // Given
        ProposalUpdate update = new ProposalUpdate(proposal(3, 0), 1, false, false);

        // When
        StopPayment stop = StopPaymentRecords.toAvro(update);

        // Then
        assertThat(stop.getDecision().getZh()).contains("第 3 次", "冻结");
        assertThat(stop.getDecision().getEn()).contains("freeze");
    }

    @Test
    void shouldSayWhyAProposalIsLifted() {
        // Given
        ProposalUpdate left = new ProposalUpdate(proposal(1, 3_000_000), 3, true, true);
        ProposalUpdate wrong = new ProposalUpdate(proposal(1, 0), 3, true, true);

        // When
        List<StopPayment> lifted = List.of(StopPaymentRecords.toAvro(left), StopPaymentRecords.toAvro(wrong));

        // Then
        assertThat(lifted).allMatch(stop -> stop.getStatus() == StopPaymentStatus.LIFTED);
        assertThat(lifted.get(0).getExplanation().getEn()).contains("have left");
        assertThat(lifted.get(1).getExplanation().getEn()).contains("withdrawn or wrong");
    }

    @Test
    void shouldSayWhyARuleAsksForReview() {
        // Given
        OutcomeReport report = report(4, 21, true);

        // When
        RuleOutcome outcome = RuleOutcomeRecords.toAvro(report, ReviewPolicy.DEFAULT);

        // Then
        assertThat(outcome.getPrecisionPercent()).isEqualTo(16);
        assertThat(outcome.getReview()).isTrue();
        assertThat(outcome.getReviewReason().getEn())
                .contains("Of 25 warnings", "4 were right (16 %)", "below the 25 %");
    }

    @Test
    void shouldLeaveOutWhatNobodyKnowsYetOfARule() {
        // Given
        OutcomeReport report = report(0, 0, false);

        // When
        String json = JsonRecords.toJson(RuleOutcomeRecords.toAvro(report, ReviewPolicy.DEFAULT));

        // Then
        assertThat(json).doesNotContain("precisionPercent", "contactSeconds", "reviewReason");
    }

    @Test
    void shouldSayThatThereIsNothingToReport() {
        // Given
        Report report =
                new Report(false, 0, 3_600_000, Map.of(), Map.of(), 0, Optional.empty(), List.of(), List.of(), 0);

        // When
        Situation situation = SituationRecords.toAvro(report, List.of(new SituationFeed("calls", 1_000L, true)));

        // Then
        assertThat(situation.getKind()).isEqualTo(SituationKind.HOURLY);
        assertThat(situation.getExplanation().getEn())
                .isEqualTo("Alive, no new warning; 0 open, of which nobody has taken 0; stalled: calls, warnings may be"
                        + " missing.");
        assertThat(situation.getOldestUnacknowledged()).isNull();
    }

    @Test
    void shouldListTheUrgentOfAStormTheHighestLevelFirst() {
        // Given
        BoardWarning urgent = new BoardWarning("w1", Level.EMERGENCY, 90, "fake_police", "340102", 5, 1_000, false);
        Report report = new Report(
                true,
                0,
                60_000,
                Map.of(Level.LOW, 80, Level.EMERGENCY, 1),
                Map.of(Level.LOW, 80, Level.EMERGENCY, 1),
                81,
                Optional.of(urgent),
                List.of(),
                List.of(urgent),
                80);

        // When
        Situation situation = SituationRecords.toAvro(report, List.of());

        // Then
        assertThat(situation.getKind()).isEqualTo(SituationKind.STORM);
        assertThat(situation.getOpened())
                .extracting(each -> each.getLevel())
                .containsExactly(WarningLevel.EMERGENCY, WarningLevel.LOW);
        assertThat(situation.getExplanation().getEn()).contains("1 most urgent are listed, 80 are not");
        assertThat(situation.getOldestOpenedAt()).isEqualTo(1_000);
    }

    private static Proposal proposal(int ordinal, long left) {
        return new Proposal(
                "6222000000000009",
                ordinal,
                "ICBC",
                left,
                List.of(new Posting("e1", 3_000_000, 1_000)),
                1,
                List.of("w1"),
                1_000);
    }

    private static OutcomeReport report(long right, long falseAlarms, boolean review) {
        return new OutcomeReport(
                new RuleVersion("refund.on_call", 1),
                0,
                1,
                30,
                0,
                0,
                Event.MISSING,
                Event.MISSING,
                right,
                falseAlarms,
                0,
                0,
                review,
                review ? 1 : 0);
    }
}
