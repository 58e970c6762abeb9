package io.langyan.engine.oracle;

import static io.langyan.engine.oracle.RuleBuilder.rule;
import static io.langyan.engine.oracle.Sample.hours;
import static io.langyan.engine.oracle.Sample.transfer;
import static io.langyan.engine.oracle.Terms.atLeast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.langyan.engine.core.CoreSettings;
import io.langyan.engine.core.Profile;
import io.langyan.engine.core.ProfileCodec;
import io.langyan.engine.core.SubjectCore;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Phase;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.Feature.Statistic;
import io.langyan.engine.rule.Feature.WindowKind;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The state of one person stays small whatever happens to the person (issue of the core, point 5). */
class BoundedStateTest {
    private static final int MOST_BYTES = 64 * 1024;
    private static final long DAY = hours(24);

    private final RuleBuilder rule = rule("everything.remembered")
            .step("call", "call.received", Terms.riskyCall(5))
            .step("pay", "transfer.out")
            .window(WindowKind.COUNT, "transfer.out", null, hours(1))
            .window(WindowKind.SUM, "transfer.out", "amount", hours(72))
            .window(WindowKind.DISTINCT, "transfer.out", "payee", hours(72))
            .window(WindowKind.MAX, "transfer.out", "amount", 30 * DAY)
            .window(WindowKind.DISTINCT, "transfer.out", "payee", 30 * DAY)
            .usual(Statistic.P95, "transfer.out", "amount", 180, 8, 0)
            .firstSeen(1, "payee", 180 * DAY, DAY);
    private final SubjectCore core;
    private final Profile profile = new Profile();

    BoundedStateTest() {
        rule.line("base", 50).line("often", 10, atLeast(rule.feature(0), 100));
        core = new SubjectCore(Plan.of(Sample.CATALOGUE, List.of(rule.build())), CoreSettings.DEFAULT);
    }

    @Test
    void shouldStaySmallUnderTenThousandRecordsADay() throws IOException {
        // Given
        Random random = new Random(20260302);

        // When
        int largest = 0;
        for (int i = 0; i < 10_000; i++) {
            long time = Sample.START + i * DAY / 10_000;
            feed(transfer("p" + i, time, 1 + random.nextInt(100_000), "A" + random.nextInt(5_000)), time - hours(1));
            largest = i % 250 == 0 ? Math.max(largest, size()) : largest;
        }

        // Then
        assertThat(largest).isLessThan(MOST_BYTES);
        assertThat(profile.overflow()).isPositive();
    }

    @Test
    void shouldStaySmallWhileTheWatermarkStandsStill() throws IOException {
        // Given
        Random random = new Random(20260302);

        // When
        for (int i = 0; i < 5_000; i++) {
            long time = Sample.START + i * DAY / 100;
            feed(transfer("p" + i, time, 1 + random.nextInt(100_000), "A" + random.nextInt(5_000)), Long.MIN_VALUE);
        }

        // Then
        assertThat(size()).isLessThan(MOST_BYTES);
        assertThat(profile.overflow()).isPositive();
    }

