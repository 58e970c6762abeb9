package io.langyan.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.core.CoreSettings;
import io.langyan.engine.event.Event;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.CheckedRule.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random rules over random histories: the engine agrees with the oracle, whatever the order of arrival and however the
 * watermark moves. {@code -Dlangyan.histories=100000} tries more, {@code -Dlangyan.seed=…} begins elsewhere.
 */
class RandomHistoriesTest {
    private static final int HISTORIES = Integer.getInteger("langyan.histories", 2000);
    private static final long FIRST_SEED = Long.getLong("langyan.seed", 1);

    @ParameterizedTest
    @EnumSource(Trial.Mode.class)
    void shouldAgreeWithTheOracle(Trial.Mode mode) {
        shouldAgree(mode, trial -> trial);
    }

    /** Features that start cold are left out: since when a person is known depends on what rules want. */
    @ParameterizedTest
    @EnumSource(value = Trial.Mode.class, mode = EnumSource.Mode.EXCLUDE, names = "COLD")
    void shouldAgreeWithTheOracleAcrossAChangeOfRules(Trial.Mode mode) {
        shouldAgree(mode, RandomHistoriesTest::changing);
    }

    /** What a false alarm silences depends on triggers alone: two modes tell. */
    @ParameterizedTest
    @EnumSource(
            value = Trial.Mode.class,
            names = {"BUSY", "RESTORED"})
    void shouldAgreeWithTheOracleAcrossAFalseAlarm(Trial.Mode mode) {
        shouldAgree(mode, RandomHistoriesTest::reporting);
    }

    private static void shouldAgree(Trial.Mode mode, UnaryOperator<Trial> made) {
        int histories = HISTORIES / mode.costs();
        for (long seed = FIRST_SEED; seed < FIRST_SEED + histories; seed++) {
            // Given
            Trial trial = made.apply(trial(seed, mode));

            // When
            Optional<String> difference = trial.difference();

            // Then
            if (difference.isPresent()) {
                assertThat(trial.shrunk().difference())
                        .as("smallest difference")
                        .isEmpty();
            }
        }
    }

    @Test
    void shouldMakeUpHistoriesThatMatter() {
        // Given
        int finding = 0;
        int warning = 0;
        int approximate = 0;
        int overflow = 0;

        // When
        for (long seed = 1; seed <= 500; seed++) {
            Trial trial = trial(seed, Trial.Mode.BUSY);
            Oracle.Verdict verdict = Sample.oracle(trial.settings())
                    .judge(
                            trial.rules(),
                            trial.arrivals().stream().map(Arrival::event).toList());
            finding += verdict.findings().isEmpty() ? 0 : 1;
            warning += verdict.warnings().isEmpty() ? 0 : 1;
            approximate +=
                    verdict.findings().stream().allMatch(each -> each.tags().isEmpty()) ? 0 : 1;
            overflow += verdict.findings().stream()
                            .anyMatch(each -> each.suppressedBy().equals(Optional.of("overflow")))
                    ? 1
                    : 0;
        }

        // Then
        assertThat(overflow)
                .as("histories of 500 with more detections than a warning takes")
                .isGreaterThan(20);
        assertThat(finding).as("histories of 500 with a finding").isGreaterThan(240);
        assertThat(warning).as("histories of 500 with a warning").isGreaterThan(150);
        assertThat(approximate)
                .as("histories of 500 with an approximate finding")
                .isGreaterThan(25);
    }

    private static Status status(Random random) {
        return random.nextInt(6) == 0 ? Status.SHADOW : Status.LIVE;
    }

    /** Rules, records and limits that a seed makes up. */
    static Trial trial(long seed, Trial.Mode mode) {
        Random random = new Random(seed);
        List<CheckedRule> rules = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            rules.add(RandomRule.of(random, "rule" + i, status(random)));
        }
        if (random.nextInt(6) == 0) {
            // A live and a shadow version of one rule (RULES section 8).
            Status other = rules.get(0).status() == Status.LIVE ? Status.SHADOW : Status.LIVE;
            rules.add(RandomRule.of(random, "rule0", other));
        }
        List<Event> records = RandomHistory.of(random);
        List<Arrival> arrivals = switch (random.nextInt(3)) {
            case 0 -> Arrival.inOrder(records);
            case 1 -> Arrival.shuffled(records, random);
            default -> Arrival.duplicated(records, random);
        };
        // Few events make a crowd where windows are exact up to few.
        CoreSettings settings = random.nextInt(3) == 0
                ? CoreSettings.DEFAULT
                : Sample.tight(1 + random.nextInt(3), 1 + random.nextInt(3));
        return new Trial(seed, mode, settings, rules, Optional.empty(), OptionalLong.empty(), arrivals);
    }

    /** The same trial, with other rules from a moment in the middle of it on. */
    private static Trial changing(Trial trial) {
        Random random = new Random(trial.seed());
        Event one =
                trial.arrivals().get(random.nextInt(trial.arrivals().size())).event();
        RuleChange change = RuleChange.of(random, trial.rules(), one.time() + random.nextInt(3) - 1);
        return new Trial(
                trial.seed(),
                trial.mode(),
                trial.settings(),
                trial.rules(),
                Optional.of(change),
                OptionalLong.empty(),
                trial.arrivals());
    }

    /** The same trial, in the middle of which somebody says that the newest warning is a false alarm. */
    private static Trial reporting(Trial trial) {
        Random random = new Random(trial.seed());
        Event one =
                trial.arrivals().get(random.nextInt(trial.arrivals().size())).event();
        Duration heeded = random.nextBoolean() ? Duration.ofDays(7) : Duration.ofHours(6);
        return new Trial(
                trial.seed(),
                trial.mode(),
                trial.settings().withFalseAlarm(heeded),
                trial.rules(),
                Optional.empty(),
                OptionalLong.of(one.time() + random.nextInt(3) - 1),
                trial.arrivals());
    }
}
