package io.langyan.cli.quality;

import io.langyan.cli.backtest.figures.Victim;
import io.langyan.cli.quality.figures.CityOutcome;
import io.langyan.cli.quality.figures.Quality;
import io.langyan.cli.quality.figures.RuleHit;
import io.langyan.cli.quality.figures.RuleNeeds;
import io.langyan.cli.quality.figures.Sample;
import io.langyan.cli.quality.figures.Streams;
import io.langyan.cli.quality.figures.Subject;
import io.langyan.cli.quality.figures.VictimOutcome;
import io.langyan.cli.quality.figures.WarningOutcome;
import io.langyan.job.serial.Catalogues;
import io.langyan.schema.CaseKind;
import io.langyan.schema.CaseLabel;
import io.langyan.schema.CasePayment;
import io.langyan.schema.CaseTrace;
import io.langyan.schema.WarningLevel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Two cities of a thousand people over two days, small enough to count by hand.
 *
 * <p>Each victim pays 100 at minute 10 and 900 at minute 20 after first contact; the evidence is complete at minute 10.
 */
public final class HandMade {
    /** First contact of every case, epoch milliseconds. */
    public static final long CONTACT = 1_772_418_000_000L;

    static final long MINUTE = 60_000;

    private HandMade() {}

    /** The first city: five victims, six warnings. */
    public static CityOutcome first() {
        return new CityOutcome(
                101,
                1_000,
                2,
                5_000,
                List.of(
                        // Warned at minute 5: before both payments, and before the evidence was complete.
                        victim("v-0", CaseTrace.CLEAR, true, WarningLevel.HIGH, 80, 5 * MINUTE),
                        // Two seconds after complete evidence, which is after the first payment.
                        victim("v-1", CaseTrace.CLEAR, true, WarningLevel.LOW, 30, 10 * MINUTE + 2_000),
                        // A minute after the largest payment: too late.
                        victim("v-2", CaseTrace.FAINT, false, WarningLevel.MEDIUM, 55, 21 * MINUTE),
                        victim("v-3", CaseTrace.FAINT, true, null, 0, 0),
                        // Nobody could have known, and somebody was warned all the same.
                        victim("v-4", CaseTrace.NONE, true, WarningLevel.LOW, 20, 10 * MINUTE)),
                List.of(
                        warning(WarningLevel.HIGH, 80, Subject.VICTIM, "fake_police", "police.call"),
                        warning(WarningLevel.LOW, 30, Subject.VICTIM, "fake_police", "police.call"),
                        warning(WarningLevel.MEDIUM, 55, Subject.VICTIM, "fake_police", "net.drain"),
                        warning(WarningLevel.LOW, 20, Subject.VICTIM, "fake_police", "net.drain"),
                        warning(WarningLevel.HIGH, 75, Subject.LOOK_ALIKE, "used_car", "net.drain"),
                        warning(WarningLevel.MEDIUM, 50, Subject.NOBODY, null, "net.drain")),
                Map.of("used_car", 2, "tuition", 1),
                1,
                0,
                700);
    }

    /** The second city: one victim, who is warned in the second after the largest payment, and no other warning. */
    public static CityOutcome second() {
        return new CityOutcome(
                102,
                1_000,
                2,
                4_000,
                List.of(victim("v-0", CaseTrace.CLEAR, true, WarningLevel.HIGH, 90, 20 * MINUTE + 1_000)),
                List.of(warning(WarningLevel.HIGH, 90, Subject.VICTIM, "fake_police", "police.call")),
                Map.of("used_car", 1),
                0,
                0,
                800);
    }

    /** Both cities with both streams, and what was left of them with one. */
    public static Quality quality() {
        CityOutcome nothing = new CityOutcome(
                101,
                1_000,
                2,
                3_000,
                List.of(victim("v-0", CaseTrace.CLEAR, true, null, 0, 0)),
                List.of(),
                Map.of(),
                0,
                0,
                300);
        return new Quality(
                "langyan quality --people 1000 --days 2 --seeds 101,102",
                1_000,
                2,
                List.of(101L, 102L),
                List.of(new RuleNeeds("net.drain", 1, false, true), new RuleNeeds("police.call", 2, true, true)),
                Map.of(
                        Streams.BOTH, new Sample(List.of(first(), second())),
                        Streams.CALLS, new Sample(List.of(nothing)),
                        Streams.PAYMENTS, new Sample(List.of(first()))),
                9_000,
                Catalogues.shipped());
    }

    /** A victim, warned so many milliseconds after first contact at that level; not at all without one. */
    static VictimOutcome victim(
            String id, CaseTrace trace, boolean live, WarningLevel level, int score, long toldAfter) {
        CaseLabel label = CaseLabel.newBuilder()
                .setCaseId(id)
                .setKind(CaseKind.VICTIM)
                .setPersonId("person-" + id)
                .setFraudType("fake_police")
                .setScenario("safe_account")
                .setVariant(trace == CaseTrace.FAINT ? "short_calls" : "none")
                .setTrace(trace)
                .setLiveSignalling(live)
                .setFirstContactAt(CONTACT)
                .setEvidenceCompleteAt(trace == CaseTrace.NONE ? null : CONTACT + 10 * MINUTE)
                .setPayments(List.of(
                        new CasePayment("e-1", CONTACT + 10 * MINUTE, 100L),
                        new CasePayment("e-2", CONTACT + 20 * MINUTE, 900L)))
                .build();
        return new VictimOutcome(
                new Victim(label, level == null ? OptionalLong.empty() : OptionalLong.of(CONTACT + toldAfter)),
                Optional.ofNullable(level),
                level == null ? OptionalInt.empty() : OptionalInt.of(score));
    }

    private static WarningOutcome warning(WarningLevel level, int score, Subject subject, String kind, String rule) {
        return new WarningOutcome(
                level,
                score,
                subject,
                Optional.ofNullable(kind),
                List.of(new RuleHit(rule, List.of("stranger", "drain"))));
    }
}
