package io.langyan.engine.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.event.Event;
import io.langyan.engine.language.Compilation;
import io.langyan.engine.language.RuleCompiler;
import io.langyan.engine.language.RuleDirectory;
import io.langyan.engine.language.Rules;
import io.langyan.engine.oracle.RandomRule;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.rule.CheckedRule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The state of a person stays below what the engine computes before a rule runs, whatever is done to fill it. */
class StateCostTest {
    private static final int RULE_SETS = 15;
    private static final int EVENTS = 1_500;
    private static final long BEGIN = Duration.ofDays(20_500).toMillis();

    @Test
    void shouldStayBelowTheComputedLimitWhateverTheRulesAndTheRecords() {
        for (int seed = 1; seed <= RULE_SETS; seed++) {
            // Given random rules, and a flood of the largest events there can be
            Random random = new Random(seed);
            Plan plan = Plan.of(
                    Rules.CATALOGUE,
                    List.of(
                            RandomRule.of(random, "cost.a", CheckedRule.Status.LIVE),
                            RandomRule.of(random, "cost.b", CheckedRule.Status.LIVE)));
            long limit = StateCost.of(plan, CoreSettings.DEFAULT).bytes();

            // When they are evaluated
            long largest = largestState(plan, flood(random), random);

            // Then the state never needed more
            assertThat(largest).as("seed " + seed).isPositive().isLessThanOrEqualTo(limit);
        }
    }

    @Test
    void shouldCountSharedFeaturesOnce() {
        // Given two rules that differ in their id alone
        CheckedRule one = RandomRule.of(new Random(7), "cost.one", CheckedRule.Status.LIVE);
        CheckedRule other = RandomRule.of(new Random(7), "cost.two", CheckedRule.Status.LIVE);

        // When
        StateCost alone = StateCost.of(Plan.of(Rules.CATALOGUE, List.of(one)), CoreSettings.DEFAULT);
        StateCost both = StateCost.of(Plan.of(Rules.CATALOGUE, List.of(one, other)), CoreSettings.DEFAULT);

        // Then
        assertThat(features(alone)).isPositive();
        assertThat(features(both)).isEqualTo(features(alone));
    }

    @Test
    void shouldLeaveRoomForTheRulesThatShip() {
        // Given
        Compilation pack = new RuleCompiler(Rules.CATALOGUE).compile(RuleDirectory.read(Path.of("../rules")));

        // When
        StateCost cost = StateCost.of(Plan.of(Rules.CATALOGUE, pack.rules()), CoreSettings.DEFAULT);

        // Then
        assertThat(cost.bytes()).as(cost.toString()).isLessThanOrEqualTo(StateCost.MOST_BYTES);
    }

    private static long features(StateCost cost) {
        return cost.bytes(StateCost.Kind.WINDOWS) + cost.bytes(StateCost.Kind.VALUES) + cost.bytes(StateCost.Kind.DAYS);
    }

    /** Mostly within hours, so that limits are reached; now and then days apart, so that memories fill. */
    private static List<Event> flood(Random random) {
        List<EventType> types =
                List.of("call.received", "call.placed", "transfer.out", "transfer.in", "purchase.out", "cash.out")
                        .stream()
                        .map(name -> Rules.CATALOGUE.event(name).orElseThrow())
                        .toList();
        long apart = Duration.ofSeconds(1 + random.nextInt(3) * 600L).toMillis();
        List<Event> events = new ArrayList<>();
        long time = BEGIN;
        for (int i = 0; i < EVENTS; i++) {
            time += random.nextInt(200) == 0 ? Duration.ofDays(2).toMillis() : random.nextLong(apart) + 1;
            EventType type = types.get(random.nextInt(random.nextBoolean() ? types.size() : 3));
            events.addAll(LargestEvents.of(type, i, time));
        }
        events.sort(Comparator.comparingLong(Event::time));
        return events;
    }

    private static long largestState(Plan plan, List<Event> events, Random random) {
        SubjectCore core = new SubjectCore(plan, CoreSettings.DEFAULT);
        ProfileCodec codec = new ProfileCodec(plan.catalogue());
        Profile profile = new Profile();
        long largest = 0;
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            long watermark =
                    event.time() - Duration.ofMinutes(1 + random.nextInt(240)).toMillis();
            core.onEvent("subject", profile, event, false, watermark);
            largest = i % 64 == 0 ? Math.max(largest, StateMeter.size(profile, codec)) : largest;
        }
        return largest;
    }
}
