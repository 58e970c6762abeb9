package io.langyan.engine.oracle;

import static io.langyan.engine.oracle.RuleBuilder.rule;
import static io.langyan.engine.oracle.Sample.at;
import static io.langyan.engine.oracle.Sample.callFrom;
import static io.langyan.engine.oracle.Sample.paid;
import static io.langyan.engine.oracle.Sample.purchase;
import static io.langyan.engine.oracle.Sample.transfer;
import static io.langyan.engine.oracle.Sample.type;
import static io.langyan.engine.oracle.Sample.yuan;
import static io.langyan.engine.oracle.Terms.riskyCall;
import static io.langyan.engine.oracle.Terms.self;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.langyan.engine.detection.Payee;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Phase;
import io.langyan.engine.rule.CheckedRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What RULES S16 and docs/decisions/0004 (21) say about payments that follow a detection and that no rule cites. */
class FurtherPaymentsTest {
    /** Warns of a call, and asks for no payment. */
    private static final CheckedRule CALL =
            rule("on.call").step("call", "call.received", riskyCall(5)).build();
    /** Warns of a payment during a call. */
    private static final CheckedRule PAY_ON_CALL = rule("pay.on.call")
            .step("call", "call.received", self("call.received", "open"))
            .step("pay", "transfer.out")
            .build();

    private final SampleCall call = callFrom("c1", "+85221896555");

    private static Event transferTo(String kind, String id, long time, long yuan) {
        return Event.of(type("transfer.out"), time)
                .ids(id + "/ACCEPTED", id)
                .number("amount", yuan(yuan))
                .text("payee", "A1")
                .value("payee_kind", kind)
                .number("balance_after", yuan(7000))
                .build();
    }

    private static Event cash(String id, long time, long yuan) {
        return Event.of(type("cash.out"), time)
                .ids(id + "/ACCEPTED", id)
                .number("amount", yuan(yuan))
                .build();
    }

