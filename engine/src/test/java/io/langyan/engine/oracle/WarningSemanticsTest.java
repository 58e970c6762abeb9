package io.langyan.engine.oracle;

import static io.langyan.engine.oracle.RuleBuilder.rule;
import static io.langyan.engine.oracle.Sample.at;
import static io.langyan.engine.oracle.Sample.hours;
import static io.langyan.engine.oracle.Sample.transfer;
import static io.langyan.engine.oracle.Sample.yuan;
import static io.langyan.engine.oracle.Terms.atLeast;
import static io.langyan.engine.oracle.Terms.eq;
import static io.langyan.engine.oracle.Terms.step;
import static io.langyan.engine.oracle.Terms.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.langyan.engine.detection.Finding;
import io.langyan.engine.event.Event;
import io.langyan.engine.rule.CheckedRule.Status;
import io.langyan.engine.rule.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What RULES S13, S16 and docs/decisions/0004 (9, 11) say about repetitions, exceptions and warnings. */
class WarningSemanticsTest {

    /** Every transfer, with 10 more points from 1,000 yuan on and 20 more from 5,000 on. */
    private static RuleBuilder paying(String id) {
        return rule(id).step("pay", "transfer.out")
                .line("base", 50)
                .line("large", 10, atLeast(step(0, "transfer.out", "amount"), yuan(1000)))
                .line("huge", 10, atLeast(step(0, "transfer.out", "amount"), yuan(5000)));
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldSuppressARepetitionUntilTheScoreRises(Judge judge) {
        // Given
        RuleBuilder rule = paying("repeated").suppress(hours(1), OptionalInt.of(10), "payee");

        // When
        var found = judge.found(
                rule,
                transfer("p1", at(0), 1, "A1"),
                transfer("p2", at(1), 1, "A1"),
                transfer("p3", at(2), 1000, "A1"),
                transfer("p4", at(3), 1000, "A1"),
                transfer("p5", at(4), 1, "A2"),
                transfer("p6", at(62) - 1, 1, "A1"),
                transfer("p7", at(62), 1, "A1"));

        // Then a suppressed one suppresses nothing, and one is over when it is as old as stated
        assertThat(found)
                .containsExactly(
                        "p1 50 [p1]",
                        "p2 50 [p2] suppress",
                        "p3 60 [p3]",
                        "p4 60 [p4] suppress",
                        "p5 50 [p5]",
                        "p6 50 [p6] suppress",
                        "p7 50 [p7]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldMarkWhatAnExceptionCoversUntilTheEndOfItsLastDay(Judge judge) {
        // Given 10:00 in Shanghai on the last day, and 14 hours to its end
        RuleBuilder rule = paying("family")
                .suppress(hours(72), OptionalInt.empty(), "payee")
                .exempt("family", eq(step(0, "transfer.out", "payee"), text("A1")), LocalDate.of(2026, 3, 2));

        // When
        var found = judge.found(
                rule,
                transfer("p1", at(0), 1, "A1"),
                transfer("p2", at(14 * 60) - 1, 1, "A1"),
                transfer("p3", at(14 * 60), 1, "A1"));

        // Then a finding under an exception suppresses nothing
        assertThat(found).containsExactly("p1 50 [p1] except:family", "p2 50 [p2] except:family", "p3 50 [p3]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldKeepARepetitionSuppressedAfterWhatItRepeatsIsForgotten(Judge judge) {
        // Given a repetition within a suppression of five hours, and something new one and two days later
        RuleBuilder rule = paying("repeated").suppress(hours(5), OptionalInt.empty());

        // When
        var found = judge.found(
                rule,
                transfer("p1", at(0), 1, "A1"),
                transfer("p2", at(290), 1, "A1"),
                transfer("p3", at(30 * 60), 1, "A1"),
                transfer("p4", at(50 * 60), 1, "A1"));

        // Then
        assertThat(found).containsExactly("p1 50 [p1]", "p2 50 [p2] suppress", "p3 50 [p3]", "p4 50 [p4]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldSuppressALiveAndAShadowVersionApart(Judge judge) {
        // Given a shadow version that, other than the live one, lets repetitions through
        var live = paying("versions").suppress(hours(5), OptionalInt.empty()).build();
        var shadow = paying("versions").status(Status.SHADOW).build();
        List<Event> records = List.of(transfer("p1", at(0), 1, "A1"), transfer("p2", at(1), 1, "A1"));

        // When
        var findings = judge.judge(List.of(live, shadow), records).findings();

        // Then
        assertThat(findings)
                .filteredOn(finding -> finding.suppressedBy().isPresent())
                .extracting(finding -> finding.triggerId() + " " + finding.live())
                .containsExactly("p2 true");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldJoinFindingsThatAreADayApartIntoOneWarning(Judge judge) {
        // Given
        var rule = paying("joined").build();
        List<Event> records = List.of(
                transfer("p1", at(0), 100, "A1"),
                transfer("p2", at(24 * 60), 5000, "A2"),
                transfer("p3", at(48 * 60) + 1, 100, "A3"));

        // When
        var warnings = judge.judge(List.of(rule), records).warnings();

        // Then
        assertThat(warnings)
                .extracting(Episode::openedAt, Episode::triggeredAt, Episode::score, Episode::amountGoneMinor)
                .containsExactly(
                        tuple(at(0), at(24 * 60), 70, yuan(5100)),
                        tuple(at(48 * 60) + 1, at(48 * 60) + 1, 50, yuan(100)));
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldCombineTheBestOfEachFraudType(Judge judge) {
        // Given two schemes of 50 and 60: 100·(1 − 0.5·0.4) = 80
        var one = paying("one").build();
        var other = paying("other").fraudType("fake_police").line("more", 10).build();

        // When
        var warnings = judge.judge(List.of(one, other), List.of(transfer("p1", at(0), 1, "A1")))
                .warnings();

        // Then together they ask for more than each
        assertThat(warnings)
                .extracting(Episode::score, Episode::level, Episode::action, Episode::fraudType)
                .containsExactly(tuple(80, Level.EMERGENCY, "call_and_visit", "fake_police"));
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldNotWarnOfAShadowRuleNorOfAMuleAccount(Judge judge) {
        // Given
        var shadow = paying("shadow").status(Status.SHADOW).build();
        var mule = paying("mule").fraudType("mule_account").build();
        var draft = paying("draft").status(Status.DRAFT).build();

        // When
        var verdict = judge.judge(List.of(shadow, mule, draft), List.of(transfer("p1", at(0), 1, "A1")));

        // Then
        assertThat(verdict.findings()).extracting(Finding::ruleId).containsExactlyInAnyOrder("shadow", "mule");
        assertThat(verdict.warnings()).isEmpty();
    }
}
