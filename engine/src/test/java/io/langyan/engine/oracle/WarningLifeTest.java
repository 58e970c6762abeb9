package io.langyan.engine.oracle;

import static io.langyan.engine.oracle.RuleBuilder.rule;
import static io.langyan.engine.oracle.Sample.at;
import static io.langyan.engine.oracle.Sample.callFrom;
import static io.langyan.engine.oracle.Sample.hours;
import static io.langyan.engine.oracle.Sample.transfer;
import static io.langyan.engine.oracle.Terms.self;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.langyan.engine.core.CoreSettings;
import io.langyan.engine.desk.FeedbackType;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.Level;
import io.langyan.engine.timeline.Hash;
import io.langyan.engine.warning.CombinedLadder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a warning ends, becomes part of another one, and what a false alarm does (docs/decisions/0004, 11, 22 and 23). */
class WarningLifeTest {
    private static final CheckedRule PAYING =
            rule("paying").step("pay", "transfer.out").build();
    private static final CheckedRule OPEN_CALL = rule("open.call")
            .step("call", "call.received", self("call.received", "open"))
            .build();
    private static final String FIRST = Hash.hex(Sample.SUBJECT, "1");

    /** An episode takes another detection for a day, and a record comes at most the reach of four hours late. */
    private static final long OVER = hours(24 + 4) + 1;

    private static EngineRun run(CheckedRule... rules) {
        return new EngineRun(List.of(rules), true);
    }

    @Test
    void shouldCloseAWarningOnceNothingCanJoinIt() {
        // Given
        EngineRun engine = run(PAYING);
        engine.onEvent(transfer("p1", at(0), 1, "A1"));

        // When
        engine.onWatermark(at(0) + OVER - 1);
        List<String> before = engine.warnings();
        engine.onWatermark(at(0) + OVER);

        // Then
        assertThat(before).containsExactly("w1 r1 OPEN OPENED", "w1 r2 OPEN REVISED final");
        assertThat(engine.warnings()).endsWith("w1 r3 CLOSED CLOSED final").hasSize(3);
    }

    @Test
    void shouldLeaveAWarningOpenAtTheEndOfAllInput() {
        // Given
        EngineRun engine = run(PAYING);
        engine.onEvent(transfer("p1", at(0), 1, "A1"));

        // When
        engine.onEnd();

        // Then
        assertThat(engine.warnings()).containsExactly("w1 r1 OPEN OPENED", "w1 r2 OPEN REVISED final");
    }

    @Test
    void shouldNotCloseAWarningWhileACallThatGoesOnMayJoinIt() {
        // Given a call that began within the day and is open as far as is known
        EngineRun engine = run(PAYING, OPEN_CALL);
        engine.onEvent(transfer("p1", at(0), 1, "A1"));
        engine.onWatermark(at(23 * 60));
        engine.onEvent(callFrom("c1", "+85221896555").start(at(23 * 60 + 30)));

        // When
        engine.onWatermark(at(0) + OVER);
        List<String> before = engine.warnings();
        engine.onWatermark(at(0) + hours(48));

        // Then
        assertThat(before).noneMatch(record -> record.contains("CLOSED"));
        assertThat(engine.warnings()).endsWith("w1 r3 CLOSED CLOSED final");
    }

    @Test
    void shouldBeginAnotherWarningAfterOneIsClosed() {
        // Given
        EngineRun engine = run(PAYING);
        engine.onEvent(transfer("p1", at(0), 1, "A1"));
        engine.onWatermark(at(0) + OVER);

        // When
        engine.onEvent(transfer("p2", at(0) + OVER + 1, 1, "A1"));

        // Then
        assertThat(engine.warnings()).endsWith("w1 r3 CLOSED CLOSED final", "w2 r1 OPEN OPENED");
    }

    @Test
    void shouldCloseAWarningThatALateHitJoinsToAnEarlierOne() {
        // Given two warnings a day and a half apart, the watermark far behind
        EngineRun engine = run(PAYING);
        engine.onEvent(transfer("p1", at(0), 1, "A1"));
        engine.onEvent(transfer("p3", at(36 * 60), 1, "A3"));

        // When
        engine.onEvent(transfer("p2", at(18 * 60), 1, "A2"));
        engine.onEnd();

        // Then
        assertThat(engine.warnings())
                .containsExactly(
                        "w1 r1 OPEN OPENED",
                        "w2 r1 OPEN OPENED",
                        "w1 r2 OPEN RAISED",
                        "w2 r2 CLOSED CLOSED into w1",
                        "w1 r3 OPEN REVISED final");
        assertThat(engine.standing().warnings()).hasSize(1);
    }

    @Test
    void shouldKeepItsNameWhenALateHitComesBeforeIt() {
        // Given
        EngineRun engine = run(PAYING);
        engine.onEvent(transfer("p2", at(5), 1, "A1"));

        // When
        engine.onEvent(transfer("p1", at(0), 1, "A1"));

        // Then
        assertThat(engine.warnings()).containsExactly("w1 r1 OPEN OPENED", "w1 r2 OPEN RAISED");
    }

