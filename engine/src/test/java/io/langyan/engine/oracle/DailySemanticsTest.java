package io.langyan.engine.oracle;

import static io.langyan.engine.oracle.RuleBuilder.rule;
import static io.langyan.engine.oracle.Sample.callFrom;
import static io.langyan.engine.oracle.Sample.foreignTransfer;
import static io.langyan.engine.oracle.Sample.hours;
import static io.langyan.engine.oracle.Sample.minutes;
import static io.langyan.engine.oracle.Sample.transfer;
import static io.langyan.engine.oracle.Sample.yuan;
import static io.langyan.engine.oracle.Terms.atLeast;
import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.detection.Finding;
import io.langyan.engine.event.Event;
import io.langyan.engine.rule.Feature.Statistic;
import io.langyan.engine.rule.Feature.WindowKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What docs/decisions/0004 (17) says about features over whole calendar days, as cases worked out by hand. */
class DailySemanticsTest {
    /** The midnight in Shanghai before {@link Sample#START}. */
    private static final long MIDNIGHT = Sample.START - hours(10);

    /** The score tells the value of feature 0: the highest of the steps that it reaches. */
    private static RuleBuilder paying(RuleBuilder rule, long... steps) {
        rule.line("base", 50);
        for (int i = 0; i < steps.length; i++) {
            rule.line("step" + i, 1, atLeast(rule.feature(0), steps[i]));
        }
        return rule;
    }

    private static RuleBuilder payment() {
        return rule("paying").step("pay", "transfer.out");
    }

    /** So many milliseconds after the midnight that many days from the day of {@link Sample#START}. */
    private static long on(long day, long millis) {
        return MIDNIGHT + hours(24 * day) + millis;
    }

