package io.langyan.engine.oracle;

import static io.langyan.engine.oracle.RuleBuilder.rule;
import static io.langyan.engine.oracle.Sample.hours;
import static io.langyan.engine.oracle.Sample.transfer;
import static io.langyan.engine.oracle.Terms.atLeast;
import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.detection.Finding;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Phase;
import io.langyan.engine.rule.Feature.WindowKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What RULES S1 and docs/decisions/0004 (16) say about windows of very many events, as cases worked out by hand. */
class CrowdSemanticsTest {
    private static final int MOST_EXACT = 256;

    /** A count over four hours, so that a pane is a minute; the score tells whether it reaches so many. */
    private static RuleBuilder counting(long... steps) {
        RuleBuilder rule = rule("counting")
                .step("pay", "transfer.out")
                .window(WindowKind.COUNT, "transfer.out", null, hours(4))
                .line("base", 50);
        for (int i = 0; i < steps.length; i++) {
            rule.line("step" + i, 1, atLeast(rule.feature(0), steps[i]));
        }
        return rule;
    }

    /** Transfers at equal distances; of the last of them the time is {@code lastTime}. */
    private static List<Event> transfers(int count, long apart, long lastTime) {
        List<Event> transfers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            transfers.add(transfer("p" + i, lastTime - (count - 1 - i) * apart, 1, "A" + i % 7));
        }
        return transfers;
    }

    private static Finding last(Judge judge, RuleBuilder rule, List<Event> records) {
        List<Finding> findings = judge.judge(List.of(rule.build()), records).findings();
        return findings.get(findings.size() - 1);
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldBeExactUpToTheLimitAndSayWhenItIsNotBeyond(Judge judge) {
        // Given a trigger 20 s into a minute; of those before it the first lies as far into its pane as the window
        // begins
        long trigger = Sample.START + hours(4) + 20_000;
        List<Event> records = transfers(MOST_EXACT - 1, 50_000, trigger);
        Event first = transfer("first", trigger - hours(4) + 1, 1, "A1");
        Event second = transfer("second", trigger - hours(4) + 2, 1, "A1");

        // When
        records.add(first);
        Finding exact = last(judge, counting(MOST_EXACT - 1, MOST_EXACT, MOST_EXACT + 1), records);
        records.add(second);
        Finding beyond = last(judge, counting(MOST_EXACT - 1, MOST_EXACT, MOST_EXACT + 1), records);

        // Then beyond the limit, what lies in the pane in which the window begins is left out
        assertThat(exact.score()).isEqualTo(52);
        assertThat(exact.tags()).isEmpty();
        assertThat(beyond.score()).isEqualTo(51);
        assertThat(beyond.tags()).containsExactly(Finding.APPROXIMATE);
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void shouldNotBeApproximateForEventsThatDoNotCount(Judge judge) {
        // Given a thousand payments in a shop, and two transfers
        List<Event> records = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            records.add(Sample.purchase("s" + i, Sample.START + 10_000L * i, 1, "S1"));
        }
        records.add(transfer("p1", Sample.START, 1, "A1"));
        records.add(transfer("p2", Sample.START + 10_000_000, 1, "A1"));
        RuleBuilder rule = counting(2).window(WindowKind.COUNT, "purchase.out", null, hours(1));

        // When
        Finding shops = last(judge, rule, records);
        Finding transfers = last(judge, counting(2), records);

        // Then
        assertThat(shops.tags()).containsExactly(Finding.APPROXIMATE);
        assertThat(transfers.tags()).isEmpty();
        assertThat(transfers.score()).isEqualTo(51);
    }

    @Test
    void shouldAgreeOnAFloodThatComesInOrder() {
        // Given far more than the tail holds
        RuleBuilder rule = counting(256, 257, 300, 479, 480, 481)
                .window(WindowKind.SUM, "transfer.out", "amount", hours(1))
                .window(WindowKind.DISTINCT, "transfer.out", "payee", hours(2))
                .window(WindowKind.COUNT, "transfer.out", null, hours(24 * 7));
        rule.line("sum", 5, atLeast(rule.feature(1), Sample.yuan(119)))
                .line("payees", 5, atLeast(rule.feature(2), 7))
                .line("week", 5, atLeast(rule.feature(3), 450));
        List<Event> records = transfers(500, 30_000, Sample.START + hours(6));

        // When
        List<Finding> judged =
                Judge.ORACLE.judge(List.of(rule.build()), records).findings();
        List<Finding> found = Judge.ENGINE.judge(List.of(rule.build()), records).findings();

        // Then
        assertThat(found).containsExactlyElementsOf(judged);
    }

    @Test
    void shouldSayOfAFloodInDisorderWhatIsNotExact() {
        // Given a flood of transfers, each up to ten seconds late, and a watermark that does not move
        RuleBuilder rule = counting(100, 200, 250, 256, 257, 300, 400, 500);
        List<Event> records = transfers(600, 20_000, Sample.START + hours(4));
        Map<String, Finding> judged =
                byTrigger(Judge.ORACLE.judge(List.of(rule.build()), records).findings());
        EngineRun engine = new EngineRun(List.of(rule.build()), false);

        // When
        Arrival.shuffled(records, new Random(7)).forEach(arrival -> engine.onEvent(arrival.event()));
        engine.onEnd();
        Map<String, Finding> found = byTrigger(engine.standing().findings());

        // Then
        assertThat(found.keySet()).isEqualTo(judged.keySet());
        assertThat(found)
                .allSatisfy((trigger, finding) -> assertThat(finding.tags().isEmpty() ? finding : judged.get(trigger))
                        .isEqualTo(judged.get(trigger)));
        assertThat(found)
                .anySatisfy((trigger, finding) -> assertThat(finding.tags()).isEmpty());
    }

    private static Map<String, Finding> byTrigger(List<Finding> findings) {
        return new HashMap<>(findings.stream().collect(Collectors.toMap(Finding::triggerId, Function.identity())));
    }

    @Test
    void shouldNotLoseTheCallThatMattersInAFloodOfCalls() {
        // Given a risky call that goes on while a thousand others ring, and a payment
        RuleBuilder rule = rule("refund.transfer_on_call")
                .within(hours(2))
                .step("call", "call.received", Terms.riskyCall(5))
                .step("pay", "transfer.out");
        List<Event> records = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            long ring = Sample.START + 3_000L * i;
            SampleCall call = Sample.callFrom("flood" + i, "+85221896" + (100 + i % 800));
            records.add(call.record(Phase.END, ring, Event.MISSING, Event.MISSING));
        }
        records.add(Sample.callFrom("c1", "+85221896555").answer(Sample.START));
        records.add(transfer("p1", Sample.at(51), 3000, "A9"));
        Collections.shuffle(records, new Random(1));

        // When
        List<Finding> found = Judge.ENGINE.judge(List.of(rule.build()), records).findings();

        // Then it is found, and that calls were forgotten is said
        assertThat(found).extracting(Finding::triggerId).containsExactly("p1");
        assertThat(found.get(0).tags()).containsExactly(Finding.APPROXIMATE);
    }
}
