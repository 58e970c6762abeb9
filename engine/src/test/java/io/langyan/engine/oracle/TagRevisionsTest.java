package io.langyan.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.core.CoreSettings;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Memberships;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.CheckedRule.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Events whose tags are corrected after they came (RULES S14, docs/decisions/0018): at every step the engine says what the
 * oracle says of the newest that is known of each record. {@code -Dlangyan.histories=100000} tries more,
 * {@code -Dlangyan.seed=…} begins elsewhere.
 */
class TagRevisionsTest {
    private static final int HISTORIES = Integer.getInteger("langyan.histories", 2000) / 5;
    private static final long FIRST_SEED = Long.getLong("langyan.seed", 1);
    private static final long REACH = CoreSettings.DEFAULT.reach().toMillis();

    private record Step(Event event, long time, boolean revision) {}

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldComeToWhatTheNewestTagsMean(boolean restoring) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed++) {
            // Given
            Random random = new Random(seed);
            List<CheckedRule> rules = new ArrayList<>();
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                rules.add(RandomRule.of(random, "rule" + i, Status.LIVE));
            }
            List<Step> steps = steps(RandomHistory.of(random), random);

            // When
            String difference = difference(rules, steps, restoring);

            // Then
            assertThat(difference)
                    .as("seed %s\n%s%s", seed, readableRules(rules), readableSteps(steps))
                    .isEmpty();
        }
    }

    /** Some records come with other tags first, and once or twice again before the watermark settles them. */
    private static List<Step> steps(List<Event> records, Random random) {
        List<Step> steps = new ArrayList<>();
        for (Arrival arrival : Arrival.shuffled(records, random)) {
            Event event = arrival.event();
            steps.add(new Step(event, arrival.time(), false));
            long settled = event.time() + REACH + Arrival.OUT_OF_ORDERNESS;
            for (int i = random.nextInt(3); i > 0 && !event.isChange(); i--) {
                long length = random.nextBoolean() ? settled - arrival.time() : Arrival.OUT_OF_ORDERNESS;
                steps.add(new Step(retagged(event, random), arrival.time() + random.nextInt((int) length), true));
            }
        }
        steps.sort(Comparator.comparingLong(Step::time));
        return steps;
    }

    private static Event retagged(Event event, Random random) {
        Memberships known = event.memberships();
        for (int place = 0; place < Memberships.MOST_PLACES; place++) {
            if (known.isAsked(place) && known.ofLists().isAsked(place) != known.isAsked(place)) {
                known = known.without(place).with(place, RandomMemberships.tags(random));
            }
        }
        return event.with(known);
    }

    private static String difference(List<CheckedRule> rules, List<Step> steps, boolean restoring) {
        EngineRun engine = new EngineRun(rules, restoring);
        Map<String, Event> newest = new LinkedHashMap<>();
        for (Step step : steps) {
            engine.onWatermark(step.time() - Arrival.OUT_OF_ORDERNESS - 1);
            if (step.revision()) {
                engine.onRevision(step.event());
            } else {
                engine.onEvent(step.event());
            }
            newest.put(step.event().recordId() + " " + step.event().type().name(), step.event());
            Oracle.Verdict expected =
                    Sample.oracle().judge(rules, newest.values(), engine.watermark(), engine.readUpTo());
            if (!expected.equals(engine.standing())) {
                return "after " + step.event() + (step.revision() ? " again" : "") + " expected " + expected.findings()
                        + "\nbut found " + engine.standing().findings();
            }
        }
        engine.onEnd();
        engine.assertAllFinal();
        return Sample.oracle().judge(rules, newest.values()).equals(engine.standing()) ? "" : "at the end";
    }

    private static String readableRules(List<CheckedRule> rules) {
        return rules.stream().map(Readable::rule).collect(Collectors.joining());
    }

    private static String readableSteps(List<Step> steps) {
        return steps.stream()
                .map(step -> (step.revision() ? "  again " : "  ") + Readable.event(step.event()) + "\n")
                .collect(Collectors.joining());
    }
}
