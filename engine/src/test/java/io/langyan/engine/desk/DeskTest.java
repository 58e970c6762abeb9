package io.langyan.engine.desk;

import static io.langyan.engine.desk.DeskTrial.START;
import static io.langyan.engine.desk.DeskTrial.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.langyan.engine.event.Event;
import io.langyan.engine.rule.Level;
import io.langyan.engine.warning.WarningUpdate.Change;
import io.langyan.engine.warning.WarningUpdate.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeskTest {
    private final DeskTrial trial = DeskTrial.live();

    @Test
    void shouldSayWhatToDoNowAndWhenTheNextThing() {
        // Given a desk

        // When a warning of level HIGH comes
        trial.notice(NoticeBuilder.of(Level.HIGH));

        // Then
        assertThat(trial.told).singleElement().satisfies(order -> {
            assertThat(order.revision()).isEqualTo(1);
            assertThat(order.change()).isEqualTo(Change.OPENED);
            assertThat(order.subBureau()).contains("340102");
            assertThat(order.centre()).isEqualTo(new Centre("340100", true));
            assertThat(order.sayFirst().orElseThrow().en()).contains("no safe account");
            assertThat(order.desk().actions()).containsExactly("call_victim");
            assertThat(order.desk().dueAt()).isEqualTo(START + 300_000);
            assertThat(order.desk().nextActions()).containsExactly("call_victim", "send_sms");
        });
    }

    @Test
    void shouldRepeatAnEmergencyThatNobodyAcknowledgesAndThenAlertTheOfficerInCharge() {
        // Given
        trial.notice(NoticeBuilder.of(Level.EMERGENCY));

        // When an hour passes without a word
        trial.minutes(60);

        // Then
        assertThat(trial.told)
                .extracting(
                        order -> order.desk().repeated(), order -> order.desk().step())
                .containsExactly(
                        tuple(0, Step.CALL_AND_VISIT),
                        tuple(1, Step.CALL_AND_VISIT),
                        tuple(2, Step.CALL_AND_VISIT),
                        tuple(3, Step.CALL_AND_VISIT),
                        tuple(4, Step.CALL_AND_VISIT),
                        tuple(5, Step.CALL_AND_VISIT),
                        tuple(5, Step.SUPERVISOR));
        assertThat(trial.last().desk().reason()).isEqualTo(Reason.UNACKNOWLEDGED);
        assertThat(trial.nextDue()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void shouldStopRepeatingAndStartTheClockOfContactOnceSomebodyHasTakenIt() {
        // Given
        trial.notice(NoticeBuilder.of(Level.EMERGENCY));
        trial.after(150_000);

        // When
        trial.report(FeedbackType.ACKNOWLEDGED);

        // Then
        Instruction desk = trial.last().desk();
        assertThat(desk.acknowledgedAt()).isEqualTo(trial.now);
        assertThat(desk.dueAt()).isEqualTo(trial.now + 180_000);
        assertThat(desk.nextActions()).containsExactly("visit", "call_relatives");
    }

    @Test
    void shouldTakeABusyLineForEvidenceWhileTheRiskIsHigh() {
        // Given
        trial.notice(NoticeBuilder.of(Level.HIGH));
        trial.minutes(1);

        // When
        trial.report(FeedbackType.BUSY);

        // Then
        assertThat(trial.last().level()).isEqualTo(Level.EMERGENCY);
        assertThat(trial.last().change()).isEqualTo(Change.RAISED);
        assertThat(trial.last().desk().actions()).containsExactly("call_victim", "send_sms");
        assertThat(trial.last().desk().attempt()).isEqualTo(2);
    }

    @Test
    void shouldNotTakeABusyLineForEvidenceWhileTheRiskIsLow() {
        // Given
        trial.notice(NoticeBuilder.of(Level.MEDIUM));
        trial.minutes(1);

        // When
        trial.report(FeedbackType.BUSY);

        // Then
        assertThat(trial.last().level()).isEqualTo(Level.MEDIUM);
        assertThat(trial.last().desk().step()).isEqualTo(Step.CALL_AGAIN);
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "UNREACHABLE", "BUSY"})
    void shouldSendOfficersToWhoWasNotReachedTwice(FeedbackType type) {
        // Given
        trial.notice(NoticeBuilder.of(Level.MEDIUM));
        trial.minutes(1);
        trial.report(FeedbackType.UNREACHABLE);
        trial.minutes(1);

        // When
        trial.report(type);

        // Then
        assertThat(trial.last().level()).isEqualTo(Level.HIGH);
        assertThat(trial.last().action()).isEqualTo("visit");
        assertThat(trial.last().desk().actions()).containsExactly("visit", "call_relatives");
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWERED_DISSUADED", "VISITED", "GENUINE_BUSINESS"})
    void shouldCloseAWarningThatIsDone(FeedbackType type) {
        // Given
        trial.notice(NoticeBuilder.of(Level.HIGH));
        trial.minutes(1);

        // When
        trial.report(type);

        // Then
        assertThat(trial.last().status()).isEqualTo(Status.CLOSED);
        assertThat(trial.last().change()).isEqualTo(Change.CLOSED);
        assertThat(trial.last().desk().actions()).isEmpty();
        assertThat(trial.last().desk().reason()).isEqualTo(Reason.of(type));
        assertThat(trial.nextDue()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void shouldOpenAgainWhenSomethingHappensAfterTheTalk() {
        // Given
        trial.notice(NoticeBuilder.of(Level.HIGH));
        trial.minutes(1);
        trial.report(FeedbackType.ANSWERED_DISSUADED);
        trial.minutes(10);

        // When
        trial.notice(NoticeBuilder.of(Level.EMERGENCY).triggeredAt(trial.now).gone(100));

        // Then
        assertThat(trial.last().status()).isEqualTo(Status.OPEN);
        assertThat(trial.last().change()).isEqualTo(Change.RAISED);
        assertThat(trial.last().desk().step()).isEqualTo(Step.CALL_AND_VISIT);
        assertThat(trial.last().desk().acknowledgedAt()).isEqualTo(Event.MISSING);
    }

    @Test
    void shouldStayClosedWhenOnlyTheFinalRecordOfWhatWasKnownComes() {
        // Given
        trial.notice(NoticeBuilder.of(Level.HIGH));
        trial.minutes(1);
        trial.report(FeedbackType.ANSWERED_DISSUADED);
        trial.minutes(10);

        // When
        trial.notice(NoticeBuilder.of(Level.HIGH).asFinal());

        // Then
        assertThat(trial.last().status()).isEqualTo(Status.CLOSED);
        assertThat(trial.last().change()).isEqualTo(Change.REVISED);
    }

    @Test
    void shouldProposeToStopTheMoneyThatIsGone() {
        // Given
        trial.notice(NoticeBuilder.of(Level.HIGH).gone(50));
        trial.minutes(1);

        // When
        trial.report(WARNING, "f1", FeedbackType.ALREADY_PAID, trial.now, 18_000_000);

        // Then
        assertThat(trial.last().level()).isEqualTo(Level.EMERGENCY);
        assertThat(trial.last().action()).isEqualTo("propose_stop");
        assertThat(trial.last().amountGoneMinor()).isEqualTo(18_000_000);
    }

    @Test
    void shouldTakeAReportThatComesTwiceOnce() {
        // Given
        trial.notice(NoticeBuilder.of(Level.HIGH));
        trial.minutes(1);
        trial.report(WARNING, "f1", FeedbackType.UNREACHABLE, trial.now, Event.MISSING);

        // When
        List<Order> again = trial.report(WARNING, "f1", FeedbackType.UNREACHABLE, trial.now, Event.MISSING);

        // Then
        assertThat(again).isEmpty();
        assertThat(trial.last().desk().step()).isEqualTo(Step.CALL_AGAIN);
    }

    @Test
    void shouldApplyFeedbackThatCameBeforeTheWarning() {
        // Given feedback that was loaded first, as a replay does
        DeskTrial replay = DeskTrial.replay();
        replay.report(WARNING, "f1", FeedbackType.GENUINE_BUSINESS, START + 60_000, Event.MISSING);

        // When
        replay.notice(NoticeBuilder.of(Level.HIGH));

        // Then
        assertThat(replay.told).singleElement().satisfies(order -> {
            assertThat(order.status()).isEqualTo(Status.CLOSED);
            assertThat(order.revision()).isEqualTo(1);
        });
    }

    @Test
    void shouldHoldBackWhatIsNoRiseForASecondAndThenTellTheNewest() {
        // Given
        trial.notice(NoticeBuilder.of(Level.HIGH));
        trial.after(100);
        List<Order> first = trial.notice(NoticeBuilder.of(Level.HIGH).score(60));
        List<Order> second = trial.notice(NoticeBuilder.of(Level.HIGH).score(55));

        // When
        trial.after(1_000);

        // Then
        assertThat(first).isEmpty();
        assertThat(second).isEmpty();
        assertThat(trial.told).extracting(Order::revision).containsExactly(1, 2);
        assertThat(trial.last().change()).isEqualTo(Change.LOWERED);
    }

    @Test
    void shouldNeverDelayARise() {
        // Given
        trial.notice(NoticeBuilder.of(Level.HIGH));

        // When in the same millisecond the level, the score and then the money rise
        trial.notice(NoticeBuilder.of(Level.EMERGENCY));
        trial.notice(NoticeBuilder.of(Level.EMERGENCY).score(99));
        trial.notice(NoticeBuilder.of(Level.EMERGENCY).score(99).gone(100));

        // Then
        assertThat(trial.told)
                .extracting(Order::change)
                .containsExactly(Change.OPENED, Change.RAISED, Change.RAISED, Change.RAISED);
    }

    @Test
    void shouldKnowNoClockInAReplay() {
        // Given
        DeskTrial replay = DeskTrial.replay();

        // When
        replay.notice(NoticeBuilder.of(Level.EMERGENCY));
        replay.notice(NoticeBuilder.of(Level.EMERGENCY).asFinal());

        // Then nothing is held back, nothing becomes due, and times are those of events
        assertThat(replay.told).hasSize(2);
        assertThat(replay.nextDue()).isEqualTo(Long.MAX_VALUE);
        assertThat(replay.last().desk().dueAt()).isEqualTo(START + 60_000);
    }

    @Test
    void shouldGiveAWarningOfSomebodyElsewhereToTheOtherCityAndToTheOwnOneWhenThatStaysSilent() {
        // Given
        trial.notice(NoticeBuilder.of(Level.MEDIUM).livesIn("330106"));
        Order first = trial.last();

        // When
        trial.minutes(11);

        // Then
        assertThat(first.centre()).isEqualTo(new Centre("330100", false));
        assertThat(first.subBureau()).isEmpty();
        assertThat(first.desk().acknowledgeBy()).isEqualTo(START + 600_000);
        assertThat(first.desk().alsoTo()).isEmpty();
        assertThat(trial.last().desk().alsoTo()).contains("340100");
    }

    @Test
    void shouldLeaveItToTheOtherCityThatAcknowledged() {
        // Given
        trial.notice(NoticeBuilder.of(Level.MEDIUM).livesIn("330106"));
        trial.minutes(2);

        // When
        trial.report(FeedbackType.ACKNOWLEDGED);
        trial.minutes(20);

        // Then
        assertThat(trial.last().desk().alsoTo()).isEmpty();
        assertThat(trial.last().desk().acknowledgeBy()).isEqualTo(Event.MISSING);
    }

    @Test
    void shouldCountForTheSurvivorWhatWasReportedOfAWarningThatBecamePartOfIt() {
        // Given two warnings, the later of which was closed
        trial.notice(NoticeBuilder.of(Level.HIGH));
        trial.notice(NoticeBuilder.of(Level.HIGH).id("w2"));
        trial.minutes(1);
        trial.report("w2", "f1", FeedbackType.ANSWERED_DISSUADED, trial.now, Event.MISSING);
        trial.minutes(1);

        // When
        trial.notice(NoticeBuilder.of(Level.HIGH).id("w2").mergedInto(WARNING).asFinal());

        // Then
        assertThat(trial.last().warningId()).isEqualTo(WARNING);
        assertThat(trial.last().status()).isEqualTo(Status.CLOSED);
        assertThat(trial.file.warningIds()).containsExactly(WARNING);
    }

    @Test
    void shouldForgetAWarningWhoseEpisodeIsOver() {
        // Given
        trial.notice(NoticeBuilder.of(Level.HIGH));
        trial.minutes(1);

        // When
        trial.notice(NoticeBuilder.of(Level.HIGH).status(Status.CLOSED).asFinal());

        // Then
        assertThat(trial.last().change()).isEqualTo(Change.CLOSED);
        assertThat(trial.file.isEmpty()).isTrue();
    }

    @Test
    void shouldCountOnWhenAWithdrawnWarningComesBack() {
        // Given
        trial.notice(NoticeBuilder.of(Level.HIGH));
        trial.notice(NoticeBuilder.of(Level.HIGH).status(Status.WITHDRAWN));

        // When
        trial.notice(NoticeBuilder.of(Level.HIGH));

        // Then
        assertThat(trial.told).extracting(Order::revision).containsExactly(1, 2, 3);
        assertThat(trial.told)
                .extracting(Order::change)
                .containsExactly(Change.OPENED, Change.WITHDRAWN, Change.OPENED);
        assertThat(trial.last().desk().step()).isEqualTo(Step.CALL);
    }

    @Test
    void shouldForgetFeedbackOfAWarningThatNeverCame() {
        // Given
        trial.report("nobody's", "f1", FeedbackType.BUSY, trial.now, Event.MISSING);

        // When
        trial.after(Desk.DORMANT_MILLIS);

        // Then
        assertThat(trial.file.isEmpty()).isTrue();
    }

    @Test
    void shouldRememberNoMoreWarningsOfOnePersonThanTheLimit() {
        // Given
        DeskTrial replay = DeskTrial.replay();
        replay.notice(NoticeBuilder.of(Level.HIGH));

        // When
        for (int i = 0; i < 2 * DeskFile.MOST_CASES; i++) {
            replay.report("x" + i, "f" + i, FeedbackType.BUSY, START + i, Event.MISSING);
        }

        // Then the one that is open stays
        assertThat(replay.file.warningIds()).hasSize(DeskFile.MOST_CASES).contains(WARNING);
    }

    @Test
    void shouldKeepNoMoreReportsOfAWarningThanTheLimitWhateverOrderTheyComeIn() {
        // Given
        DeskTrial forward = DeskTrial.replay();
        DeskTrial backward = DeskTrial.replay();
        forward.notice(NoticeBuilder.of(Level.HIGH));
        backward.notice(NoticeBuilder.of(Level.HIGH));
        int many = DeskCase.MOST_REPORTS + 10;

        // When
        for (int i = 0; i < many; i++) {
            forward.report(WARNING, "f" + i, FeedbackType.ACKNOWLEDGED, START + i, Event.MISSING);
            int other = many - 1 - i;
            backward.report(WARNING, "f" + other, FeedbackType.ACKNOWLEDGED, START + other, Event.MISSING);
        }

        // Then
        assertThat(forward.file.open(WARNING).reports())
                .hasSize(DeskCase.MOST_REPORTS)
                .isEqualTo(backward.file.open(WARNING).reports());
    }

    @Test
    void shouldNameNobodyInWhatIsLogged() {
        // Given
        Feedback feedback = new Feedback("f1", "msisdn:+8613800138000", "w1", 1, FeedbackType.BUSY, Event.MISSING);

        // When
        String shown = feedback.toString();

        // Then
        assertThat(shown).doesNotContain("138").contains("BUSY");
    }
}
