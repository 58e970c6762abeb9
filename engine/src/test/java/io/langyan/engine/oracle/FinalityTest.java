package io.langyan.engine.oracle;

import static io.langyan.engine.oracle.RuleBuilder.rule;
import static io.langyan.engine.oracle.Sample.at;
import static io.langyan.engine.oracle.Sample.callFrom;
import static io.langyan.engine.oracle.Sample.callTo;
import static io.langyan.engine.oracle.Sample.hours;
import static io.langyan.engine.oracle.Sample.minutes;
import static io.langyan.engine.oracle.Sample.transfer;
import static io.langyan.engine.oracle.Terms.riskyCall;
import static io.langyan.engine.oracle.Terms.self;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.langyan.engine.detection.Finding;
import io.langyan.engine.rule.CheckedRule;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** When detections leave, and when they are final (DESIGN 3.1, RULES S5, docs/decisions/0004 §10). */
class FinalityTest {
    private static final CheckedRule ON_CALL = rule("on.call")
            .step("call", "call.received", riskyCall(5))
            .step("pay", "transfer.out")
            .build();
    private static final CheckedRule OPEN_CALL = rule("open.call")
            .step("call", "call.received", self("call.received", "open"))
            .build();

    private static final CheckedRule NO_CALL_BACK = rule("no.callback")
            .step("pay", "transfer.out")
            .neverWithin(minutes(15), "call.placed", Optional.empty(), 0)
            .build();

    private final SampleCall call = callFrom("c1", "+85221896555");

    @Test
    void shouldLeaveAtOnceAndOnceMoreWhenFinal() {
        // Given
        EngineRun engine = new EngineRun(List.of(ON_CALL), false);
        engine.onEvent(call.answer(at(0)));
        engine.onEvent(transfer("p1", at(12), 3000, "A9"));
        List<String> atOnce = engine.history();

        // When
        engine.onWatermark(at(12) - 1);
        List<String> before = engine.history();
        engine.onWatermark(at(12));

        // Then
        assertThat(atOnce).containsExactly("1 provisional 50");
        assertThat(before).isEqualTo(atOnce);
        assertThat(engine.history()).containsExactly("1 provisional 50", "2 final 50");
    }

    @Test
    void shouldRestOnThePlainRecordThatToldOfTheCall() {
        // Given the payment first, then the record of a call that ended half an hour after it
        EngineRun engine = new EngineRun(List.of(ON_CALL), false);
        engine.onEvent(transfer("p1", at(12), 3000, "A9"));
        engine.onWatermark(at(38));
        engine.onEvent(call.plain(at(0), at(42)));

        // When
        engine.onWatermark(at(42) - 1);
        List<String> before = engine.history();
        engine.onWatermark(at(42));

        // Then
        assertThat(before).containsExactly("1 provisional 50");
        assertThat(engine.history()).containsExactly("1 provisional 50", "2 final 50");
    }

    @Test
    void shouldWithdrawProvisionallyWhatWasProvisional() {
        // Given a call that is open as far as is known
        EngineRun engine = new EngineRun(List.of(OPEN_CALL), false);
        engine.onEvent(call.answer(at(0)));

        // When
        engine.onEvent(call.end(at(10)));

        // Then
        assertThat(engine.history()).containsExactly("1 provisional 50", "2 provisional withdrawal");
    }

    @Test
    void shouldWithdrawFinallyWhatWasFinalBeforeItWasCorrected() {
        // Given a final detection whose correction is not final yet
        EngineRun engine = new EngineRun(List.of(OPEN_CALL), true);
        engine.onEvent(call.answer(at(0)));
        engine.onWatermark(at(5));
        engine.onEvent(call.partial(at(8), at(8) - at(0)));

        // When
        engine.onEvent(call.end(at(10)));

        // Then
        assertThat(engine.history())
                .containsExactly("1 provisional 50", "2 final 50", "3 provisional 50", "4 final withdrawal");
    }

    @Test
    void shouldJudgeRepetitionsAgainWhenACallThatTriggersMovesToItsRelease() {
        // Given a repetition of what a call's answer triggered, and its release five hours later
        CheckedRule calls = rule("calls")
                .step("call", "call.received")
                .suppress(hours(72), OptionalInt.empty())
                .build();
        EngineRun engine = new EngineRun(List.of(calls), false);
        engine.onEvent(call.answer(at(0)));
        engine.onEvent(callFrom("c2", "+85221896555").plain(at(1), at(2)));
        engine.onWatermark(at(295));

        // When
        engine.onEvent(call.end(at(300)));

        // Then the other is first now, and the call repeats it
        assertThat(engine.standing().findings())
                .extracting(finding -> finding.triggerId()
                        + finding.suppressedBy().map(" "::concat).orElse(""))
                .containsExactly("c2", "c1 suppress");
    }

    @Test
    void shouldLeaveAtTheDeadlineAndBeFinalThen() {
        // Given
        EngineRun engine = new EngineRun(List.of(NO_CALL_BACK), true);
        engine.onEvent(transfer("p1", at(0), 10, "A1"));
        engine.onWatermark(at(15) - 1);
        List<String> before = engine.history();

        // When
        engine.onWatermark(at(15));

        // Then
        assertThat(before).isEmpty();
        assertThat(engine.history()).containsExactly("1 final 50");
    }