    private static String last(List<String> found) {
        return found.get(found.size() - 1);
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldUseElseUntilEnoughIsKnown(Judge judge) {
        // Given
        RuleBuilder rule =
                paying(payment().usual(Statistic.P50, "transfer.out", "amount", 30, 2, yuan(1000)), yuan(1), yuan(100));

        // When
        var none = judge.found(rule, transfer("p1", on(0, 0), 50, "A1"));
        var oneAndOneWithoutAmount = judge.found(
                rule,
                transfer("p1", on(0, 0), 50, "A1"),
                foreignTransfer("p2", on(0, 1), "A1"),
                transfer("p3", on(1, 0), 50, "A1"));
        var two = judge.found(
                rule,
                transfer("p1", on(0, 0), 50, "A1"),
                transfer("p2", on(0, 1), 60, "A1"),
                transfer("p3", on(1, 0), 50, "A1"));

        // Then
        assertThat(last(none)).isEqualTo("p1 52 [p1]");
        assertThat(last(oneAndOneWithoutAmount)).isEqualTo("p3 52 [p3]");
        assertThat(last(two)).isEqualTo("p3 51 [p3]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldTakeWholeDaysBeforeTodayForUsual(Judge judge) {
        // Given a baseline over two days, and payments at the edges of those days
        RuleBuilder rule =
                paying(payment().usual(Statistic.MEAN, "transfer.out", "amount", 2, 1, 0), 1, yuan(10), yuan(20));

        // When
        var tooOld = judge.found(
                rule, transfer("p1", on(0, 0) - 1, 10, "A1"), transfer("p2", on(2, hours(24) - 1), 99, "A1"));
        var oldest =
                judge.found(rule, transfer("p1", on(0, 0), 10, "A1"), transfer("p2", on(2, hours(24) - 1), 99, "A1"));
        var yesterday =
                judge.found(rule, transfer("p1", on(1, hours(24) - 1), 20, "A1"), transfer("p2", on(2, 0), 99, "A1"));
        var today = judge.found(rule, transfer("p1", on(2, 0), 20, "A1"), transfer("p2", on(2, 1), 99, "A1"));

        // Then
        assertThat(last(tooOld)).isEqualTo("p2 50 [p2]");
        assertThat(last(oldest)).isEqualTo("p2 52 [p2]");
        assertThat(last(yesterday)).isEqualTo("p2 53 [p2]");
        assertThat(last(today)).isEqualTo("p2 50 [p2]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldTakeTheNearestRank(Judge judge) {
        // Given the amounts 10, 20, …, 200 yuan; a quantile shows 190 yuan as 19199 fen
        List<Event> records = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            records.add(transfer("p" + i, on(0, i), 10 * i, "A1"));
        }
        records.add(transfer("trigger", on(1, 0), 5000, "A1"));

        // When
        var p95 = judge.found(
                paying(payment().usual(Statistic.P95, "transfer.out", "amount", 1, 1, 0), 19_199, 19_200),
                records.toArray(Event[]::new));
        var p50 = judge.found(
                paying(payment().usual(Statistic.P50, "transfer.out", "amount", 1, 1, 0), 10_111, 10_112),
                records.toArray(Event[]::new));

        // Then the 19th and the 10th of twenty
        assertThat(last(p95)).isEqualTo("trigger 51 [trigger]");
        assertThat(last(p50)).isEqualTo("trigger 51 [trigger]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldCutTheFractionOfAMeanOff(Judge judge) {
        // Given 1 + 2 + 2 yuan
        RuleBuilder rule = paying(payment().usual(Statistic.MEAN, "transfer.out", "amount", 1, 1, 0), 166, 167);

        // When
        var found = judge.found(
                rule,
                transfer("p1", on(0, 0), 1, "A1"),
                transfer("p2", on(0, 0), 2, "A1"),
                transfer("p3", on(0, 0), 2, "A1"),
                transfer("p4", on(1, 0), 1, "A1"));

        // Then
        assertThat(last(found)).isEqualTo("p4 51 [p4]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldNotTakeATriggerThatBeganYesterdayForUsual(Judge judge) {
        // Given a call from before midnight until after it
        RuleBuilder rule = paying(
                rule("calls").step("call", "call.received").usual(Statistic.P90, "call.received", "talk", 1, 1, 0), 1);
        Event call = callFrom("c1", "+85221896555").plain(on(0, hours(24) - minutes(10)), on(1, minutes(10)));
        Event other = callFrom("c2", "+85221896555").plain(on(0, 0), on(0, minutes(1)));

        // When
        var alone = judge.found(rule, call);
        var withAnother = judge.found(rule, other, call);

        // Then
        assertThat(last(alone)).isEqualTo("c1 50 [c1]");
        assertThat(last(withAnother)).isEqualTo("c1 51 [c1]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldCountWholeDaysAndTodayInAWindowAbove72Hours(Judge judge) {
        // Given
        RuleBuilder rule =
                paying(payment().window(WindowKind.COUNT, "transfer.out", null, hours(24 * 4)), 1, 2, 3, 4, 5);

        // When
        var found = judge.found(
                rule,
                transfer("tooOld", on(0, 0) - 1, 1, "A1"),
                transfer("oldest", on(0, 0), 1, "A1"),
                transfer("between", on(2, hours(5)), 1, "A1"),
                transfer("today", on(4, hours(1)), 1, "A1"),
                transfer("trigger", on(4, hours(23)), 1, "A1"),
                transfer("later", on(4, hours(23) + 1), 1, "A1"));

        // Then
        assertThat(found).contains("trigger 54 [trigger]", "later 55 [later]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldKnowTheNewestOfManyDaysAndDifferentPayees(Judge judge) {
        // Given
        RuleBuilder since = paying(
                payment().window(WindowKind.SINCE, "transfer.out", null, hours(24 * 10)), hours(167), hours(168));
        RuleBuilder payees =
                paying(payment().window(WindowKind.DISTINCT, "transfer.out", "payee", hours(24 * 10)), 1, 2, 3, 4);
        Event[] records = {
            transfer("p1", on(0, 1), 1, "A1"),
            transfer("p2", on(0, 2), 1, "A2"),
            transfer("p3", on(1, 0), 1, "A1"),
            transfer("p4", on(8, 0), 1, "A3"),
        };

        // When
        var newest = judge.found(since, records);
        var different = judge.found(payees, records);

        // Then
        assertThat(last(newest)).isEqualTo("p4 52 [p4]");
        assertThat(last(different)).isEqualTo("p4 53 [p4]");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldLeaveOldDaysOutWhereAmountsAreTooManyToRemember(Judge judge) {
        // Given eleven days of a hundred amounts that all differ as shown, small ones on the first day
        RuleBuilder rule =
                paying(payment().usual(Statistic.P50, "transfer.out", "amount", 30, 1, 0), yuan(1), yuan(200));
        List<Event> records = new ArrayList<>();
        for (int day = 0; day < 11; day++) {
            for (int i = 0; i < 100; i++) {
                long amount = Math.round((day == 0 ? 100 : 20_000) * Math.pow(1.04, i));
                records.add(Sample.payment("d" + day + "p" + i, on(day, minutes(i)), amount));
            }
        }
        List<Event> fewer = new ArrayList<>(records.subList(100, records.size()));
        records.add(Sample.payment("trigger", on(11, 0), 1));
        fewer.add(Sample.payment("trigger", on(11, 0), 1));

        // When
        List<Finding> all = judge.judge(List.of(rule.build()), records).findings();
        List<Finding> ten = judge.judge(List.of(rule.build()), fewer).findings();

        // Then a thousand amounts are remembered, eleven hundred not
        assertThat(all.get(all.size() - 1).tags()).containsExactly("approximate");
        assertThat(ten.get(ten.size() - 1).tags()).isEmpty();
        assertThat(all.get(all.size() - 1).score())
                .isEqualTo(ten.get(ten.size() - 1).score())
                .isEqualTo(52);
    }
}
