package io.langyan.engine.oracle;

import static io.langyan.engine.oracle.RuleBuilder.rule;
import static io.langyan.engine.oracle.Sample.hours;
import static io.langyan.engine.oracle.Sample.transfer;
import static io.langyan.engine.oracle.Terms.atLeast;
import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.core.CoreSettings;
import io.langyan.engine.core.Profile;
import io.langyan.engine.core.ProfileCodec;
import io.langyan.engine.core.SubjectCore;
import io.langyan.engine.event.Event;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.rule.Feature.Statistic;
import io.langyan.engine.rule.Feature.WindowKind;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

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