    @Test
    void shouldNeverPublishWhatHappenedBeforeTheDeadline() {
        // Given
        EngineRun engine = new EngineRun(List.of(NO_CALL_BACK), true);
        engine.onEvent(transfer("p1", at(0), 10, "A1"));
        engine.onEvent(callTo("b", "96110").answer(at(15)));

        // When
        engine.onEnd();

        // Then
        assertThat(engine.history()).isEmpty();
    }

    @Test
    void shouldWithdrawFinallyWhatALaterRecordRefutes() {
        // Given a call back within the deadline that is told of after it
        EngineRun engine = new EngineRun(List.of(NO_CALL_BACK), true);
        engine.onEvent(transfer("p1", at(0), 10, "A1"));
        engine.onWatermark(at(60));

        // When
        engine.onEvent(callTo("b", "96110").plain(at(15), at(70)));

        // Then
        assertThat(engine.history()).containsExactly("1 final 50", "2 final withdrawal");
    }

    @Test
    void shouldWaitAnewWhereACallThatTriggersMovesOn() {
        // Given
        CheckedRule noPayment = rule("no.payment")
                .step("call", "call.received")
                .neverWithin(minutes(15), "transfer.out", Optional.empty(), 0)
                .build();
        EngineRun engine = new EngineRun(List.of(noPayment), true);
        engine.onEvent(call.answer(at(0)));
        engine.onWatermark(at(20));
        engine.onEvent(call.end(at(30)));
        List<String> whileWaiting = engine.history();

        // When
        engine.onWatermark(at(45));

        // Then
        assertThat(whileWaiting).containsExactly("1 final 50", "2 final withdrawal");
        assertThat(engine.history()).containsExactly("1 final 50", "2 final withdrawal", "3 final 50");
    }

    @Test
    void shouldLeaveOnlyWhenFinalWhereTheRuleAsksForIt() {
        // Given the payment first, then the record of a call that ended half an hour after it
        CheckedRule finalOnly = rule("final.only")
                .step("call", "call.received", riskyCall(5))
                .step("pay", "transfer.out")
                .emit(CheckedRule.Emit.FINAL)
                .build();
        EngineRun engine = new EngineRun(List.of(finalOnly), true);
        engine.onEvent(transfer("p1", at(12), 3000, "A9"));
        engine.onWatermark(at(38));
        engine.onEvent(call.plain(at(0), at(42)));
        engine.onWatermark(at(42) - 1);
        List<String> before = engine.history();

        // When
        engine.onWatermark(at(42));

        // Then
        assertThat(before).isEmpty();
        assertThat(engine.history()).containsExactly("1 final 50");
    }

    /** A call that a first payment rests on until minute 42, and a second payment without it that is final before. */
    private EngineRun secondPaymentFirst() {
        CheckedRule finalOnly = rule("final.only")
                .within(hours(1))
                .step("call", "call.received", riskyCall(5))
                .step("pay", "transfer.out")
                .suppress(hours(24), OptionalInt.empty())
                .emit(CheckedRule.Emit.FINAL)
                .build();
        EngineRun engine = new EngineRun(List.of(finalOnly), true);
        engine.onEvent(callFrom("c0", "+85221896556").plain(at(20), at(26)));
        engine.onEvent(transfer("p1", at(12), 10, "A9"));
        engine.onEvent(call.plain(at(0), at(42)));
        engine.onEvent(transfer("p2", at(30), 10, "A9"));
        engine.onWatermark(at(30));
        return engine;
    }

    @Test
    void shouldJudgeRepetitionsAgainWhenWhatTheyRepeatLeavesLateHoweverFarTheWatermarkJumps() {
        // Given
        EngineRun engine = secondPaymentFirst();

        // When
        engine.onEnd();

        // Then
        assertThat(engine.standing().findings())
                .extracting(Finding::triggerId, Finding::suppressedBy)
                .containsExactly(tuple("p1", Optional.empty()), tuple("p2", Optional.of("suppress")));
    }

    @Test
    void shouldNotLetWhatWaitsTakePartInSuppressionOrWarnings() {
        // Given
        EngineRun engine = secondPaymentFirst();
        Oracle.Verdict whileWaiting = engine.standing();

        // When
        engine.onWatermark(at(42));

        // Then the first one suppresses the second once it is published
        assertThat(whileWaiting.findings())
                .extracting(Finding::triggerId, Finding::suppressedBy)
                .containsExactly(tuple("p2", Optional.empty()));
        assertThat(whileWaiting.warnings()).extracting(Episode::openedAt).containsExactly(at(30));
        assertThat(engine.standing().findings())
                .extracting(Finding::triggerId, Finding::suppressedBy)
                .containsExactly(tuple("p1", Optional.empty()), tuple("p2", Optional.of("suppress")));
        assertThat(engine.standing().warnings()).extracting(Episode::openedAt).containsExactly(at(12));
    }
}