    @Test
    void shouldStaySmallOverHalfAYearOfAnOrdinaryLife() throws IOException {
        // Given
        Random random = new Random(20260302);

        // When three payments a day
        for (int i = 0; i < 540; i++) {
            long time = Sample.START + i * DAY / 3;
            feed(transfer("p" + i, time, 1 + random.nextInt(5_000), "A" + random.nextInt(40)), time);
        }

        // Then
        assertThat(size()).isLessThan(4 * 1024);
        assertThat(profile.overflow()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = CheckedRule.Status.class,
            names = {"LIVE", "SHADOW"})
    void shouldStaySmallWhereEveryRecordIsADetection(CheckedRule.Status status) throws IOException {
        // Given a rule that hits on every payment, and a watermark a little behind
        RuleBuilder hitting =
                rule("hits.always").status(status).step("pay", "transfer.out").line("base", 50);
        EngineRun engine = new EngineRun(List.of(hitting.build()), false);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            events.add(transfer("p" + i, Sample.START + i * DAY / 10_000, 1, "A" + i));
        }

        // When
        int largest = 0;
        for (Event event : events) {
            engine.onWatermark(event.time() - hours(1));
            engine.onEvent(event);
            largest = Math.max(largest, engine.storedBytes());
        }
        engine.onEnd();

        // Then every payment is a detection that became final, and what is not exact says so
        assertThat(largest).isLessThan(MOST_BYTES);
        engine.assertAllFinal();
        List<Finding> judged =
                Sample.oracle().judge(List.of(hitting.build()), events).findings();
        List<Finding> found = engine.standing().findings();
        assertThat(found).hasSameSizeAs(judged);
        assertThat(found)
                .filteredOn(finding -> finding.tags().isEmpty())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(judged).contains(finding));
    }

    @Test
    void shouldNotLetARuleThatHitsAllTheTimeSilenceAnother() {
        // Given a shadow rule that hits on every payment, and a live one that wants a call before
        CheckedRule hitting = rule("hits.always")
                .status(CheckedRule.Status.SHADOW)
                .step("pay", "transfer.out")
                .build();
        CheckedRule onCall = rule("on.call")
                .within(hours(2))
                .step("call", "call.received", Terms.riskyCall(5))
                .step("pay", "transfer.out")
                .build();
        EngineRun engine = new EngineRun(List.of(hitting, onCall), false);
        for (int i = 0; i < 200; i++) {
            engine.onEvent(transfer("p" + i, Sample.at(i), 1, "A" + i));
        }

        // When the record of a call comes after the payment that it makes suspicious
        engine.onEvent(Sample.callFrom("c1", "+85221896555").answer(Sample.at(193)));
        engine.onEnd();

        // Then
        assertThat(engine.standing().findings())
                .filteredOn(finding -> finding.ruleId().equals("on.call"))
                .extracting(Finding::triggerId, Finding::tags)
                .containsExactly(tuple("p198", List.of()), tuple("p199", List.of()));
    }

    @Test
    void shouldStaySmallUnderACallerWhoRedialsAllDay() throws IOException {
        // Given a number that rings every ten seconds, and of whose calls every tenth is answered and stays open
        RuleBuilder onCall = rule("on.call")
                .within(hours(2))
                .step("call", "call.received", Terms.riskyCall(5))
                .step("pay", "transfer.out")
                .window(WindowKind.COUNT, "call.received", null, hours(24))
                .line("base", 50);
        EngineRun engine = new EngineRun(List.of(onCall.build()), false);

        // When
        int largest = 0;
        for (int i = 0; i < 8_640; i++) {
            long time = Sample.START + 10_000L * i;
            engine.onWatermark(time - Arrival.OUT_OF_ORDERNESS);
            SampleCall call = Sample.callFrom("c" + i, "+85221896555");
            engine.onEvent(
                    i % 10 == 0 ? call.answer(time) : call.record(Phase.END, time, Event.MISSING, Event.MISSING));
            largest = i % 100 == 0 ? Math.max(largest, engine.storedBytes()) : largest;
        }
        engine.onEvent(transfer("p1", Sample.START + DAY, 3000, "A9"));
        engine.onEnd();

        // Then the newest call that went on for long enough is still found
        assertThat(largest).isLessThan(MOST_BYTES);
        assertThat(engine.standing().findings()).extracting(Finding::triggerId).containsExactly("p1");
    }

    @Test
    void shouldStaySmallUnderAClockThatIsWrong() throws IOException {
        // Given payments from up to a day ago to five minutes ahead, in no order, as a source lets them through
        Random random = new Random(20260302);

        // When
        int largest = 0;
        for (int i = 0; i < 10_000; i++) {
            long now = Sample.START + i * DAY / 10_000;
            long time = now - DAY + random.nextInt((int) (DAY + Sample.minutes(5)));
            feed(transfer("p" + i, time, 1 + random.nextInt(100_000), "A" + random.nextInt(5_000)), now);
            largest = i % 250 == 0 ? Math.max(largest, size()) : largest;
        }

        // Then
        assertThat(largest).isLessThan(MOST_BYTES);
    }

    private void feed(Event event, long watermark) {
        if (profile.timer() <= watermark) {
            core.onWatermark(Sample.SUBJECT, profile, watermark);
        }
        core.onEvent(Sample.SUBJECT, profile, event, false, watermark);
    }

    private int size() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ProfileCodec(Sample.CATALOGUE).write(profile, new DataOutputStream(bytes));
        return bytes.size();
    }
}
