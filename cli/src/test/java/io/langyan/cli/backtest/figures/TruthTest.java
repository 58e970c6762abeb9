package io.langyan.cli.backtest.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.schema.CaseKind;
import io.langyan.schema.CaseLabel;
import io.langyan.schema.CasePayment;
import io.langyan.schema.Detection;
import io.langyan.schema.Feedback;
import io.langyan.schema.FeedbackType;
import io.langyan.schema.Warning;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a warning is about, by labels and by reports. */
class TruthTest {
    private static final long HOUR = 3_600_000;
    private static final long CONTACT = 1_772_418_000_000L;

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "93600000, true", "93600001, false"})
    void shouldTakeACaseToLastUntilADayAfterItsLastPayment(long afterContact, boolean during) {
        // Given a payment two hours after first contact
        CaseLabel label = label("v", CaseKind.VICTIM, CONTACT, payment(1, 2 * HOUR));

        // When
        Optional<CaseLabel> about = new CaseBook(List.of(label)).about(warning(CONTACT + afterContact));

        // Then
        assertThat(about.isPresent()).isEqualTo(during);
    }

    @Test
    void shouldTakeACaseWithoutPaymentsToLastThreeDays() {
        // Given
        CaseLabel label = label("v", CaseKind.VICTIM, CONTACT);

        // Then
        assertThat(CaseBook.isDuring(label, CONTACT + 72 * HOUR)).isTrue();
        assertThat(CaseBook.isDuring(label, CONTACT + 72 * HOUR + 1)).isFalse();
    }

    @Test
    void shouldPreferAVictimToALookAlikeAndTheLaterCase() {
        // Given
        CaseBook cases = new CaseBook(List.of(
                label("q", CaseKind.LOOK_ALIKE, CONTACT + HOUR),
                label("v-1", CaseKind.VICTIM, CONTACT - HOUR),
                label("v-2", CaseKind.VICTIM, CONTACT)));

        // When
        Optional<CaseLabel> about = cases.about(warning(CONTACT + 2 * HOUR));

        // Then
        assertThat(about.map(CaseLabel::getCaseId)).contains("v-2");
    }

    @Test
    void shouldMeasureToTheFirstOfTheLargestPayments() {
        // Given
        CaseLabel label =
                label("v", CaseKind.VICTIM, CONTACT, payment(5, 4 * HOUR), payment(1, HOUR), payment(5, 3 * HOUR));

        // When
        Victim victim = new Victim(label, OptionalLong.of(CONTACT + HOUR));

        // Then
        assertThat(victim.beforeFirst()).hasValue(0);
        assertThat(victim.beforeLargest()).hasValue(2 * HOUR);
        assertThat(victim.lostMinor()).isEqualTo(11);
        assertThat(victim.stillThereMinor()).isEqualTo(10);
    }

    @ParameterizedTest
    @EnumSource(FeedbackType.class)
    void shouldDecideByReportsThatTellWhatHappened(FeedbackType type) {
        // When
        Optional<Verdict> verdict = new FeedbackBook(List.of(report(type, HOUR))).on(warning(CONTACT));

        // Then
        assertThat(verdict).isEqualTo(Verdict.of(type));
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "604800000, true", "604800001, false"})
    void shouldTakeReportsOfAWeek(long after, boolean taken) {
        // Given
        FeedbackBook reports = new FeedbackBook(List.of(report(FeedbackType.ALREADY_PAID, after)));

        // When
        Optional<Verdict> verdict = reports.on(warning(CONTACT));

        // Then
        assertThat(verdict.isPresent()).isEqualTo(taken);
    }

    @Test
    void shouldLetTheNewestReportDecideAndFalseAlarmsAtTheSameTime() {
        // Given
        List<Feedback> later = List.of(
                report(FeedbackType.GENUINE_BUSINESS, 1),
                report(FeedbackType.BUSY, 3),
                report(FeedbackType.VISITED, 2));
        List<Feedback> together = List.of(report(FeedbackType.GENUINE_BUSINESS, 1), report(FeedbackType.VISITED, 1));

        // Then
        assertThat(new FeedbackBook(later).on(warning(CONTACT))).contains(Verdict.TRUE);
        assertThat(new FeedbackBook(together).on(warning(CONTACT))).contains(Verdict.FALSE);
    }

    private static RuleWarning warning(long triggeredAt) {
        Warning warning = new Warning();
        warning.setWarningId("w");
        warning.setSubjectId("person");
        warning.setOpenedAt(triggeredAt);
        warning.setTriggeredAt(triggeredAt);
        Detection detection = new Detection();
        detection.setDetectionId("d");
        detection.setTriggeredAt(triggeredAt);
        return new RuleWarning(warning, List.of(new Hit(detection, triggeredAt)), List.of());
    }

    private static CaseLabel label(String id, CaseKind kind, long contact, CasePayment... payments) {
        return CaseLabel.newBuilder()
                .setCaseId(id)
                .setKind(kind)
                .setPersonId("person")
                .setFraudType("romance")
                .setLookAlike("house_purchase")
                .setFirstContactAt(contact)
                .setPayments(List.of(payments))
                .build();
    }

    private static CasePayment payment(long amount, long afterContact) {
        return new CasePayment("e", CONTACT + afterContact, amount);
    }

    private static Feedback report(FeedbackType type, long after) {
        return new Feedback(type + "-" + after, "person", "w-old", CONTACT + after, "desk", type, null, null, null);
    }
}