    @Test
    void shouldGiveOverALaterWarningWhoseNumberAnEarlierOneLeftFree() {
        // Given a call that is open as far as is known, and a payment more than a day later
        EngineRun engine = run(PAYING, OPEN_CALL);
        SampleCall call = callFrom("c1", "+85221896555");
        engine.onEvent(call.answer(at(0)));
        engine.onEvent(transfer("p1", at(30 * 60), 1, "A1"));

        // When the call turns out to have ended
        engine.onEvent(call.end(at(2)));

        // Then the payment's warning goes on under the first name, as if the call had been known in time
        assertThat(engine.warnings())
                .containsExactly(
                        "w1 r1 OPEN OPENED", "w2 r1 OPEN OPENED", "w1 r2 OPEN RAISED", "w2 r2 CLOSED CLOSED into w1");
    }

    @Test
    void shouldSayThatAWithdrawalIsFinalEvenAfterAProvisionalRevision() {
        // Given a call found open that was final, and then a payment that follows it
        EngineRun engine = run(OPEN_CALL);
        SampleCall call = callFrom("c1", "+85221896555");
        engine.onEvent(call.answer(at(0)));
        engine.onWatermark(at(0));
        engine.onEvent(transfer("p1", at(1), 1, "A1"));

        // When the call has ended
        engine.onEvent(call.end(at(2)));

        // Then
        assertThat(engine.warnings())
                .containsExactly(
                        "w1 r1 OPEN OPENED",
                        "w1 r2 OPEN REVISED final",
                        "w1 r3 OPEN RAISED",
                        "w1 r4 WITHDRAWN WITHDRAWN final");
    }

    @Test
    void shouldBeLoweredByACorrectionAndNotByTime() {
        // Given two schemes of 50 that weigh 75 together, the call of one open as far as is known
        CheckedRule police = rule("open.call")
                .step("call", "call.received", self("call.received", "open"))
                .fraudType("fake_police")
                .build();
        EngineRun engine = run(PAYING, police);
        SampleCall call = callFrom("c1", "+85221896555");
        engine.onEvent(call.answer(at(0)));
        engine.onEvent(transfer("p1", at(3), 1, "A1"));
        engine.onWatermark(at(60));

        // When
        engine.onEvent(call.end(at(2)));

        // Then
        assertThat(engine.warnings())
                .endsWith("w1 r2 OPEN RAISED", "w1 r3 OPEN REVISED final", "w1 r4 OPEN LOWERED final");
    }

    @Test
    void shouldSilenceTheRulesBehindAFalseAlarmForAWhile() {
        // Given
        EngineRun engine = run(PAYING);
        engine.onEvent(transfer("p1", at(0), 1, "A1"));

        // When
        engine.onFeedback(FIRST, FeedbackType.GENUINE_BUSINESS, at(10));
        engine.onEvent(transfer("p2", at(10), 1, "A1"));
        engine.onEvent(transfer("p3", at(10) + 1, 1, "A1"));
        engine.onEvent(transfer("p4", at(10) + hours(7 * 24) - 1, 1, "A1"));
        engine.onEvent(transfer("p5", at(10) + hours(7 * 24), 1, "A1"));

        // Then what was said before stands, and what triggers after the report says why it does not warn
        assertThat(engine.standing().findings())
                .extracting(Finding::triggerId, Finding::suppressedBy)
                .containsExactly(
                        tuple("p1", Optional.empty()),
                        tuple("p2", Optional.empty()),
                        tuple("p3", Optional.of("feedback")),
                        tuple("p4", Optional.of("feedback")),
                        tuple("p5", Optional.empty()));
    }

    @Test
    void shouldSilenceNothingForOtherReportsAndOtherWarnings() {
        // Given
        EngineRun engine = run(PAYING);
        engine.onEvent(transfer("p1", at(0), 1, "A1"));

        // When
        engine.onFeedback(FIRST, FeedbackType.ANSWERED_DISSUADED, at(10));
        engine.onFeedback(Hash.hex(Sample.SUBJECT, "2"), FeedbackType.GENUINE_BUSINESS, at(10));
        engine.onEvent(transfer("p2", at(11), 1, "A1"));

        // Then
        assertThat(engine.standing().findings())
                .allMatch(finding -> finding.suppressedBy().isEmpty());
    }

    @Test
    void shouldTakeTheBoundsOfTheCombinedScoreFromItsSettings() {
        // Given a rule of 50 points that says LOW
        CheckedRule low = rule("low")
                .step("pay", "transfer.out")
                .rung(30, Level.LOW, "send_sms")
                .build();
        CoreSettings cautious = CoreSettings.DEFAULT.withLadder(new CombinedLadder(30, 45, 50));
        EngineRun usual = new EngineRun(List.of(low), false);
        EngineRun other = new EngineRun(List.of(low), false, cautious);

        // When
        usual.onEvent(transfer("p1", at(0), 1, "A1"));
        other.onEvent(transfer("p1", at(0), 1, "A1"));

        // Then
        assertThat(usual.standing().warnings()).extracting(Episode::level).containsExactly(Level.MEDIUM);
        assertThat(other.standing().warnings()).extracting(Episode::level).containsExactly(Level.EMERGENCY);
    }
}