    private static Event reversed(String id, long time) {
        return Event.of(type("transfer.out"), time)
                .ids(id + "/REVERSED", id)
                .change(Phase.RETRACT)
                .build();
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldCountTransfersAndCashInTheDayAfterADetection(Judge judge) {
        // Given a warning of a call that ended at ten past
        List<Event> records = List.of(
                transfer("before", at(5), 1, "A1"),
                call.plain(at(0), at(10)),
                transfer("at", at(10), 2, "A2"),
                transfer("after", at(10) + 1, 4000, "A3"),
                cash("cash", at(20), 500),
                transfer("last", at(10 + 24 * 60), 16, "A4"),
                transfer("too.late", at(10 + 24 * 60) + 1, 32, "A5"));

        // When
        var warnings = judge.judge(List.of(CALL), records).warnings();

        // Then
        assertThat(warnings)
                .extracting(Episode::amountGoneMinor, Episode::payees)
                .containsExactly(tuple(
                        yuan(4516),
                        List.of(paid("A3", 4000, "after", at(10) + 1), paid("A4", 16, "last", at(10 + 24 * 60)))));
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldNotCountWhatStaysTheirOwnOrGoesToAShopOrAnInstitution(Judge judge) {
        // Given
        List<Event> records = List.of(
                call.plain(at(0), at(10)),
                transferTo("company", "company", at(11), 1),
                transferTo("own", "own", at(12), 2),
                transferTo("merchant", "merchant", at(13), 4),
                transferTo("institution", "institution", at(14), 8),
                purchase("purchase", at(15), 16, "M1"));

        // When
        var warnings = judge.judge(List.of(CALL), records).warnings();

        // Then what is at risk is what the one that counts left
        assertThat(warnings)
                .extracting(Episode::amountGoneMinor, Episode::amountAtRiskMinor)
                .containsExactly(tuple(yuan(1), yuan(7000)));
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldNotCountWhatCameBack(Judge judge) {
        // Given a payment that is reversed within the reach, and one after it
        List<Event> records = List.of(
                call.plain(at(0), at(10)),
                transfer("back", at(20), 100, "A1"),
                transfer("kept", at(21), 10, "A2"),
                reversed("back", at(20 + 240)),
                reversed("kept", at(21 + 240) + 1));

        // When
        var warnings = judge.judge(List.of(CALL), records).warnings();

        // Then
        assertThat(warnings).extracting(Episode::amountGoneMinor).containsExactly(yuan(10));
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldCountAPaymentOnceWhetherOrNotADetectionCitesIt(Judge judge) {
        // Given two payments on the call, each a detection, and a third after it
        List<Event> records = List.of(
                call.answer(at(0)),
                transfer("p1", at(5), 100, "A1"),
                transfer("p2", at(6), 10, "A2"),
                call.end(at(7)),
                transfer("p3", at(8), 1, "A3"));

        // When
        var warnings = judge.judge(List.of(PAY_ON_CALL), records).warnings();

        // Then
        assertThat(warnings)
                .extracting(
                        Episode::amountGoneMinor,
                        warning -> warning.contributions().size())
                .containsExactly(tuple(yuan(111), 2));
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldNameTheFirstFewAndCountAllOfVeryMany(Judge judge) {
        // Given forty payments after the call, the first of which comes back
        List<Event> records = new ArrayList<>(List.of(call.plain(at(0), at(10)), reversed("p100", at(60))));
        for (int i = 0; i < 40; i++) {
            records.add(transfer("p" + (100 + i), at(11 + i), 1, "A" + i));
        }

        // When
        var warnings = judge.judge(List.of(CALL), records).warnings();

        // Then
        assertThat(warnings)
                .extracting(
                        Episode::amountGoneMinor,
                        warning ->
                                warning.payees().stream().map(Payee::endToEndId).toList())
                .containsExactly(tuple(
                        yuan(39),
                        Stream.iterate(101, next -> next + 1)
                                .limit(31)
                                .map(number -> "p" + number)
                                .toList()));
    }

    @Test
    void shouldRaiseTheWarningAtOnceAndOnceMoreWhenFinal() {
        // Given a warning that is final
        EngineRun engine = new EngineRun(List.of(CALL), false);
        engine.onEvent(call.plain(at(0), at(10)));
        engine.onWatermark(at(10));

        // When
        engine.onEvent(transfer("p1", at(30), 1, "A1"));
        engine.onEvent(reversed("p1", at(31)));
        engine.onWatermark(at(30));

        // Then
        assertThat(engine.warnings())
                .containsExactly(
                        "w1 r1 OPEN OPENED",
                        "w1 r2 OPEN REVISED final",
                        "w1 r3 OPEN RAISED",
                        "w1 r4 OPEN REVISED",
                        "w1 r5 OPEN REVISED final");
    }

    @Test
    void shouldTouchNoPaymentOfSomebodyWhomNoRuleCanWarn() {
        // Given a rule in shadow that asks for no payment
        EngineRun engine = new EngineRun(
                List.of(rule("shadow")
                        .status(CheckedRule.Status.SHADOW)
                        .step("call", "call.received", riskyCall(5))
                        .build()),
                false);
        int before = engine.storedBytes();

        // When
        engine.onEvent(transfer("p1", at(30), 1, "A1"));

        // Then
        assertThat(engine.storedBytes()).isEqualTo(before);
    }

    @Test
    void shouldKeepTheSumOfMorePaymentsThanAreKeptOneByOne() {
        // Given
        EngineRun engine = new EngineRun(List.of(CALL), true);
        engine.onEvent(call.plain(at(0), at(10)));

        // When
        for (int i = 0; i < 300; i++) {
            engine.onWatermark(at(5 + i));
            engine.onEvent(transfer("p" + i, at(11 + i), 1, "A" + i));
        }
        engine.onEnd();

        // Then
        assertThat(engine.standing().warnings())
                .extracting(
                        Episode::amountGoneMinor, warning -> warning.payees().size())
                .containsExactly(tuple(yuan(300), 32));
        assertThat(engine.storedBytes()).isLessThan(64 * 1024);
    }
}
