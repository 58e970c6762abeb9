package io.langyan.engine.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.desk.Feedback;
import io.langyan.engine.desk.FeedbackType;
import io.langyan.engine.event.Event;
import io.langyan.engine.outcome.OutcomeChange;
import io.langyan.engine.outcome.RuleVersion;
import io.langyan.engine.outcome.WarningResult.Verdict;
import io.langyan.engine.stop.Posting;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FollowedCasesTest {
    private static final String PERSON = "p1";
    private static final long NOON = 1_770_000_000_000L;
    private static final RuleVersion RULE = new RuleVersion("refund.on_call", 1);
    private static final RuleVersion OTHER = new RuleVersion("police.long_call", 3);

    private final FollowedCases cases = new FollowedCases();

    @Test
    void shouldTellEveryRuleOfAWarningThatItContributedTo() {
        // Given
        WarnedCase warned = warned("w1", true, RULE, OTHER);

        // When
        FollowUp followUp = cases.publish(PERSON, warned);

        // Then
        assertThat(followUp.outcomes()).extracting(OutcomeChange::rule).containsExactly(OTHER, RULE);
        assertThat(followUp.outcomes()).allMatch(change -> change.before() == null);
    }

    @Test
    void shouldTellOnlyWhatARevisionChanges() {
        // Given
        cases.publish(PERSON, warned("w1", true, RULE));

        // When
        FollowUp followUp = cases.publish(PERSON, warned("w1", true, RULE, OTHER));

        // Then
        assertThat(followUp.outcomes()).extracting(OutcomeChange::rule).containsExactly(OTHER);
        assertThat(followUp.accounts()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = FeedbackType.class,
            names = {"ANSWERED_DISSUADED", "VISITED", "ALREADY_PAID"})
    void shouldTakeAWarningForRightThatTheDeskConfirms(FeedbackType type) {
        // Given
        cases.publish(PERSON, warned("w1", true, RULE));

        // When
        FollowUp followUp = cases.answer(report("f1", "w1", type, NOON + 60_000));

        // Then
        assertThat(followUp.outcomes()).singleElement().satisfies(change -> {
            assertThat(change.after().verdict()).isEqualTo(Verdict.RIGHT);
            assertThat(change.after().contactMillis()).isEqualTo(60_000);
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = FeedbackType.class,
            names = {"ACKNOWLEDGED", "BUSY", "REFUSED", "UNREACHABLE", "WRONG_PERSON", "RELATIVE_TOLD"})
    void shouldLeaveItOpenWhatNobodyCouldTell(FeedbackType type) {
        // Given
        cases.publish(PERSON, warned("w1", true, RULE));

        // When
        FollowUp followUp = cases.answer(report("f1", "w1", type, NOON + 60_000));

        // Then
        assertThat(followUp.outcomes()).singleElement().satisfies(change -> {
            assertThat(change.after().answered()).isTrue();
            assertThat(change.after().verdict()).isEqualTo(Verdict.OPEN);
            assertThat(change.after().contactMillis()).isEqualTo(Event.MISSING);
        });
    }

    @Test
    void shouldGoByTheLastReportWhicheverCameFirst() {
        // Given
        cases.publish(PERSON, warned("w1", true, RULE));
        cases.answer(report("f2", "w1", FeedbackType.GENUINE_BUSINESS, NOON + 2));

        // When
        FollowUp followUp = cases.answer(report("f1", "w1", FeedbackType.VISITED, NOON + 1));

        // Then
        assertThat(followUp.outcomes())
                .extracting(change -> change.after().verdict())
                .containsExactly(Verdict.FALSE_ALARM);
    }

    @Test
    void shouldRememberAReportThatOvertookItsWarning() {
        // Given
        cases.answer(report("f1", "w1", FeedbackType.VISITED, NOON + 1));

        // When
        FollowUp followUp = cases.publish(PERSON, warned("w1", true, RULE));

        // Then
        assertThat(followUp.outcomes())
                .extracting(change -> change.after().verdict())
                .containsExactly(Verdict.RIGHT);
    }

    @Test
    void shouldSayTheSameReportOnce() {
        // Given
        cases.publish(PERSON, warned("w1", true, RULE));
        cases.answer(report("f1", "w1", FeedbackType.VISITED, NOON + 1));

        // When
        FollowUp followUp = cases.answer(report("f1", "w1", FeedbackType.VISITED, NOON + 1));

        // Then
        assertThat(followUp.outcomes()).isEmpty();
    }

    @Test
    void shouldTellTheAccountsOfAWarningThatIsGraveEnough() {
        // Given
        WarnedCase grave = warned("w1", true, RULE);

        // When
        FollowUp followUp = cases.publish(PERSON, grave);

        // Then
        assertThat(followUp.accounts()).extracting(AccountWord::account).containsExactly("A1", "A2");
    }

    @Test
    void shouldTellTheAccountsOfALighterWarningOnceTheVictimHasPaid() {
        // Given
        FollowUp before = cases.publish(PERSON, warned("w1", false, RULE));

        // When
        FollowUp after = cases.answer(report("f1", "w1", FeedbackType.ALREADY_PAID, NOON + 1));

        // Then
        assertThat(before.accounts()).isEmpty();
        assertThat(after.accounts()).extracting(AccountWord::account).containsExactly("A1", "A2");
    }

    @Test
    void shouldTakeTheAccountsBackOfAFalseAlarm() {
        // Given
        cases.publish(PERSON, warned("w1", true, RULE));

        // When
        FollowUp followUp = cases.answer(report("f1", "w1", FeedbackType.GENUINE_BUSINESS, NOON + 1));

        // Then
        assertThat(followUp.accounts())
                .hasSize(2)
                .allSatisfy(word -> assertThat(word.said().payments()).isEmpty());
    }

    @Test
    void shouldTakeTheAccountsBackOfAWithdrawnWarning() {
        // Given
        cases.publish(PERSON, warned("w1", true, RULE));
        WarnedCase withdrawn = merged("w1", null);

        // When
        FollowUp followUp = cases.publish(PERSON, withdrawn);

        // Then
        assertThat(followUp.accounts())
                .allSatisfy(word -> assertThat(word.said().payments()).isEmpty());
        assertThat(followUp.outcomes()).extracting(OutcomeChange::after).containsOnlyNulls();
    }

    @Test
    void shouldHandReportsOnToTheWarningThatTookOver() {
        // Given
        cases.publish(PERSON, warned("w1", true, RULE));
        cases.publish(PERSON, warned("w2", true, RULE));
        cases.answer(report("f1", "w2", FeedbackType.BUSY, NOON + 1));

        // When
        FollowUp merged = cases.publish(PERSON, merged("w2", "w1"));
        FollowUp answered = cases.answer(report("f2", "w2", FeedbackType.VISITED, NOON + 2));

        // Then
        assertThat(merged.outcomes())
                .extracting(change -> change.after() != null && change.after().answered())
                .containsExactly(true, false);
        assertThat(answered.outcomes())
                .extracting(change -> change.after().verdict())
                .containsExactly(Verdict.RIGHT);
    }

    @Test
    void shouldFollowNoMoreWarningsThanItMay() {
        // Given
        int many = FollowedCases.MOST_CASES * 3;

        // When
        for (int i = 0; i < many; i++) {
            cases.publish(PERSON, warned("w" + i, true, RULE));
            cases.answer(report("f" + i, "unknown" + i, FeedbackType.BUSY, NOON));
        }

        // Then
        assertThat(cases.cases()).hasSize(FollowedCases.MOST_CASES);
    }

    @Test
    void shouldBeReadAsItWasWritten() throws IOException {
        // Given
        cases.publish(PERSON, warned("w1", true, RULE, OTHER));
        cases.answer(report("f1", "w1", FeedbackType.ALREADY_PAID, NOON + 1));
        cases.answer(report("f2", "w2", FeedbackType.BUSY, NOON + 2));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FollowedCasesCodec.write(cases, new DataOutputStream(bytes));

        // When
        FollowedCases read =
                FollowedCasesCodec.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        // Then
        assertThat(read.cases()).isEqualTo(cases.cases());
    }

    private static WarnedCase warned(String id, boolean grave, RuleVersion... rules) {
        return new WarnedCase(
                id,
                null,
                true,
                true,
                grave,
                NOON,
                3_000,
                9_000,
                Set.of(rules),
                List.of(
                        new PaidAccount("A1", "ICBC", new Posting("e1", 1_000, NOON)),
                        new PaidAccount("A2", null, new Posting("e2", 2_000, NOON))));
    }

    /** A warning that counts no more. */
    private static WarnedCase merged(String id, String into) {
        return new WarnedCase(id, into, false, true, true, NOON, 0, 0, Set.of(RULE), List.of());
    }

    private static Feedback report(String id, String warningId, FeedbackType type, long time) {
        return new Feedback(id, PERSON, warningId, time, type, Event.MISSING);
    }
}
